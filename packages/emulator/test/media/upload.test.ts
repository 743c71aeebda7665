/** Taking the content out of what came, whatever shape it has. */
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { TwilioError } from '../../src/errors.ts'
import type { MediaFiles } from '../../src/media/files.ts'
import { receiveUpload } from '../../src/media/upload.ts'

/** Keeps what it receives in memory; refuses behind 20 bytes. */
const createFiles = (): { readonly files: MediaFiles; readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>()
  const receive: MediaFiles['receive'] = async (sid, content) => {
    let text = ''
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      text += String(chunk)
      if (text.length > 20) throw new TwilioError('media-too-large')
    }
    kept.set(sid, text)
    return text.length
  }
  const read = () => Readable.from([])
  return {
    kept,
    files: {
      receive,
      write: () => 0,
      read,
      readAll: () => undefined,
      remove: async () => {},
      sweep: () => {},
      close: () => {},
    },
  }
}

const form = (content: string, type = 'image/png'): string =>
  `--x\r\nContent-Disposition: form-data; name="f"; filename="c.png"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n--x--\r\n`

const receive = (headers: Record<string, string>, body: string, filename: string | null = null) => {
  const { files, kept } = createFiles()
  const upload = receiveUpload(files, 'ME1', { headers, body: Readable.from([Buffer.from(body)]), filename })
  return { upload, kept }
}
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }

test('a bare body is the content', async () => {
  const { upload, kept } = receive({ 'content-type': 'image/png' }, 'bytes', 'a.png')
  expect(await upload).toEqual({ size: 5, contentType: 'image/png', filename: 'a.png', isMultipart: false })
  expect(kept.get('ME1')).toBe('bytes')
})

test('a body without a type is bytes of any kind', async () => {
  expect((await receive({}, 'x').upload).contentType).toBe('application/octet-stream')
})

test('the first file of a form is the content', async () => {
  const { upload, kept } = receive(multipart, form('bytes'))
  expect(await upload).toEqual({ size: 5, contentType: 'image/png', filename: 'c.png', isMultipart: true })
  expect(kept.get('ME1')).toBe('bytes')
})

test.for([
  ['a form whose file is too large', multipart, form('x'.repeat(21)), 50512],
  ['a form that is cut off', multipart, form('bytes').slice(0, 80), 20001],
  ['a form without a boundary', { 'content-type': 'multipart/form-data' }, form('x'), 20001],
  ['a form with a file of no type', multipart, form('x', 'a b c'), 50511],
  ['a type that is none', { 'content-type': 'x' }, 'y', 50511],
  ['a length that is too large', { 'content-length': '999999999' }, 'y', 50512],
] as const)('%s is refused', async ([, headers, body, code]) => {
  await expect(receive(headers, body).upload).rejects.toMatchObject({ code })
})
