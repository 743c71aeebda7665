import { expect, test } from 'vitest'
import { loadPicture } from '../../../src/attachments/picture/load-picture.ts'
import { png, red } from '../../support/pictures.ts'
import { serve } from '../../support/serve.ts'

const serveFile = (file: Buffer): Promise<string> => serve((_, response) => response.end(file))

test('a picture is fetched and decoded in a thread of its own', async () => {
  const file = png(3, 2, () => red)
  const picture = await loadPicture({ url: await serveFile(file), size: file.length })
  expect(picture).toMatchObject({ width: 3, height: 2, format: 'PNG' })
  expect([...picture.pixels.subarray(0, 4)]).toEqual([...red])
})

test('a damaged file is called so, whatever the library says', async () => {
  const file = png(3, 2, () => red).subarray(0, 40)
  await expect(loadPicture({ url: await serveFile(file), size: file.length })).rejects.toThrow(
    /^The file is damaged$/,
  )
})

test('a file that is too large is not even fetched', async () => {
  const request = { url: 'http://127.0.0.1:1/', size: 21 * 1024 * 1024 }
  await expect(loadPicture(request)).rejects.toThrow('Pictures of more than 20 MB are not shown here')
})

test('what is given up meanwhile is not decoded', async () => {
  const file = png(3, 2, () => red)
  const giveUp = new AbortController()
  giveUp.abort(new Error('closed'))
  await expect(
    loadPicture({ url: await serveFile(file), size: file.length, signal: giveUp.signal }),
  ).rejects.toThrow('closed')
})
