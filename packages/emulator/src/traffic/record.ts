/** What is recorded of one frame or request. */

export interface TrafficRecord {
  /** Ascending from 1. */
  readonly id: number
  /** ms since 1970, by the emulator's clock. */
  readonly at: number
  /** A twilsock frame, or a request of the REST API with its answer. */
  readonly kind: 'frame' | 'request'
  readonly direction: 'in' | 'out'
  /** Whose sockets; of an event that goes to many, the first hundred. Empty before `init` and for the REST API. */
  readonly identities: readonly string[]
  /** To how many sockets an event went. */
  readonly sockets?: number | undefined
  /** Method of the frame: `init`, `message`, `reply`, `notification` … */
  readonly frame?: string | undefined
  /** Type of an event: `list_item_added` … */
  readonly event?: string | undefined
  /** HTTP method and path of a request, tunnelled or not. */
  readonly method?: string | undefined
  readonly path?: string | undefined
  /** HTTP status of the answer; of a frame without a request, its own. */
  readonly status?: number | undefined
  /** Payload or form, without secrets. */
  readonly text: string
}
