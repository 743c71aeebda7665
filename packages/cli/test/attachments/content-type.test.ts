import { expect, test } from 'vitest'
import { contentTypeOf } from '../../src/attachments/content-type.ts'

test('the ending of a name says what it holds, in small letters or capitals', () => {
  expect(contentTypeOf('a.b.PNG')).toBe('image/png')
  expect(contentTypeOf('notes.txt')).toBe('text/plain')
})

test('what is not known is bytes', () => {
  expect(contentTypeOf('Makefile')).toBe('application/octet-stream')
  expect(contentTypeOf('x.constructor')).toBe('application/octet-stream')
})
