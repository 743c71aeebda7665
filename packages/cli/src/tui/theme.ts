/** Themes: what each meaning of a piece of text looks like. No colour stands anywhere else. */

/** People are told apart by this many colours. */
export const authorColours = 12

type AuthorStyle = `author.${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`

/** Meanings, not colours. */
export type StyleName =
  | 'text'
  | 'text.strong'
  | 'text.muted'
  | 'text.faint'
  | 'accent'
  | 'author.self'
  | AuthorStyle
  | 'mention'
  | 'link'
  | 'code'
  | 'status.ok'
  | 'status.warning'
  | 'status.error'
  | 'badge'
  | 'badge.mention'

/** What a whole line stands on. `active`: it is the one that is shown; `cursor`: Enter would act on it. */
export type Surface = 'plain' | 'active' | 'cursor' | 'overlay'

/** Parameters of SGR sequences (`1;38;5;75`); `''` = as the terminal has it. */
export interface Theme {
  readonly name: string
  /** What its colours are meant to stand on. */
  readonly ground: 'dark' | 'light'
  readonly styles: Readonly<Record<StyleName, string>>
  readonly surfaces: Readonly<Record<Surface, string>>
}

const foreground = (colour: number): string => `38;5;${colour}`
const background = (colour: number): string => `48;5;${colour}`

const authors = (colours: readonly number[]): Readonly<Record<AuthorStyle, string>> =>
  Object.fromEntries(colours.map((colour, at) => [`author.${at}`, `1;${foreground(colour)}`])) as Readonly<
    Record<AuthorStyle, string>
  >

const dark: Theme = {
  name: 'dark',
  ground: 'dark',
  styles: {
    text: '',
    'text.strong': '1',
    'text.muted': foreground(246),
    'text.faint': foreground(239),
    accent: foreground(75),
    'author.self': `1;${foreground(75)}`,
    ...authors([174, 209, 221, 149, 114, 79, 80, 111, 141, 177, 212, 180]),
    mention: `1;${foreground(221)}`,
    link: `4;${foreground(111)}`,
    code: foreground(180),
    'status.ok': foreground(114),
    'status.warning': foreground(221),
    'status.error': foreground(210),
    badge: `1;${foreground(255)}`,
    'badge.mention': `1;${foreground(16)};${background(221)}`,
  },
  surfaces: { plain: '', active: background(236), cursor: background(24), overlay: background(235) },
}

const light: Theme = {
  name: 'light',
  ground: 'light',
  styles: {
    text: '',
    'text.strong': '1',
    'text.muted': foreground(242),
    'text.faint': foreground(251),
    accent: foreground(25),
    'author.self': `1;${foreground(25)}`,
    ...authors([124, 130, 94, 58, 28, 23, 24, 26, 61, 91, 127, 125]),
    mention: `1;${foreground(130)}`,
    link: `4;${foreground(26)}`,
    code: foreground(94),
    'status.ok': foreground(28),
    'status.warning': foreground(94),
    'status.error': foreground(124),
    badge: `1;${foreground(232)}`,
    'badge.mention': `1;${foreground(231)};${background(130)}`,
  },
  surfaces: { plain: '', active: background(254), cursor: background(153), overlay: background(255) },
}

/** Everything at least 7 : 1 on a dark background, the thin rules included. */
const highContrast: Theme = {
  name: 'high-contrast',
  ground: 'dark',
  styles: {
    text: foreground(231),
    'text.strong': `1;${foreground(231)}`,
    'text.muted': foreground(252),
    'text.faint': foreground(250),
    accent: `1;${foreground(123)}`,
    'author.self': `1;${foreground(123)}`,
    ...authors([217, 215, 227, 191, 156, 121, 123, 153, 183, 219, 225, 230]),
    mention: `1;${foreground(16)};${background(227)}`,
    link: `4;${foreground(123)}`,
    code: foreground(229),
    'status.ok': foreground(156),
    'status.warning': `1;${foreground(227)}`,
    'status.error': `1;${foreground(217)}`,
    badge: `1;${foreground(16)};${background(231)}`,
    'badge.mention': `1;${foreground(16)};${background(227)}`,
  },
  surfaces: { plain: '', active: '1', cursor: '7', overlay: '' },
}

