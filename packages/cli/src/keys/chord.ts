/** The grammar of chords: `ctrl+n`, `alt+shift+z`, `f1`, `?`. */

/** Named keys; every other key is the one character it types. */
const namedKeys = new Set([
  'enter',
  'tab',
  'escape',
  'space',
  'backspace',
  'delete',
  'insert',
  'up',
  'down',
  'left',
  'right',
  'home',
  'end',
  'pageup',
  'pagedown',
  ...Array.from({ length: 24 }, (_, at) => `f${at + 1}`),
])

const modifierOrder = ['ctrl', 'alt', 'shift'] as const
export type Modifier = (typeof modifierOrder)[number]

const otherNames: Readonly<Record<string, string>> = {
  esc: 'escape',
  return: 'enter',
  del: 'delete',
  pgup: 'pageup',
  pgdn: 'pagedown',
  plus: '+',
}

const isModifier = (word: string): word is Modifier => modifierOrder.some((modifier) => modifier === word)

/** Writes a chord the one way it is written: modifiers in order, a capital letter as `shift+` its small one. */
export const formatChord = (key: string, modifiers: ReadonlySet<Modifier>): string => {
  const lower = key.toLowerCase()
  const isCapital = lower !== key && key.length === 1
  const held = modifierOrder.filter(
    (modifier) => modifiers.has(modifier) || (modifier === 'shift' && isCapital),
  )
  return [...held, key === ' ' ? 'space' : isCapital ? lower : key].join('+')
}

/** `null` when `text` is not a chord. Accepts any case and order of modifiers, `esc`, `return`, `pgup`, `control`, `meta`. */
export const parseChord = (text: string): string | null => {
  // The last plus sign may be the key itself.
  const words = text.trim().endsWith('+')
    ? [...text.trim().slice(0, -1).split('+').slice(0, -1), '+']
    : text.trim().split('+')
  const typed = words.pop() ?? ''
  const modifiers = new Set<Modifier>()
  for (const word of words) {
    const lower = word.trim().toLowerCase()
    const modifier = lower === 'control' ? 'ctrl' : lower === 'meta' || lower === 'option' ? 'alt' : lower
    if (!isModifier(modifier)) return null
    modifiers.add(modifier)
  }
  const lower = typed.toLowerCase()
  const name = otherNames[lower] ?? lower
  if (namedKeys.has(name)) return formatChord(name, modifiers)
  if (!/^.$/u.test(typed)) return null
  // Help shows Ctrl+N for `ctrl+n`: a letter is a capital only where Shift says so, or where it stands alone.
  return formatChord(modifiers.size > 0 ? lower : typed, modifiers)
}

/** The chords of a sequence (`ctrl+x ctrl+e`); `null` when one of them is none. */
export const parseSequence = (text: string): readonly string[] | null => {
  const chords: string[] = []
  for (const word of text.trim().split(/\s+/u)) {
    const chord = parseChord(word)
    if (chord === null) return null
    chords.push(chord)
  }
  return chords
}

const symbols: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  pageup: 'PgUp',
  pagedown: 'PgDn',
}

/** How a chord or sequence is shown to people: `Ctrl+X Ctrl+E`, `Alt+↑`. */
export const displayChord = (sequence: string): string =>
  sequence
    .split(' ')
    .map((chord) =>
      (chord.endsWith('+') ? [...chord.slice(0, -1).split('+').filter(Boolean), '+'] : chord.split('+'))
        .map((word, _, words) => {
          const symbol = symbols[word]
          if (symbol !== undefined) return symbol
          // A letter alone is typed as it is; with a modifier it is shown as it stands on the keyboard.
          return word.length === 1 && words.length === 1 ? word : word.charAt(0).toUpperCase() + word.slice(1)
        })
        .join('+'),
    )
    .join(' ')
