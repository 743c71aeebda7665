/** Paths that are typed or pasted, seen on the screen. */
import { expect, test } from 'vitest'
import { noDesktop } from '../../../src/tui/no-surroundings.ts'
import { keys, openTestTerminal, paste } from '../../support/terminal.tsx'

const files = ['~/plan.png', '~/plans/', '~/plans/one two.png', '~/zebra.txt']

const desktop = {
  ...noDesktop,
  listPaths: async (typed: string) =>
    files
      .filter((path) => path.startsWith(typed) && !path.slice(typed.length, -1).includes('/'))
      .filter((path) => path !== typed)
      .map((path) => ({ path, isFolder: path.endsWith('/') })),
  findFiles: async (readings: readonly (readonly string[])[]) =>
    readings.flatMap((paths) =>
      paths.every((path) => path === '/home/me/the plan.png')
        ? paths.map((path) => ({ path, name: 'the plan.png', contentType: 'image/png', size: 3 }))
        : [],
    ),
}

test('Tab completes the path behind /upload, and goes into a folder that it completed', async () => {
  const { type, screen, service, general } = await openTestTerminal({ desktop })
  await type('/upload ~/plan', keys.tab)
  expect(await screen()).toContain('› /upload ~/plan.png')
  await type(keys.tab)
  expect(await screen()).toContain('› /upload ~/plans/')
  await type(keys.ctrlC, '/upload ~/plans', keys.tab, keys.tab)
  expect(await screen()).toContain('› /upload "~/plans/one two.png"')
  expect(service.messagesOf(general)).toEqual([])
})

test('a path that is dropped behind /upload becomes its argument', async () => {
  const { type, screen } = await openTestTerminal({ desktop })
  await type('/upload ', paste("'/home/me/the plan.png' "), 'see')
  expect(await screen()).toContain('› /upload "/home/me/the plan.png" see')
})

test('a file that is dropped on an empty composer can be uploaded, and is not unless one says so', async () => {
  const { type, screen, client, service, general } = await openTestTerminal({ desktop, columns: 120 })
  await type(paste(String.raw`/home/me/the\ plan.png `))
  expect(await screen()).toContain('the plan.png is a file: Tab turns it into an upload')
  expect(await screen()).toContain(String.raw`› /home/me/the\ plan.png`)
  expect(await screen()).toContain('─ /upload the plan.png ─')
  await type(keys.tab)
  expect(await screen()).toContain('› /upload "/home/me/the plan.png"')
  expect(service.messagesOf(general)).toEqual([])
  expect(client.store.get().outgoing.size).toBe(0)
})

test('a paste that names no file is text', async () => {
  const { type, screen, service, general } = await openTestTerminal({ desktop })
  await type(paste('~/nothing.png'))
  expect(await screen()).not.toContain('is a file')
  await type(keys.enter)
  expect(service.messagesOf(general).map(({ body }) => body)).toEqual(['~/nothing.png'])
})
