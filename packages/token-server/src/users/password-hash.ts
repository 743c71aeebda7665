/** Hashes passwords with scrypt, and compares them in constant time. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Work factors: 32 MiB and about a fifth of a second; OWASP's choice for this much memory. */
const current = { N: 2 ** 15, r: 8, p: 3 }
const keyLength = 32

interface Hash {
  readonly N: number
  readonly r: number
  readonly p: number
  readonly salt: Buffer
  readonly key: Buffer
}

/** Does the work; the same password typed on two keyboards is one password. */
export type Derive = (password: string, work: Omit<Hash, 'key'>, length: number) => Promise<Buffer>

const derive: Derive = (password, { N, r, p, salt }, length) =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** `scrypt$N$r$p$salt$key`, the last two in base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16)
  const key = await derive(password, { ...current, salt }, keyLength)
  return [
    'scrypt',
    current.N,
    current.r,
    current.p,
    salt.toString('base64url'),
    key.toString('base64url'),
  ].join('$')
}

const parseHash = (text: string): Hash | undefined => {
  const [, N, r, p, salt, key] =
    /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,})\$([\w-]{43})$/.exec(text) ?? []
  if (!N || !r || !p || !salt || !key) return undefined
  return {
    N: Number(N),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  }
}

/** What an unknown user's password is compared with, so that it takes as long as a known one's. */
const nobody: Hash = { ...current, salt: randomBytes(16), key: randomBytes(keyLength) }

/** Whether a password belongs to a hash; without a hash it does the same work and says no. */
export const verifyPassword = async (
  password: string,
  text: string | undefined,
  work: Derive = derive,
): Promise<boolean> => {
  const known = text === undefined ? undefined : parseHash(text)
  const hash = known ?? nobody
  const key = await work(password, hash, hash.key.length)
  return timingSafeEqual(key, hash.key) && known !== undefined
}
