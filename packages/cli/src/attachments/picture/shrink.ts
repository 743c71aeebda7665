/** Makes a picture smaller: each pixel becomes the mean of those that it stands for. */
import type { Picture } from './picture.ts'

/** The largest size of that shape within `most`, at least 1 × 1; never larger than it is. */
export const sizeWithin = (
  { width, height }: Pick<Picture, 'width' | 'height'>,
  most: Pick<Picture, 'width' | 'height'>,
): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** `to`: pixels; not more than it has. What cannot be seen does not colour its neighbours. */
export const shrink = (
  { width, height, pixels }: Picture,
  to: Pick<Picture, 'width' | 'height'>,
): Picture => {
  if (to.width === width && to.height === height) return { width, height, pixels }
  const small = new Uint8Array(to.width * to.height * 4)
  for (let y = 0; y < to.height; y += 1) {
    const top = Math.floor((y * height) / to.height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / to.height))
    for (let x = 0; x < to.width; x += 1) {
      const left = Math.floor((x * width) / to.width)
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / to.width))
      let red = 0
      let green = 0
      let blue = 0
      let opacity = 0
      for (let row = top; row < bottom; row += 1)
        for (let at = (row * width + left) * 4, end = (row * width + right) * 4; at < end; at += 4) {
          const weight = pixels[at + 3] ?? 0
          red += (pixels[at] ?? 0) * weight
          green += (pixels[at + 1] ?? 0) * weight
          blue += (pixels[at + 2] ?? 0) * weight
          opacity += weight
        }
      const at = (y * to.width + x) * 4
      if (opacity > 0) {
        small[at] = Math.round(red / opacity)
        small[at + 1] = Math.round(green / opacity)
        small[at + 2] = Math.round(blue / opacity)
      }
      small[at + 3] = Math.round(opacity / ((bottom - top) * (right - left)))
    }
  }
  return { ...to, pixels: small }
}
