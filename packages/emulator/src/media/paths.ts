/** Where the Media Content Service is, as the client's Configuration names it. */

/** The uploads of one service; behind it `Set` for many at once. */
export const mediaPath = (serviceSid: string): string => `/v1/Services/${serviceSid}/Media`
