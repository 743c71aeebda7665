/** How many colours this terminal can show, as far as its environment tells. */
import { WriteStream } from 'node:tty'

/** `direct`: any colour by its parts. */
export type ColourDepth = 16 | 256 | 'direct'

/** A terminal that says nothing counts as one with 256, as in the themes. */
export const colourDepthOf = (environment: Readonly<Record<string, string | undefined>>): ColourDepth => {
  const { NO_COLOR: _, NODE_DISABLE_COLORS: __, ...told } = environment
  const depth = WriteStream.prototype.getColorDepth(told)
  return depth === 24 ? 'direct' : depth === 4 ? 16 : 256
}
