/** Who hears what is told. */

/** A connection as the hub sees it. */
export interface Listener {
  readonly identity: string
  readonly serviceSid: string
  /** Sends a frame with its WebSocket header as soon as the socket takes it. */
  readonly push: (message: Buffer) => void
}
