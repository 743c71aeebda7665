import { expect, test } from 'vitest'
import { linksOf } from '../../src/slash/message-links.ts'

test('each link counts once, and only those of the web', () => {
  const body =
    'https://a.example/ javascript:alert(1) file:///etc/passwd https://a.example/ http://b.example/x'
  expect(linksOf({ body })).toEqual(['https://a.example/', 'http://b.example/x'])
  expect(linksOf({ body: null })).toEqual([])
})
