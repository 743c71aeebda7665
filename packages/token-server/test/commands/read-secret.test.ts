import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { readSecret } from '../../src/commands/read-secret.ts'

const start = (isTTY: boolean) => {
  const modes: boolean[] = []
  let shown = ''
  const stdin = Object.assign(new PassThrough(), { isTTY, setRawMode: (isRaw: boolean) => modes.push(isRaw) })
  const stderr = { write: (text: string) => (shown += text) !== '' }
  const surroundings = { env: {}, stdin, stdout: stderr, stderr, onStop: () => undefined }
  return { stdin, modes, shown: () => shown, read: () => readSecret(surroundings, 'Password: ') }
}

test('what is typed on a terminal is not shown', async () => {
  const { stdin, modes, shown, read } = start(true)
  const reading = read()
  for (const key of ['c', 'o', 'x', '\u007f', 'rrect', '\r']) stdin.write(key)
  expect(await reading).toBe('correct')
  expect([shown(), modes]).toEqual(['Password: \n', [true, false]])
})

test('two questions are answered by two lines, even when both come at once', async () => {
  const { stdin, read } = start(true)
  stdin.write('first\rsecond\r')
  expect([await read(), await read()]).toEqual(['first', 'second'])
})

test('Ctrl+U starts over, and emoji are rubbed out whole', async () => {
  const { stdin, read } = start(true)
  stdin.write('wrong\u0015ab😀\u007f\r')
  expect(await read()).toBe('ab')
})

test('Ctrl+C gives up and leaves the terminal as it was', async () => {
  const { stdin, modes, read } = start(true)
  stdin.write('abc\u0003')
  await expect(read()).rejects.toMatchObject({ message: 'Cancelled' })
  expect(modes).toEqual([true, false])
})

test('from a pipe the first line is read, with or without its end, and nothing is asked', async () => {
  const { stdin, shown, read } = start(false)
  stdin.end('from a file')
  expect(await read()).toBe('from a file')
  expect(shown()).toBe('')
})
