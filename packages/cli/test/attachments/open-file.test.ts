import { expect, test } from 'vitest'
import { createOpenFile, isShowable } from '../../src/attachments/open-file.ts'
import { buildMessage } from '../support/records.ts'

const fileNamed = (filename: string | null) =>
  buildMessage({
    media: [{ sid: 'ME1', filename, contentType: 'image/png', size: 100, category: 'media' }],
  })

const opening = (problem: string | null = null) => {
  const said: string[] = []
  const opened: string[] = []
  const openFile = createOpenFile({
    client: { mediaUrl: async () => 'http://media.example/ME1' },
    saveFile: async ({ name }) => {
      if (name === 'full.png') throw new Error('the disk is full')
      return `/d/${name}`
    },
    openPath: async (path) => {
      opened.push(path)
      return problem
    },
    say: (text, kind) => said.push(`${kind}: ${text}`),
  })
  return { said, opened, openFile }
}

test('a file is saved, then opened from where it lies', async () => {
  const { said, opened, openFile } = opening()
  await openFile(fileNamed('plan.png'), 1)
  expect(opened).toEqual(['/d/plan.png'])
  expect(said).toEqual(['info: Downloading plan.png', 'info: Opening /d/plan.png'])
})

test('what cannot be opened or saved is told', async () => {
  const { said, openFile } = opening('there is no program')
  await openFile(fileNamed('plan.png'), 1)
  await openFile(fileNamed('full.png'), 1)
  await openFile(fileNamed('plan.png'), 2)
  expect(said.filter((line) => !line.includes('Downloading'))).toEqual([
    'error: Saved as /d/plan.png, but there is no program',
    'error: Not opened: the disk is full',
    'info: There is no file in it',
  ])
})

test('what might run something is neither fetched nor opened', async () => {
  const { said, opened, openFile } = opening()
  await openFile(fileNamed('plan.png.exe'), 1)
  expect(opened).toEqual([])
  expect(said).toEqual([expect.stringContaining('/download saves it')])
})

test.each([
  ['plan.PNG', true],
  ['a.pdf', true],
  ['a.desktop', false],
  ['a.command', false],
  ['a.html', false],
  ['a.svg', false],
  ['png', false],
  ['a\u202egnp.exe', false],
  ['a.exe\u0000.png', true],
  ['.png', false],
  [null, false],
])('%s: only shown when opened? %s', (name, expected) => {
  expect(isShowable(name)).toBe(expected)
})
