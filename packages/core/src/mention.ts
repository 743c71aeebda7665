/** Whether a text speaks to somebody by name. */
const wordCharacter = /[\p{L}\p{N}\p{M}_]/u

/** True for `@name`, in any case, where `name` does not go on (`@bob` is not in `@bobby`). */
export const mentionsIdentity = (body: string | null, identity: string): boolean => {
  if (body === null || identity === '') return false
  const text = body.toLowerCase()
  const wanted = `@${identity.toLowerCase()}`
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = at === 0 ? '' : (text[at - 1] ?? '')
    const next = String.fromCodePoint(text.codePointAt(at + wanted.length) ?? 0x20)
    if (!wordCharacter.test(before) && !wordCharacter.test(next)) return true
  }
  return false
}
