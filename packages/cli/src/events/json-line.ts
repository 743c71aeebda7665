/** JSON that may be looked at in a terminal: what that would obey, or nobody would see, is escaped. Parsed, it is the same. */

// JSON itself escapes the other controls. Joiners, selectors and the tags of flags are left in emoji as they are.
const unprinted =
  /[\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|[\p{Default_Ignorable_Code_Point}--[\u200c\u200d\p{Variation_Selector}\u{e0030}-\u{e007f}]]/gv

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')

/** One line. */
export const jsonLine = (value: object): string => JSON.stringify(value).replaceAll(unprinted, escaped)
