import { expect, test } from 'vitest'
import { authorColours, authorStyle, selectTheme, themes } from '../../src/tui/theme.ts'

type Rgb = readonly [number, number, number]

/** A colour of the 256 that terminals agree on. */
const rgb = (colour: number): Rgb => {
  const level = (step: number): number => (step === 0 ? 0 : 55 + 40 * step)
  if (colour >= 232) return [8 + (colour - 232) * 10, 8 + (colour - 232) * 10, 8 + (colour - 232) * 10]
  const at = colour - 16
  return [level(Math.floor(at / 36)), level(Math.floor(at / 6) % 6), level(at % 6)]
}

const luminance = (colour: Rgb): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (left: Rgb, right: Rgb): number => {
  const [low = 0, high = 0] = [luminance(left), luminance(right)].sort((one, other) => one - other)
  return (high + 0.05) / (low + 0.05)
}

const colourIn = (sgr: string, kind: 38 | 48): Rgb | null => {
  const found = new RegExp(`(?:^|;)${kind};5;(\\d+)`).exec(sgr)?.[1]
  return found === undefined ? null : rgb(Number(found))
}

/** Backgrounds that people have. */
const backgrounds: Readonly<Record<string, readonly Rgb[]>> = {
  dark: [
    [0, 0, 0],
    [0x1e, 0x1e, 0x1e],
    [0x28, 0x2c, 0x34],
  ],
  light: [
    [255, 255, 255],
    [0xfa, 0xfa, 0xfa],
  ],
}

test('all that is read stands out enough from the backgrounds that people have', () => {
  for (const [name, colours] of Object.entries(backgrounds))
    for (const [style, sgr] of Object.entries(themes[name]?.styles ?? {})) {
      const foreground = colourIn(sgr, 38)
      if (foreground === null || style === 'text.faint') continue
      const own = colourIn(sgr, 48)
      for (const background of own === null ? colours : [own])
        expect(`${name} ${style} ${contrast(foreground, background) >= 4.5}`).toBe(`${name} ${style} true`)
    }
})

test('with high contrast all that is seen stands out at least 7 : 1, the rules as well', () => {
  for (const [name, background] of [
    ['high-contrast', [0, 0, 0]],
    ['high-contrast-light', [255, 255, 255]],
  ] as const)
    for (const [style, sgr] of Object.entries(themes[name]?.styles ?? {})) {
      const foreground = colourIn(sgr, 38)
      const behind = colourIn(sgr, 48) ?? background
      expect(`${name} ${style} ${foreground !== null && contrast(foreground, behind) >= 7}`).toBe(
        `${name} ${style} true`,
      )
    }
})

test('high contrast follows what the text stands on', () => {
  expect(selectTheme('high-contrast', {}, 'light').name).toBe('high-contrast-light')
  expect(selectTheme('high-contrast', {}, 'dark').name).toBe('high-contrast')
})

test('what the terminal has said beats what the environment says', () => {
  expect(selectTheme('auto', { COLORFGBG: '0;15' }, 'dark').name).toBe('dark')
})

test('a person has the same colour everywhere and always', () => {
  expect(authorStyle('alice')).toBe(authorStyle('alice'))
  expect(authorStyle('alice')).not.toBe(authorStyle('bob'))
})

test('people are spread over all colours', () => {
  const used = new Set(Array.from({ length: 200 }, (_, at) => authorStyle(`person ${at}`)))
  expect(used.size).toBe(authorColours)
})

test('a theme is chosen by name', () => {
  expect(selectTheme('light', {}).name).toBe('light')
})

test('without a choice the background of the terminal decides', () => {
  expect(selectTheme('auto', { COLORFGBG: '0;15' }).name).toBe('light')
  expect(selectTheme('auto', { COLORFGBG: '15;0' }).name).toBe('dark')
  expect(selectTheme('auto', {}).name).toBe('dark')
})

test('NO_COLOR takes all colours away', () => {
  const { styles, surfaces } = selectTheme('dark', { NO_COLOR: '1' })
  expect([...Object.values(styles), ...Object.values(surfaces)].join(' ')).not.toMatch(/[34]8;/)
})

test('an empty NO_COLOR says nothing', () => {
  expect(selectTheme('dark', { NO_COLOR: '' }).name).toBe('dark')
})
