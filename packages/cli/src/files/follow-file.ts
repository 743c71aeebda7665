/** Copies a file to a stream, and what is appended later. */
import { open } from 'node:fs/promises'

/** Milliseconds between two looks. */
const interval = 300

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })

/** Reads what lies behind `offset`; a file that has become shorter was begun anew. */
const copyFrom = async (path: string, offset: number, output: NodeJS.WritableStream): Promise<number> => {
  const file = await open(path).catch(() => null)
  if (file === null) return 0
  try {
    const { size } = await file.stat()
    const start = size < offset ? 0 : offset
    if (size === start) return size
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(size - start),
      position: start,
    })
    output.write(buffer.subarray(0, bytesRead))
    return start + bytesRead
  } finally {
    await file.close()
  }
}

/** Goes on until `signal` fires; one that has fired already gives what is there now. A missing file is an empty one. */
export const followFile = async (
  path: string,
  output: NodeJS.WritableStream,
  signal: AbortSignal,
): Promise<void> => {
  let offset = await copyFrom(path, 0, output)
  while (!signal.aborted) {
    await pause(interval, signal)
    offset = await copyFrom(path, offset, output)
  }
}
