import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readText } from '../../src/subcommands/read-text.ts'

const input = (text: string, isTTY = false) => ({
  stdin: Object.assign(Readable.from([text]), { isTTY }) as unknown as NodeJS.ReadStream,
})

test('words are one text', async () => {
  expect(await readText(['hello', 'world'], input('not read'))).toBe('hello world')
})

test('a dash is standard input, whole, but for its last line break', async () => {
  expect(await readText(['-'], input('one\n\ntwo 漢字\n'))).toBe('one\n\ntwo 漢字')
  expect(await readText(['-'], input('windows\r\n'))).toBe('windows')
})

test('without words what is piped in is taken', async () => {
  expect(await readText([], input('piped'))).toBe('piped')
})

test.each([
  [[], true],
  [['-'], false],
  [['  '], true],
])('nothing to say is refused', async (words, isTTY) => {
  await expect(readText(words, input(words[0] === '-' ? '\n' : '', isTTY))).rejects.toMatchObject({
    code: 'missing-argument',
    exitStatus: 2,
  })
})
