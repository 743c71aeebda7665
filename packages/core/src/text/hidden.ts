/** What is in a text without being seen, and where the same characters are part of what is seen. */

/** Text in tags, as a flag has it that stands for a part of a country. */
const inTags = (text: string): string =>
  Array.from(text, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')
/** The flags that fonts draw: England, Scotland, Wales. Tags elsewhere hide text. */
const flag = `\u{1f3f4}(?:${['gbeng', 'gbsct', 'gbwls'].map(inTags).join('|')})\u{e007f}`

/** Emoji that are joined into one, no more of them than any family has. */
const joined = String.raw`(?:\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?\u200d){1,4}\p{Extended_Pictographic}`

// Blocks instead of scripts: tables of scripts take milliseconds to be made, before the first frame.
/** Arabic to N'Ko, Devanagari to Sinhala, Myanmar, Khmer and Mongolian: how a letter is written depends on a joiner behind it. */
const joining = String.raw`\u0620-\u07ff\u0860-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17d3\u1820-\u18af\ufb50-\ufdff\ufe70-\ufefc`
const letterJoiners = String.raw`(?<=[${joining}])[\u200c\u200d]`

/** A selector says how the character before it looks. Where that has no looks to choose from, it only hides something. */
const selectors = [
  String.raw`(?<=[\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}])[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  // Chinese characters.
  String.raw`(?<=[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  // Operators, Myanmar, full-width punctuation, Mongolian.
  String.raw`(?<=[\u2200-\u22ff\u2a00-\u2aff\u1000-\u109f])\ufe00`,
  String.raw`(?<=[\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f])[\ufe00\ufe01]`,
  String.raw`(?<=[\u1820-\u18af])[\u180b-\u180d\u180f]`,
].join('|')

/** Reordering, joining, filling, selecting, tagging, breaking lines: nothing of that is drawn. */
const unseen = String.raw`[\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb\u{13430}-\u{1343f}]`

/** One unseen character; or, as its first group, a sequence in which it has its place. */
export const hidden = new RegExp(`(${flag}|${joined}|${letterJoiners}|${selectors})|${unseen}`, 'gu')

/** A skin tone with nobody to wear it: terminals differ in what they put it on. */
export const strayTones = /(?<!\p{Emoji_Modifier_Base}\ufe0f?)[\u{1f3fb}-\u{1f3ff}]/gu
