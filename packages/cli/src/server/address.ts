/** Where the token server is, as far as it is known right now. */

export interface ServerAddress {
  /** Without a trailing slash. */
  readonly url: string
  /** What the local service asks its own user for; `null` for every other server. */
  readonly secret: string | null
}

export interface AddressBook {
  /** Rejects with a `GatewayError` or `UserError` when there is no server to be had. */
  readonly current: () => Promise<ServerAddress>
  /** Told when nobody answered, or refused the secret, at an address: it may be another one now. */
  readonly distrust: (address: ServerAddress) => void
}

/** A server that stays where it is. */
export const fixedAddress = (url: string): AddressBook => ({
  current: () => Promise.resolve({ url, secret: null }),
  distrust: () => undefined,
})
