/** What a picture is once it can be drawn: few pixels, whatever it was before. */

export interface Picture {
  /** Pixels of what is here. */
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel, row by row from the top left. */
  readonly pixels: Uint8Array
}

/** A picture with what is worth saying of the file it was in. */
export interface ShownPicture extends Picture {
  readonly format: PictureFormat
  /** Pixels that the file has. */
  readonly whole: { readonly width: number; readonly height: number }
}

export type PictureFormat = 'PNG' | 'JPEG' | 'GIF'

/** What a file may have to be decoded at all: it could be a small one that unpacks to fill the memory. */
export const pictureLimits = { bytes: 20 * 1024 * 1024, pixels: 24_000_000 } as const

/** Pixels of the longer side that are kept: more than a terminal has cells. */
export const keptSide = 640

/** Throws when that many pixels are more than is decoded. */
export const checkPixels = (width: number, height: number): void => {
  if (width < 1 || height < 1) throw new Error('The file is damaged')
  if (width * height > pictureLimits.pixels)
    throw new Error(`With ${width} × ${height} pixels it is too large to be shown here`)
}
