/** Which addresses that a server names are gone to or shown when one signs in. */

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname)

/** Whether an address is one of this machine. */
export const isLoopbackUrl = (text: string): boolean => URL.canParse(text) && isLoopback(new URL(text))

/**
 * The address when it may be used, else `null`: `https`; `http` on loopback alone, and only where `mayBeLoopback`, so that
 * a server elsewhere cannot send us to programs of this machine. No user names, nothing but visible ASCII.
 */
export const trustedUrl = (value: unknown, mayBeLoopback: boolean): string | null => {
  if (typeof value !== 'string' || !/^[\x21-\x7e]{1,2048}$/.test(value) || !URL.canParse(value)) return null
  const url = new URL(value)
  if (url.username !== '' || url.password !== '') return null
  if (isLoopback(url)) return mayBeLoopback && /^https?:$/.test(url.protocol) ? url.href : null
  return url.protocol === 'https:' ? url.href : null
}
