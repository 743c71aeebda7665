/** How well one colour can be read on another. */

/** Red, green, blue: 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 (the same) to 21 (black and white), as WCAG counts it; 4.5 is enough for text. */
export const contrast = (left: Rgb, right: Rgb): number => {
  const [one, other] = [luminance(left), luminance(right)]
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
}
