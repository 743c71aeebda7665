/** What a client registered for push notifications with. */

/** One device (`BS…`). */
export interface Binding {
  readonly identity: string
  /** `apn`, `gcm` or `fcm` */
  readonly type: string
  /** The device's address at the push service. */
  readonly endpoint: string
  readonly messageTypes: readonly string[]
}
