/** What has been used against terminals and those who read them, and how one sees that it did nothing. */
import * as fc from 'fast-check'
import { expect } from 'vitest'

const escape = '\u001b'

export const attacks: readonly string[] = [
  `${escape}]0;pwned\u0007`,
  `${escape}]2;pwned${escape}\\`,
  `${escape}]52;c;cHduZWQ=\u0007`,
  `${escape}]8;;javascript:alert(1)\u0007click${escape}]8;;\u0007`,
  `${escape}]9;pwned\u0007`,
  `${escape}]777;notify;pwned;pwned\u0007`,
  `${escape}]1337;File=inline=1:AAAA\u0007`,
  `${escape}]104\u0007`,
  `${escape}[2J${escape}[H`,
  `${escape}[?1049l`,
  `${escape}[?1000h${escape}[?1006h`,
  `${escape}[?25l`,
  `${escape}[?7h${escape}[4h`,
  `${escape}[5;10r`,
  `${escape}[31;8m`,
  `${escape}[200~`,
  `${escape}c`,
  `${escape}P+q544e${escape}\\`,
  `${escape}_Gf=24;AAAA${escape}\\`,
  `${escape}(0lqk`,
  `${escape}[6n`,
  '\u009b2J',
  '\u009d0;pwned\u009c',
  '\u0090q\u009c',
  '\r\u0008\u007f\u000b\u000c\u000e\u0000\u0007',
  Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
  Array.from({ length: 33 }, (_, code) => String.fromCharCode(0x7f + code)).join(''),
  escape,
  `${escape}]0;never ends`,
  '\u202e\u2066\u2067\u200f',
  'שלום (אבג) مرحبا ١٢٣',
  '\u2028\u2029\u0085',
  '\ufeff\u200b\u00ad\u2060',
  'ad\u200dmin \u200cx a\ufe0fb',
  '\u{e0001}\u{e0068}\u{e0069}\u{e007f}',
  '😀\u{e0131}\u{e0132}\u{e0133}',
  '\ufff9a\ufffab\ufffb',
  `a${'\u0301'.repeat(1000)}`,
  `${'\u0301'.repeat(1000)}a`,
  '👩\u200d'.repeat(40),
  '👍🏿🏿🏿',
  '\u0600\u0601\u06dd',
  '\u3164\u115f\uffa0\u17b4',
  '\ud83d',
  '\udc00',
  '🇩🇪🇫',
  '\u1100\u1161\u11a8'.repeat(3),
  'ﷺ꧅𒐫',
  'क्'.repeat(60),
  `https://${'a'.repeat(300)}/${escape}[31m https://аррӏе.com/\u202e`,
  `\`\`\`${escape}[7m\u0301\`\u0301@bob\u0301`,
  '</p><script>alert(1)</script>"\'&amp; `$(id)` %s #[fg=red]#(id)',
  '../../../etc/passwd\u0000.png',
]

/** Any of these, and anything else, in any order. */
export const hostile: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...attacks),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''))

/** All of them, a few at a time. */
export const everyAttack: readonly string[] = Array.from({ length: Math.ceil(attacks.length / 6) }, (_, at) =>
  attacks.slice(at * 6, at * 6 + 6).join(''),
)

// What the interface sends by itself: cursor, colours, erasing, scrolling, modes; the title; links.
const ours =
  /\u001b\[[?>=<]?[\d;]*[$ ]?[A-Za-z]|\u001b\]2;[^\u0000-\u001f\u007f-\u009f]*\u001b\\|\u001b\]8;[\u0020-\u007e]*\u001b\\/g

// Controls that move or steer; but for joiners and selectors, of which some are needed, all that nobody sees.
const obeyed = /[\u0000-\u0007\u000b\u000c\u000e-\u001f\u007f-\u009f]/
const unseen =
  /[\p{Default_Ignorable_Code_Point}--[\u200c\u200d\p{Variation_Selector}\u{e0030}-\u{e007f}]]|[\u2028\u2029\ufff9-\ufffb]|\p{Surrogate}/v

/** Bytes of our own: nothing in them was put there by somebody else to be obeyed or to be overlooked. */
export const expectHarmless = (bytes: string): void => {
  const drawn = bytes.replaceAll(ours, '')
  expect(drawn).not.toMatch(obeyed)
  expect(drawn).not.toMatch(unseen)
}

/** The same for text that people read line by line, in which no sequence has a place at all. */
export const expectPlain = (text: string): void => {
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  expect(text).not.toMatch(unseen)
}

/** The modes that the interface itself wants; nothing but these is ever told to the terminal. */
export const asLeft = {
  isAlternate: true,
  hasBracketedPaste: true,
  hasFocusReports: true,
  hasWraparound: false,
  isInsertMode: false,
  mouseTracking: 'none',
  otherCommands: [],
  bells: 0,
} as const
