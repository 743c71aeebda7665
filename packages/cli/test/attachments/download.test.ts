import { expect, test } from 'vitest'
import { createDownload } from '../../src/attachments/download.ts'
import { buildMessage } from '../support/records.ts'

const mediaOf = (sid: string) => ({
  sid,
  filename: `${sid}.txt`,
  contentType: 'text/plain',
  size: 100,
  category: 'media',
})
const message = buildMessage({ media: [mediaOf('ME1'), mediaOf('ME2')] })

const downloading = (saved: (name: string | null) => Promise<string>) => {
  const said: string[] = []
  const download = createDownload({
    client: { mediaUrl: async (_, index, sid) => `http://media.example/${index}/${sid}` },
    saveFile: async ({ name, onProgress }) => {
      onProgress?.(5)
      onProgress?.(55)
      onProgress?.(100)
      return await saved(name)
    },
    say: (text, kind) => said.push(`${kind}: ${text}`),
  })
  return { said, download }
}

test('one of several files is saved, and its way is told', async () => {
  const { said, download } = downloading(async (name) => `/d/${name}`)
  await download(message, 2, null)
  expect(said).toEqual([
    'info: Downloading ME2.txt',
    'info: Downloading ME2.txt: 50 %',
    'info: Saved as /d/ME2.txt',
  ])
})

test('without a number all are saved, those after one that fails too', async () => {
  const { said, download } = downloading(async (name) => {
    if (name === 'ME1.txt') throw new Error('the disk is full')
    return `/d/${name}`
  })
  await download(message, null, null)
  expect(said.filter((line) => !line.includes('Downloading'))).toEqual([
    'error: Not downloaded: the disk is full',
    'info: Saved as /d/ME2.txt',
  ])
})

test('a message without files says so', async () => {
  const { said, download } = downloading(async () => '')
  await download(buildMessage({}), null, null)
  expect(said).toEqual(['info: There is no file in it'])
})
