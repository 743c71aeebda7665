/**
 * Spares the SDK two globals of Node: merely to name them loads Node's whole `fetch`, which takes longer than the first frame. As
 * `WebSocket` it gets `ws`, which it would take by itself where there is none; of `FormData` it only asks whether it was given one, and we
 * give it none.
 */
import { WebSocket } from 'ws'

/** The SDK stops listening before it closes a socket that is not open yet, which `ws` reports as an error: nobody must die of that. */
class QuietSocket extends WebSocket {
  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args)
    this.on('error', () => undefined)
  }
}

Object.assign(globalThis, { WebSocket: QuietSocket, FormData: function FormData() {} })
