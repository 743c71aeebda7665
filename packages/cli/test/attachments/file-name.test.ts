import { expect, test } from 'vitest'
import { safeFileName } from '../../src/attachments/file-name.ts'

test.each([
  ['plan.png', 'plan.png'],
  ['../../x', '_.._x'],
  ['..', 'file'],
  ['', 'file'],
  [null, 'file'],
  ['/etc/passwd', '_etc_passwd'],
  ['a\\b:c', 'a_b_c'],
  ['-rf', 'rf'],
  ['.bashrc', 'bashrc'],
  ['\u001b]0;owned\u0007.txt', '_]0;owned_.txt'],
  ['\u202egnp.exe', '_gnp.exe'],
  ['nul\0.txt', 'nul_.txt'],
  ['nul.txt', 'nul_.txt'],
  ['COM1', 'COM1_'],
  ['\u3164.txt', '_.txt'],
  ['a\u2800\u115f\u{e0041}b', 'a___b'],
  ['❤\ufe0f.png', '❤.png'],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected)
})

test('a name of 300 characters is cut and keeps its ending', () => {
  const name = safeFileName(`${'漢'.repeat(300)}.jpeg`)
  expect(name).toBe(`${'漢'.repeat(58)}.jpeg`)
})

test('of random names none leaves its folder, is hidden, or is too long', () => {
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed % below
  }
  for (let round = 0; round < 2000; round += 1) {
    const codes = Array.from({ length: random(40) }, () =>
      random(2) === 0 ? random(128) : random(0x11_0000),
    )
    const name = safeFileName(String.fromCodePoint(...codes))
    expect(name).toMatch(
      /^[^\s.\-/\\\p{Cc}\p{Cf}\p{Cs}][^/\\\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]*$/u,
    )
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180)
  }
})
