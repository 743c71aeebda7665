import { expect, test } from 'vitest'
import { findLinks } from '../../src/text/links.ts'

const urls = (text: string) =>
  findLinks(text).map(({ url, isDisguised }) => `${url}${isDisguised ? ' disguised' : ''}`)

test.each([
  ['see https://example.com/a.', ['https://example.com/a']],
  ['(https://example.com/a_(b))', ['https://example.com/a_(b)']],
  ['http://a.example, http://b.example!', ['http://a.example/', 'http://b.example/']],
  ['javascript:alert(1) file:///etc/passwd ftp://x', []],
  ['https://еxample.com/', ['https://xn--xample-2of.com/ disguised']],
  ['https://good.example@evil.example/', ['https://good.example@evil.example/ disguised']],
  ['https://', []],
  ['<https://example.com>', ['https://example.com/']],
])('%s', (text, expected) => {
  expect(urls(text)).toEqual(expected)
})

test('a link knows where it stands', () => {
  const text = 'go https://example.com/x now'
  const [link] = findLinks(text)
  expect(text.slice(link?.start, link?.end)).toBe('https://example.com/x')
})

test('what hangs on a link is taken off it in one go, however much it is', () => {
  const began = performance.now()
  expect(urls(`https://a.example/${')'.repeat(32_000)}`)).toEqual(['https://a.example/'])
  expect(urls(`https://a.example/${'.'.repeat(32_000)}x`)).toHaveLength(1)
  expect(urls(`https://a.example/${'(x'.repeat(8000)}${').'.repeat(16_000)}`)).toHaveLength(1)
  expect(performance.now() - began).toBeLessThan(2000)
})