/** The same on a light background. */
const highContrastLight: Theme = {
  name: 'high-contrast-light',
  ground: 'light',
  styles: {
    text: foreground(16),
    'text.strong': `1;${foreground(16)}`,
    'text.muted': foreground(236),
    'text.faint': foreground(238),
    accent: `1;${foreground(18)}`,
    'author.self': `1;${foreground(18)}`,
    ...authors([52, 88, 237, 22, 23, 17, 18, 19, 54, 53, 55, 234]),
    mention: `1;${foreground(231)};${background(52)}`,
    link: `4;${foreground(18)}`,
    code: foreground(52),
    'status.ok': foreground(22),
    'status.warning': `1;${foreground(52)}`,
    'status.error': `1;${foreground(88)}`,
    badge: `1;${foreground(231)};${background(16)}`,
    'badge.mention': `1;${foreground(231)};${background(52)}`,
  },
  surfaces: { plain: '', active: '1', cursor: '7', overlay: '' },
}

const mono: Theme = {
  name: 'mono',
  ground: 'dark',
  styles: {
    text: '',
    'text.strong': '1',
    'text.muted': '2',
    'text.faint': '2',
    accent: '1',
    'author.self': '1;4',
    ...(Object.fromEntries(
      Array.from({ length: authorColours }, (_, at) => [`author.${at}`, '1']),
    ) as Readonly<Record<AuthorStyle, string>>),
    mention: '1;7',
    link: '4',
    code: '2',
    'status.ok': '',
    'status.warning': '1',
    'status.error': '1',
    badge: '1',
    'badge.mention': '1;7',
  },
  surfaces: { plain: '', active: '1', cursor: '7', overlay: '' },
}

/** No attribute at all: for screen readers. */
const bare: Theme = {
  name: 'bare',
  ground: 'dark',
  styles: Object.fromEntries(Object.keys(mono.styles).map((name) => [name, ''])) as Theme['styles'],
  surfaces: { plain: '', active: '', cursor: '', overlay: '' },
}

/** What the terminal's text stands on; `null` = nobody knows. */
export type Background = 'dark' | 'light' | null

/** The themes that come with the program; `auto` is none of them. */
export const themes: Readonly<Record<string, Theme>> = {
  dark,
  light,
  mono,
  'high-contrast': highContrast,
  'high-contrast-light': highContrastLight,
  bare,
}

/** `COLORFGBG` is what rxvt, Konsole and others tell of their colours: `15;0`, the last number being the background. */
const backgroundOf = (colours: string | undefined): Background => {
  const last = colours?.split(';').at(-1) ?? ''
  if (!/^\d+$/.test(last)) return null
  return last === '7' || last === '15' ? 'light' : 'dark'
}

type Environment = Readonly<Record<string, string | undefined>>

/** `FORCE_COLOR` beats `NO_COLOR`, as everywhere in Node; `FORCE_COLOR=0` says what `NO_COLOR` says. */
const isColourless = (environment: Environment): boolean => {
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) return forced === '0' || forced === 'false'
  return (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb'
}

/**
 * `name` is a theme's, or `auto`; an unknown one counts as `auto`. `own`: themes of the person. A terminal without colours
 * gets none.
 */
export const selectTheme = (
  name: string,
  environment: Environment,
  known: Background = null,
  own: Readonly<Record<string, Theme>> = {},
): Theme => {
  if (isColourless(environment) && name !== 'bare') return mono
  const isLight = (known ?? backgroundOf(environment['COLORFGBG'])) === 'light'
  if (name === 'high-contrast' && isLight) return highContrastLight
  return own[name] ?? themes[name] ?? (isLight ? light : dark)
}

/** The style of a name that stands for the same person everywhere, always. */
export const authorStyle = (identity: string): StyleName => {
  let hash = 0x811c9dc5
  for (let at = 0; at < identity.length; at += 1)
    hash = Math.imul(hash ^ identity.charCodeAt(at), 0x01000193) >>> 0
  return `author.${(hash % authorColours) as 0}`
}
