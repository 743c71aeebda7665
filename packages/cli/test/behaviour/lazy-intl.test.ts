import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { makeIntlLazy } from '../../../../scripts/bundle/lazy-intl.ts'

const path = createRequire(import.meta.url).resolve('string-width')
const source = readFileSync(path, 'utf8')

/** The module as the bundler sees it, its imports found from where it lies. */
const load = async (code: string): Promise<typeof stringWidth> => {
  const { resolve } = createRequire(path)
  const absolute = code.replaceAll(
    /from '([^']+)'/g,
    (_all, name: string) => `from '${pathToFileURL(resolve(name)).href}'`,
  )
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(absolute)}`)
  return (module as { readonly default: typeof stringWidth }).default
}

test('measures every text as the unchanged library does', async () => {
  const lazy = await load(makeIntlLazy(source))
  const texts = [
    '',
    'plain',
    '› ─│▎●',
    '日本語',
    'e\u0301',
    '👩‍👩‍👧‍👦',
    '👍🏽',
    '🇩🇪',
    '1️⃣',
    '❤️ ❤',
    '한국',
    'ｶﾞ',
    '\u001b[1mbold\u001b[m',
    '\u200b',
  ]
  const blocks = Array.from({ length: 0x300 }, (_, at) => String.fromCodePoint(0x1f300 + at))
  const units = Array.from({ length: 0x3100 }, (_, at) => String.fromCharCode(at))
  for (const text of [...texts, ...blocks, ...units])
    expect([text, lazy(text)]).toEqual([text, stringWidth(text)])
})

test('leaves no table that is made while the module is loaded', () => {
  expect(source).toMatch(/^const \w+ = new Intl\.Segmenter/m)
  expect(makeIntlLazy(source)).not.toMatch(/^const \w+ = (?:new Intl\.|\/.*RGI_Emoji)/m)
})

test('refuses a constant that is used in another way', () => {
  const other = 'const cut = new Intl.Segmenter();\nexport const all = (text) => keep(cut);\n'
  expect(() => makeIntlLazy(other)).toThrow('cut is used other than by segment()')
})
