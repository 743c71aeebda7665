/** Reads the bearer token of a request. */

/** The token of an `Authorization: Bearer …` header, or `undefined` when there is none. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(authorization ?? '')?.[1]
