/** Pictures of messages, seen on the screen. */
import { expect, test } from 'vitest'
import { decodePicture } from '../../../src/attachments/picture/decode.ts'
import type { FetchRequest } from '../../../src/attachments/fetch-bounded.ts'
import { noDesktop } from '../../../src/tui/no-surroundings.ts'
import type { Desktop } from '../../../src/tui/actions/desk-parts.ts'
import { blue, png, red } from '../../support/pictures.ts'
import { buildMessage } from '../../support/records.ts'
import { keys, openTestTerminal, type TestTerminalOptions } from '../../support/terminal.tsx'

const file = (sid: string, filename: string, contentType = 'image/png') => ({
  sid,
  filename,
  contentType,
  size: 1000,
  category: 'media',
})

/** A desktop that shows the same picture for all files, and what was asked of it. */
const desktopWith = (
  load: Desktop['loadPicture'],
): { readonly desktop: Desktop; readonly saved: string[] } => {
  const saved: string[] = []
  return {
    saved,
    desktop: {
      ...noDesktop,
      loadPicture: load,
      saveFile: async ({ name }) => {
        saved.push(name ?? '')
        return `/downloads/${name}`
      },
    },
  }
}

/** As the grid tells of them. */
const rgb = { red: 0xff0000, blue: 0xff }

const twoColours = decodePicture(png(8, 4, (x) => (x < 4 ? red : blue)))

const openWith = async (
  desktop: Desktop,
  options: TestTerminalOptions = {},
  media = [file('ME1', 'notes.txt', 'text/plain'), file('ME2', 'one.png'), file('ME3', 'two.png')],
) => {
  const opened = await openTestTerminal({
    environment: { TERM: 'xterm-256color', COLORTERM: 'truecolor' },
    ...options,
    desktop,
  })
  opened.service.emitTo('alice', {
    type: 'message/added',
    message: buildMessage({ conversationSid: opened.general, index: 0, author: 'bob', media }),
  })
  await opened.screen()
  return opened
}

test('v shows the first picture of the selected message in its colours, and Escape closes it', async () => {
  const { desktop } = desktopWith(async () => twoColours)
  const { type, screen, grid } = await openWith(desktop)
  await type(keys.ctrlUp)
  expect(await screen()).toContain('v view')
  await type('v')
  const shown = (await screen()).split('\n')
  const at = shown.findIndex((row) => row.includes('one.png (1 of 2)  PNG 8 × 4'))
  expect(shown.slice(at + 1, at + 3).map((row) => /▀+/.exec(row)?.[0])).toEqual(['▀▀▀▀▀▀▀▀', '▀▀▀▀▀▀▀▀'])
  expect(shown[at + 3]).toContain('Escape closes  → next  o opens  s saves')
  const blocks = ((await grid.cells())[at + 1] ?? '').split('\u0000').filter((cell) => cell.startsWith('▀'))
  expect(blocks).toEqual([
    ...Array.from({ length: 4 }, () => `▀{f${rgb.red},B${rgb.red}}`),
    ...Array.from({ length: 4 }, () => `▀{f${rgb.blue},B${rgb.blue}}`),
  ])
  await type('n')
  expect(await screen()).toContain('two.png (2 of 2)')
  await type('n', 'p')
  expect(await screen()).toContain('one.png (1 of 2)')
  await type(keys.escape)
  expect(await screen()).not.toContain('▀')
})

test('/view shows one of the files by its number, and s saves it', async () => {
  const { desktop, saved } = desktopWith(async () => twoColours)
  const { type, screen } = await openWith(desktop)
  await type('/view 3', keys.enter)
  expect(await screen()).toContain('two.png (2 of 2)')
  await type('s')
  expect(saved).toEqual(['two.png'])
  expect(await screen()).toContain('Saved as /downloads/two.png')
})

test('how far it is can be seen, and closing it gives it up', async () => {
  const requests: FetchRequest[] = []
  const { desktop } = desktopWith((request) => {
    requests.push(request)
    return new Promise(() => undefined)
  })
  const { type, screen } = await openWith(desktop)
  await type('/view', keys.enter)
  expect(await screen()).toContain('Fetching it: 0 %')
  requests[0]?.onProgress?.(420)
  expect(await screen()).toContain('Fetching it: 42 %')
  requests[0]?.onProgress?.(1000)
  expect(await screen()).toContain('Decoding it…')
  expect(requests[0]?.signal?.aborted).toBe(false)
  await type(keys.escape)
  expect(requests[0]?.signal?.aborted).toBe(true)
})

test('why it cannot be shown is said, with what can be done instead', async () => {
  const { desktop } = desktopWith(() => Promise.reject(new Error('The file is damaged')))
  const { type, screen } = await openWith(desktop)
  await type('/view', keys.enter)
  expect(await screen()).toContain('The file is damaged.')
  expect(await screen()).toContain('o opens it in another program  s saves it')
})

test('without colours nothing is fetched, and it is said what to do', async () => {
  const { desktop } = desktopWith(() => Promise.reject(new Error('fetched')))
  const { type, screen } = await openWith(desktop, { environment: { NO_COLOR: '1' }, columns: 120 })
  await type('/view', keys.enter)
  expect(await screen()).toContain('Without colours there is nothing to see of a picture; /open shows it')
})

test('a message without a picture is not asked for one', async () => {
  const { desktop } = desktopWith(async () => twoColours)
  const { type, screen } = await openWith(desktop, {}, [file('ME1', 'notes.txt', 'text/plain')])
  await type(keys.ctrlUp)
  expect(await screen()).not.toContain('v view')
  await type('v')
  expect(await screen()).toContain('There is no picture in it')
  await type(keys.escape, '/view', keys.enter)
  expect(await screen()).toContain('There is no picture here')
})

test('it fits into any screen, and follows its size', async () => {
  const wide = decodePicture(png(200, 100, (x) => (x < 100 ? red : blue)))
  const { desktop } = desktopWith(async () => wide)
  const { type, screen, resize } = await openWith(desktop, { columns: 120, rows: 40 })
  await type('/view', keys.enter)
  const sizes: (readonly [number, number])[] = []
  for (const [columns, rows] of [
    [120, 40],
    [80, 24],
    [40, 12],
    [20, 5],
  ] as const) {
    await resize(columns, rows)
    const blocks = (await screen()).split('\n').flatMap((row) => /▀+/.exec(row)?.[0].length ?? [])
    sizes.push([blocks[0] ?? 0, blocks.length])
  }
  expect(sizes).toEqual([
    [112, 28],
    [72, 18],
    [32, 8],
    [16, 4],
  ])
})
