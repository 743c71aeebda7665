/** What proves to a token server who one is, before it has given a token of its own. */

/** `null`: nothing is known that would. */
export type Proof = { readonly password: string } | { readonly bearer: string } | null

/** Finds the proof, renewing it where it must. Rejects with a `GatewayError`: `forbidden` when one must sign in again. */
export type Prove = () => Promise<Proof>

/** For servers that ask for nothing. */
export const proveNothing: Prove = () => Promise.resolve(null)
