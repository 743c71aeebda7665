/** Cuts a text to a number of bytes without cutting a character. */

/** `most`: bytes in UTF-8. */
export const cutToBytes = (text: string, most: number): string => {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > most) break
    kept += character
  }
  return kept
}
