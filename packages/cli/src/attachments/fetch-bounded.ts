/** Fetches a file from the service, and not a byte more than was promised. */

export interface FetchRequest {
  /** http or https. */
  readonly url: string
  /** Bytes that are to come; more or fewer are refused. */
  readonly size: number
  /** Hears how many bytes are there. */
  readonly onProgress?: (bytes: number) => void
  /** Gives it up. */
  readonly signal?: AbortSignal
}

/** Milliseconds without a byte after which it is given up. */
const patience = 30_000

/** The bytes as they come; throws what is wrong, in words for people. */
export const fetchBounded = async function* ({
  url,
  size,
  onProgress,
  signal,
}: FetchRequest): AsyncGenerator<Uint8Array> {
  const protocol = URL.canParse(url) ? new URL(url).protocol : ''
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('Only http and https are fetched')
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(new Error('The server stopped answering')), patience)
  try {
    const either = signal === undefined ? giveUp.signal : AbortSignal.any([giveUp.signal, signal])
    const response = await fetch(url, { signal: either })
    if (!response.ok || response.body === null) throw new Error(`The server answered with ${response.status}`)
    let bytes = 0
    for await (const chunk of response.body) {
      timer.refresh()
      bytes += chunk.byteLength
      if (bytes > size) throw new Error('The file is larger than the message says')
      yield chunk
      onProgress?.(bytes)
    }
    if (bytes < size) throw new Error('The file ended too early')
  } finally {
    clearTimeout(timer)
    giveUp.abort()
  }
}
