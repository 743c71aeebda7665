/** The terminal is taken, and given back whichever way the interface ends. */
import { expect, test } from 'vitest'
import { keys, openTestTerminal, type TestTerminal } from '../support/terminal.tsx'

/** As a terminal is for the shell. */
const given = {
  isAlternate: false,
  isCursorVisible: true,
  hasBracketedPaste: false,
  hasFocusReports: false,
  hasWraparound: true,
  isInsertMode: false,
  mouseTracking: 'none',
  otherCommands: [],
}

const expectGivenBack = async ({ grid, isRaw, host, taken, clock }: TestTerminal): Promise<void> => {
  expect(await grid.told()).toMatchObject(given)
  expect(isRaw()).toBe(false)
  expect(host.eventNames()).toEqual([])
  // Nothing is written behind the back of whoever has the terminal now.
  taken()
  await clock.advance(60_000)
  expect(taken()).toBe('')
}

test('the interface has the terminal to itself', async () => {
  const { grid, isRaw } = await openTestTerminal()
  expect(isRaw()).toBe(true)
  expect(await grid.told()).toMatchObject({
    title: 'General Channel',
    isAlternate: true,
    isCursorVisible: true,
    hasBracketedPaste: true,
    hasFocusReports: true,
  })
})

test('/quit ends it', async () => {
  const opened = await openTestTerminal()
  await opened.type('/quit', keys.enter)
  expect(await opened.terminal.done).toBe('quit')
  await expectGivenBack(opened)
})

test('Ctrl+C twice ends it', async () => {
  const opened = await openTestTerminal()
  await opened.type(keys.ctrlC)
  expect(await opened.screen()).toContain('Press Ctrl+C again to quit')
  await opened.type(keys.ctrlC)
  expect(await opened.terminal.done).toBe('interrupted')
  await expectGivenBack(opened)
})

test('Ctrl+C once clears what is written; much later it is the first again', async () => {
  const { type, screen, pass, isRaw } = await openTestTerminal()
  await type('never mind', keys.ctrlC)
  expect(await screen()).toContain('› Message General Channel')
  await pass(10_000)
  await type(keys.ctrlC)
  expect(isRaw()).toBe(true)
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
  test(`${signal} ends it`, async () => {
    const opened = await openTestTerminal()
    opened.host.emit(signal)
    expect(await opened.terminal.done).toBe('interrupted')
    await expectGivenBack(opened)
  })

test('the terminal is given back when the process ends for whatever reason', async () => {
  const opened = await openTestTerminal()
  opened.host.emit('exit', 1)
  await expectGivenBack(opened)
})

test('a failure of the program is handed on when the terminal has been given back', async () => {
  const opened = await openTestTerminal()
  opened.terminal.fail(new Error('no such server'))
  await expect(opened.terminal.done).rejects.toThrow('no such server')
  await expectGivenBack(opened)
})

test('closing it is quitting', async () => {
  const opened = await openTestTerminal()
  opened.terminal.close()
  opened.terminal.close()
  expect(await opened.terminal.done).toBe('quit')
  await expectGivenBack(opened)
})

test('Ctrl+Z gives the terminal to the shell, and everything is there again afterwards', async () => {
  const opened = await openTestTerminal()
  const { type, host, grid, isRaw, screen, taken } = opened
  await type('half a thought')
  const before = await screen()
  await type(keys.ctrlZ)
  expect(host.sent).toEqual(['0 SIGTSTP'])
  expect(await grid.told()).toMatchObject(given)
  expect(isRaw()).toBe(false)
  taken()
  opened.service.addMessage(opened.general, 'bob', 'are you there?')
  await opened.pass(100)
  expect(taken()).toBe('')
  host.emit('SIGCONT')
  expect(isRaw()).toBe(true)
  expect((await screen()).split('\n').slice(-2)).toEqual(before.split('\n').slice(-2))
  expect(await screen()).toContain('are you there?')
  expect(await grid.told()).toMatchObject({ isAlternate: true, hasBracketedPaste: true })
})

test('a stop that could not be heard is mended when the program goes on', async () => {
  const { host, grid, screen } = await openTestTerminal()
  const before = await screen()
  grid.write('\u001b[?1049l\u001b[?2004lthe shell was here')
  host.emit('SIGCONT')
  expect(await screen()).toBe(before)
  expect(await grid.told()).toMatchObject({ isAlternate: true, hasBracketedPaste: true })
})

test('Ctrl+L draws everything again', async () => {
  const { grid, screen, type } = await openTestTerminal()
  const before = await screen()
  grid.write('\u001b[Hgarbage\u001b[5;5Hmore of it')
  await type(keys.ctrlL)
  expect(await screen()).toBe(before)
})

test('keys that are in each other’s way are refused', async () => {
  await expect(
    openTestTerminal({ keys: { 'help.open': ['ctrl+l'], 'screen.repaint': ['ctrl+l'] } }),
  ).resolves.toBeDefined()
  await expect(openTestTerminal({ keys: { 'app.suspend': ['ctrl+l'] } })).rejects.toThrow(
    /want the same chord/,
  )
})

test('keys can be bound otherwise', async () => {
  const { type, screen } = await openTestTerminal({ keys: { 'help.open': ['ctrl+g'] } })
  expect(await screen()).toContain('Ctrl+G help')
  await type('\u0007')
  expect(await screen()).toContain('Commands and keys')
})

test('answers of the terminal are never taken for keys', async () => {
  const { type, screen } = await openTestTerminal()
  const before = await screen()
  await type('\u001b[?2026;2$y', '\u001b[?62;22c', '\u001b]11;rgb:1e1e/1e1e/1e1e\u0007', '\u001b[3;1R')
  expect(await screen()).toBe(before)
})
