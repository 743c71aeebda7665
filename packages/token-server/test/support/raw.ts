/** Sends bytes as they are, and reads the answer until the connection ends. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

/** Sends each part after a pause of `everyMs`; resolves to all that came back, or rejects after `withinMs`. */
export const sendRaw = async (
  url: string,
  parts: readonly string[],
  { everyMs = 0, withinMs = 40_000 } = {},
): Promise<string> => {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  let answer = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk))
  socket.on('error', () => undefined)
  const closed = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the connection did not end')), withinMs)
    socket.once('close', () => {
      clearTimeout(late)
      resolve()
    })
  })
  await once(socket, 'connect')
  for (const part of parts) {
    if (socket.destroyed) break
    socket.write(part, 'latin1')
    if (everyMs > 0) await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, everyMs))])
  }
  await closed
  return answer
}
