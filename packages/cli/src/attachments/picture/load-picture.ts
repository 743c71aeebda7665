/** Fetches a picture and has it decoded apart from this thread, within limits. */
import { Worker } from 'node:worker_threads'
import { fetchBounded, type FetchRequest } from '../fetch-bounded.ts'
import type { Decoded } from './decoder.ts'
import { pictureLimits, type ShownPicture } from './picture.ts'

/** Resolves with the picture; rejects with why it cannot be shown, in words for people. */
export type LoadPicture = (request: FetchRequest) => Promise<ShownPicture>

/** Milliseconds that decoding may take. */
const patience = 30_000

/** Beside this file in the sources, beside the bundle in the bundle. */
const decoderUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './decoder.ts' : './decoder.mjs', import.meta.url)

const decodeApart = async (file: Uint8Array<ArrayBuffer>, signal?: AbortSignal): Promise<ShownPicture> => {
  // What libraries print must not come onto the screen.
  const worker = new Worker(decoderUrl(), {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const answered = Promise.withResolvers<Decoded>()
  const failed = (): void => answered.resolve({ problem: 'The file is damaged' })
  const timer = setTimeout(() => answered.resolve({ problem: 'It takes too long to be decoded' }), patience)
  const giveUp = (): void => answered.resolve({ problem: 'It was given up' })
  signal?.addEventListener('abort', giveUp)
  worker.once('message', answered.resolve)
  worker.once('error', failed)
  worker.once('exit', failed)
  worker.postMessage(file, [file.buffer])
  try {
    const answer = await answered.promise
    if ('problem' in answer) throw new Error(answer.problem)
    return answer.picture
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
    await worker.terminate()
  }
}

export const loadPicture: LoadPicture = async (request) => {
  if (request.size > pictureLimits.bytes)
    throw new Error(`Pictures of more than ${pictureLimits.bytes / 1024 / 1024} MB are not shown here`)
  const file = new Uint8Array(request.size)
  let at = 0
  for await (const chunk of fetchBounded(request)) {
    file.set(chunk, at)
    at += chunk.byteLength
  }
  return await decodeApart(file, request.signal)
}
