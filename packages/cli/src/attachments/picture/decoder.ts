/** The thread in which pictures are decoded: it may take seconds, or be given what never should be decoded. */
import { parentPort } from 'node:worker_threads'
import { decodePicture } from './decode.ts'
import type { ShownPicture } from './picture.ts'

/** What the thread answers. */
export type Decoded = { readonly picture: ShownPicture } | { readonly problem: string }

/** Words of ours begin with a capital; what a library says of a file's inside helps nobody. */
const inWords = (error: unknown): string => {
  const said = error instanceof Error ? error.message : ''
  return /^(?:With|Only) /u.test(said) ? said : 'The file is damaged'
}

const answer = (decoded: Decoded, handedOver: readonly ArrayBuffer[]): void =>
  parentPort?.postMessage(decoded, handedOver)

parentPort?.once('message', (file: Uint8Array) => {
  try {
    const { pixels, ...picture } = decodePicture(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
    // A copy of their own: what libraries give may lie in memory that others use too.
    const own = new Uint8Array(pixels)
    answer({ picture: { ...picture, pixels: own } }, [own.buffer])
  } catch (error) {
    answer({ problem: inWords(error) }, [])
  }
})
