/** Takes secrets out of text that is kept to be looked at. */

const secretName = /(secret|certificate|private_?key|token|password)$/i
/** Tokens are made of three base64url parts; theirs is the only secret that may stand anywhere. */
const jwt = /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/g

const redactForm = (form: string): string => {
  const fields = new URLSearchParams(form)
  for (const name of new Set(fields.keys())) if (secretName.test(name)) fields.set(name, '[secret]')
  return fields.toString()
}

/** Text of a form or of JSON; tokens and fields with secret names are replaced. */
export const redact = (text: string): string => {
  const plain = text.replace(jwt, '[token]')
  const isForm = /^[\w.%+~-]+=/.test(plain)
  return isForm ? redactForm(plain) : plain
}
