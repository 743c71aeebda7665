/** Takes the content out of an upload, whether it is the body itself or one file of a form. */
import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import { Busboy } from '@fastify/busboy'
import type { BusboyHeaders } from '@fastify/busboy'
import { TwilioError } from '../errors.ts'
import { limits } from '../limits.ts'
import type { MediaFiles } from './files.ts'

/** What came. */
export interface Upload {
  /** Bytes. */
  readonly size: number
  readonly contentType: string
  readonly filename: string | null
  readonly isMultipart: boolean
}

const parseType = (value: string | undefined): string => {
  const type = value ?? 'application/octet-stream'
  if (!/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(;[\x20-\x7e]*)?$/.test(type)) throw new TwilioError('media-type')
  return type
}

const openForm = (headers: IncomingHttpHeaders): InstanceType<typeof Busboy> => {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      limits: { files: 1, fields: 16, fieldSize: 4096, parts: 32, headerPairs: 64 },
    })
  } catch (error) {
    throw new TwilioError('bad-parameter', error instanceof Error ? error.message : 'the form')
  }
}

/** Browsers send `FormData`; what is in the form besides its first file is passed over. Rejects with 400 when there is none. */
const receiveForm = (
  headers: IncomingHttpHeaders,
  body: Readable,
  store: (content: Readable) => Promise<number>,
): Promise<Upload> =>
  new Promise((resolve, reject) => {
    const form = openForm(headers)
    let received: Promise<Upload> | undefined
    form.on('file', (_field, file, filename, _encoding, mimeType) => {
      const keep = async (): Promise<Upload> => {
        const contentType = parseType(mimeType)
        return { size: await store(file), contentType, filename: filename || null, isMultipart: true }
      }
      received = keep()
      received.catch((error: unknown) => {
        // Whatever comes after a refusal is read and forgotten.
        file.resume()
        reject(error instanceof Error ? error : new Error(String(error)))
      })
    })
    form.on('finish', () => {
      if (received === undefined) reject(new TwilioError('bad-parameter', 'the form holds no file'))
      else resolve(received)
    })
    form.on('error', (error) => {
      body.unpipe(form)
      body.resume()
      reject(new TwilioError('bad-parameter', error instanceof Error ? error.message : 'the form'))
    })
    body.on('error', reject)
    body.pipe(form)
  })

/** Resolves when the content is on disk. Rejects with 413/50512 when it is too large, 400/50511 for a type that is none. */
export const receiveUpload = async (
  files: MediaFiles,
  sid: string,
  request: {
    readonly headers: IncomingHttpHeaders
    readonly body: Readable
    readonly filename: string | null
  },
): Promise<Upload> => {
  const { headers, body, filename } = request
  const store = (content: Readable): Promise<number> => files.receive(sid, content, limits.mediaSize)
  if (/^multipart\/form-data/i.test(headers['content-type'] ?? '')) {
    const upload = await receiveForm(headers, body, store)
    return { ...upload, filename: filename ?? upload.filename }
  }
  const contentType = parseType(headers['content-type'])
  if (Number(headers['content-length'] ?? 0) > limits.mediaSize) throw new TwilioError('media-too-large')
  return { size: await store(body), contentType, filename, isMultipart: false }
}
