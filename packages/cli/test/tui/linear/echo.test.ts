import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createPrompt } from '../../../src/tui/linear/prompt.ts'
import { fakeClock } from '../../support/fake-clock.ts'
import { createGrid } from '../../support/grid.ts'
import { attacks, expectHarmless } from '../../support/hostile.ts'
import { paste } from '../../support/terminal.tsx'

const open = () => {
  const grid = createGrid({ columns: 200, rows: 40 })
  const stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns: 200, rows: 40 })
  const texts: string[] = []
  let bytes = ''
  stdout.setEncoding('utf8').on('data', (some: string) => {
    bytes += some
    grid.write(some)
  })
  const prompt = createPrompt({
    stdin: stdin as unknown as NodeJS.ReadStream,
    stdout: stdout as unknown as NodeJS.WriteStream,
    clock: fakeClock(),
    onText: (text) => texts.push(text),
    onChord: () => undefined,
    complete: async () => null,
    onInterrupt: () => undefined,
    onEnd: () => undefined,
  })
  return { grid, stdin, texts, prompt, bytes: () => bytes }
}

test('what is pasted is echoed and sent, but for what the terminal would obey', async () => {
  const { grid, stdin, texts, prompt, bytes } = open()
  stdin.write(paste('one \u009b2J\u009d0;pwned\u009c two \u202e three'))
  await expect.poll(async () => (await grid.screen())[0]).toBe('> one 2J0;pwned two  three')
  expect(await grid.cursor()).toEqual({ x: 26, y: 0 })
  stdin.write('\r')
  await expect.poll(() => texts).toEqual(['one 2J0;pwned two \u202e three'])
  expectHarmless(bytes())
  prompt.close()
})

test('no paste tells the terminal anything', async () => {
  const { grid, stdin, prompt, bytes } = open()
  // Terminals take the keys of C0 out of a paste.
  for (const attack of attacks) stdin.write(paste(attack.replaceAll(/[\u0000-\u001f]/g, '').slice(0, 60)))
  stdin.write('the end')
  await expect.poll(async () => (await grid.screen()).join('\n')).toContain('the end')
  expect(await grid.told()).toMatchObject({ title: '', isAlternate: false, otherCommands: [], bells: 0 })
  expect(bytes()).not.toMatch(/[\u0080-\u009f\u202a-\u202e\u2066-\u2069]/)
  prompt.close()
})
