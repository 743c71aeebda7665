import { expect, test } from 'vitest'
import * as parsers from '../../src/config/parsers.ts'

test.each([
  ['alice', 'alice'],
  ['  Anna Lena ', 'Anna Lena'],
  ['漢字', '漢字'],
])('%j is the identity %j', (given, value) => {
  expect(parsers.identity(given)).toEqual({ value })
})

test.each(['', '   ', 'a\nb', 'a\u0000b', 'x'.repeat(257)])('%j is no identity', (given) => {
  expect(parsers.identity(given)).toHaveProperty('expected')
})

test.each([
  ['https://chat.example.com', 'https://chat.example.com'],
  ['http://127.0.0.1:4100/', 'http://127.0.0.1:4100'],
  ['https://example.com/chat/', 'https://example.com/chat'],
])('%j is the server %j', (given, value) => {
  expect(parsers.serverUrl(given)).toEqual({ value })
})

test.each(['chat.example.com', 'ftp://example.com', 'javascript:alert(1)', '', 'https://u:p@example.com'])(
  '%j is no server',
  (given) => {
    expect(parsers.serverUrl(given)).toHaveProperty('expected')
  },
)

test.each(['on', 'TRUE', 'yes', '1'])('%j switches on', (given) => {
  expect(parsers.flag(given)).toEqual({ value: true })
})

test.each(['off', 'False', 'no', '0'])('%j switches off', (given) => {
  expect(parsers.flag(given)).toEqual({ value: false })
})

test('anything else does not switch', () => {
  expect(parsers.flag('maybe')).toHaveProperty('expected')
})

test('an index begins at 0, a count at 1', () => {
  expect(parsers.index('0')).toEqual({ value: 0 })
  expect(parsers.count('0')).toHaveProperty('expected')
  expect(parsers.count('20')).toEqual({ value: 20 })
  for (const given of ['-1', '1.5', '1e3', ' 1', 'x']) expect(parsers.index(given)).toHaveProperty('expected')
})

test('a profile is one word', () => {
  expect(parsers.word('work-2')).toEqual({ value: 'work-2' })
  expect(parsers.word('my work')).toHaveProperty('expected')
})

test('a channel is one line', () => {
  expect(parsers.line(' General Channel ')).toEqual({ value: 'General Channel' })
  expect(parsers.line('a\nb')).toHaveProperty('expected')
})

test('a path is anything but nothing', () => {
  expect(parsers.path('a b/c')).toEqual({ value: 'a b/c' })
  expect(parsers.path('')).toHaveProperty('expected')
})
