import { expect, test } from 'vitest'
import { isLoopbackUrl, trustedUrl } from '../../../src/server/login/trusted-url.ts'

test.each([
  'http://login.example.com/',
  'https://alice:secret@login.example.com/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'https://login.example.com/\u001b[2J',
  'https://login.example.com/ x',
  'https://login.ex\u0430mple.com/',
  `https://login.example.com/${'x'.repeat(2048)}`,
  'no address',
  '',
  7,
  undefined,
])('%j is neither shown nor gone to', (value) => {
  expect(trustedUrl(value, true)).toBeNull()
})

test('an address of this machine counts only for servers of this machine', () => {
  for (const url of [
    'http://127.0.0.1:9/x',
    'http://localhost/x',
    'http://[::1]:9/x',
    'https://127.1.2.3/x',
  ]) {
    expect(trustedUrl(url, true)).toBe(url)
    expect(trustedUrl(url, false)).toBeNull()
    expect(isLoopbackUrl(url)).toBe(true)
  }
  expect(trustedUrl('https://login.example.com/x', false)).toBe('https://login.example.com/x')
  expect(['http://127.0.0.1.example.com/', 'no address'].map(isLoopbackUrl)).toEqual([false, false])
})
