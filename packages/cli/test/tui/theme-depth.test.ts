import { expect, test } from 'vitest'
import { contrast } from '../../src/tui/text/contrast.ts'
import { sixteen } from '../../src/tui/text/colour.ts'
import { contrastProblem, parseTheme } from '../../src/tui/theme-file.ts'
import { themeAt } from '../../src/tui/theme-depth.ts'
import { themes, type Theme } from '../../src/tui/theme.ts'

const own = (styles: Readonly<Record<string, unknown>>, base = 'dark'): Theme => {
  const parsed = parseTheme('mine', { base, styles })
  if (!('theme' in parsed)) throw new Error(parsed.problem)
  return parsed.theme
}

test('a terminal with 256 colours gets the nearest of them, one with all colours what the file says', () => {
  const theme = own({
    accent: { color: '#5fafff', bold: true },
    mention: { color: 16, background: '#ffd75f' },
  })
  expect(themeAt(theme, 'direct').styles.accent).toBe('38;2;95;175;255;1')
  expect(themeAt(theme, 256).styles).toMatchObject({ accent: '38;5;75;1', mention: '38;5;16;48;5;221' })
})

test('a terminal with 16 colours gets no others, and on each ground only those that can be read there', () => {
  for (const theme of Object.values(themes)) {
    const { styles, surfaces } = themeAt(theme, 16)
    for (const [name, sgr] of Object.entries({ ...styles, ...surfaces })) {
      expect(`${theme.name} ${name} ${sgr}`).not.toMatch(/[34]8;/)
      const [, foreground] = /(?:^|;)((?:3|9)\d)(?:;|$)/.exec(sgr) ?? []
      if (foreground === undefined || /(?:^|;)(?:4|10)\d/.test(sgr)) continue
      const index = Number(foreground) - (foreground.startsWith('9') ? 82 : 30)
      const ground = theme.ground === 'dark' ? ([0, 0, 0] as const) : ([255, 255, 255] as const)
      expect(`${theme.name} ${name} ${contrast(sixteen[index] ?? ground, ground) >= 3}`).toBe(
        `${theme.name} ${name} true`,
      )
    }
    expect(surfaces.cursor).toBe('7')
  }
})

test('a theme of one’s own is told what of it can hardly be read, and what to do', () => {
  expect(contrastProblem(own({ accent: '#222222' }))).toBe(
    'accent can hardly be read on a dark background (1.3 : 1); 4.5 : 1 is comfortable, so take a lighter colour',
  )
  expect(contrastProblem(own({ code: '#eeeeee' }, 'light'))).toContain('so take a darker colour')
  expect(contrastProblem(own({ badge: { color: 16, background: 17 } }))).toContain(
    'on its own background (1.2 : 1)',
  )
  expect(contrastProblem(own({ accent: '#5fafff' }))).toBeNull()
})
