/** What is in a text without being seen, and where the same characters are part of what is seen. */

/** A flag of a part of a country: the black flag, its tags, and the tag that ends them. Tags elsewhere hide text. */
const flag = String.raw`\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{1,6}\u{e007f}`

/** Emoji that are joined into one, no more of them than any family has. */
const joined = String.raw`(?:\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?\u200d){1,4}\p{Extended_Pictographic}`

/** Scripts in which a joiner, or its opposite, changes how the letter before it is written. */
const joining = ['Arab', 'Syrc', 'Mong', 'Nkoo', 'Deva', 'Beng', 'Gujr', 'Guru', 'Knda', 'Mlym', 'Orya']
  .concat('Sinh', 'Taml', 'Telu', 'Khmr', 'Mymr')
  .map((script) => String.raw`\p{Script_Extensions=${script}}`)
  .join('')
const letterJoiners = String.raw`(?<=[${joining}])[\u200c\u200d]`

/** A selector says how the character before it looks. Where that has no looks to choose from, it only hides something. */
const selectors = [
  String.raw`(?<=[\p{Emoji}--[0-9#*]])[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=\p{Script=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=[\p{Sm}\p{Script=Myanmar}])\ufe00`,
  String.raw`(?<=[\u3001\u3002\uff01\uff0c\uff0e\uff1a\uff1b\uff1f])[\ufe00\ufe01]`,
  String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`,
].join('|')

/** Reordering, joining, filling, selecting, tagging, breaking lines: nothing of that is drawn. */
const unseen = String.raw`[\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb\u{13430}-\u{1343f}]`

/** One unseen character; or, as its first group, a sequence in which it has its place. */
export const hidden = new RegExp(`(${flag}|${joined}|${letterJoiners}|${selectors})|${unseen}`, 'gv')

/** A skin tone with nobody to wear it: terminals differ in what they put it on. */
export const strayTones = /(?<!\p{Emoji_Modifier_Base}\ufe0f?)\p{Emoji_Modifier}/gv
