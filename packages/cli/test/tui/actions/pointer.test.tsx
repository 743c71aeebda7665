/** Clicks and the wheel on people, and on what covers the panes. */
import { expect, test } from 'vitest'
import { keys, openTestTerminal } from '../../support/terminal.tsx'

/** What a terminal sends for a press of the left button or a notch of the wheel; from 1. */
const mouse = (button: number, column: number, row: number): string => `\u001b[<${button};${column};${row}M`

const wheelUp = 64
const wheelDown = 65

const rowOf = (screen: string, text: string): number =>
  screen.split('\n').findIndex((line) => line.includes(text)) + 1

const composer = (screen: string): string => screen.split('\n').find((line) => line.startsWith('›')) ?? ''

test('a click on a person begins a message to them alone, or puts their name into what is written', async () => {
  const { type, screen, service, general } = await openTestTerminal({ isMouseEnabled: true, columns: 120 })
  const bob = rowOf((await screen()).replaceAll(/^.{100}/gm, ''), 'bob')
  await type(mouse(0, 110, bob))
  expect(composer(await screen())).toBe('› /dm bob')
  await type(mouse(0, 110, bob))
  expect(composer(await screen())).toBe('› /dm bob')
  await type(keys.ctrlC, 'ask ', mouse(0, 110, bob), 'about it')
  expect(composer(await screen())).toBe('› ask @bob about it')
  expect(service.messagesOf(general)).toEqual([])
})

test('a click on oneself only marks the row', async () => {
  const { type, screen } = await openTestTerminal({ isMouseEnabled: true, columns: 120 })
  await type(mouse(0, 110, rowOf((await screen()).replaceAll(/^.{100}/gm, ''), 'alice')))
  expect(composer(await screen())).toBe('› Message General Channel')
  await type(keys.enter)
  expect(composer(await screen())).toBe('› @alice')
})

test('a click on a line of a list takes it, one beside it closes it', async () => {
  const { type, screen, client } = await openTestTerminal({
    isMouseEnabled: true,
    prepare: (service) => service.addConversation('Tea Corner', 'tea', ['alice']),
  })
  await type('\u001bk', 'corn')
  await type(mouse(0, 30, rowOf(await screen(), '▸ # Tea Corner')))
  const { activeSid, conversations } = client.store.get()
  expect(conversations.get(activeSid ?? '')?.friendlyName).toBe('Tea Corner')
  await type('\u001bk')
  expect(await screen()).toContain('› ▏')
  await type(mouse(0, 1, 1))
  expect(await screen()).not.toContain('› ▏')
})

test('the row that is clicked is the row that is taken, also in a list that is scrolled and on a screen without frames', async () => {
  const { type, screen, client, resize } = await openTestTerminal({
    isMouseEnabled: true,
    prepare: (service) => {
      for (let at = 10; at < 50; at += 1) service.addConversation(`room${at}`, `room${at}`, ['alice'])
    },
  })
  const shown = (): string => {
    const { activeSid, conversations } = client.store.get()
    return conversations.get(activeSid ?? '')?.friendlyName ?? ''
  }
  const takeThird = async (): Promise<string> => {
    await type('\u001bk', 'room', ...Array.from({ length: 20 }, () => mouse(wheelDown, 30, 10)))
    const rows = (await screen()).split('\n')
    const marked = rows.findIndex((row) => row.includes('▸'))
    const wanted = /room\d+/.exec(rows[marked + 1] ?? '')?.[0] ?? 'none'
    await type(mouse(0, 15, marked + 2))
    return wanted
  }
  const first = await takeThird()
  expect(first).toMatch(/^room\d\d$/)
  expect(shown()).toBe(first)
  await resize(20, 7)
  const second = await takeThird()
  expect(second).toMatch(/^room\d\d$/)
  expect(shown()).toBe(second)
})

test('help scrolls with the wheel and closes with a click beside it; a question stays', async () => {
  const { type, screen } = await openTestTerminal({ isMouseEnabled: true, columns: 100 })
  await type(keys.f1)
  expect(await screen()).toContain('/create NAME')
  await type(mouse(wheelDown, 40, 10))
  expect(await screen()).not.toContain('/create NAME')
  await type(mouse(wheelUp, 40, 10))
  expect(await screen()).toContain('/create NAME')
  await type(mouse(0, 40, 10))
  expect(await screen()).toContain('/create NAME')
  await type(mouse(0, 1, 10))
  expect(await screen()).not.toContain('/create NAME')
  await type('/create tea', keys.enter, '/delete tea', keys.enter)
  expect(await screen()).toContain('Are you sure?')
  await type(mouse(0, 1, 10), mouse(wheelDown, 40, 10))
  expect(await screen()).toContain('Are you sure?')
})
