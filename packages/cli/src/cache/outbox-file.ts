/** What one process has not sent yet, on the disk; taken over by a later process when it died. */
import { readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { OutgoingMessage } from '@terminal-chat/core'
import { ensurePrivateFolder } from '../files/private-folder.ts'
import { isAlive } from '../files/is-alive.ts'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'

export interface OutboxFile {
  /** What processes that are gone had left unsent, oldest first; it may have arrived all the same. */
  readonly inherited: readonly OutgoingMessage[]
  /** Throws what the file system throws. */
  readonly write: (outgoing: readonly OutgoingMessage[]) => void
}

const texts = ['localId', 'conversationSid', 'body', 'status'] as const

const isOutgoing = (value: unknown): value is OutgoingMessage =>
  isObject(value) &&
  texts.every((field) => typeof value[field] === 'string') &&
  typeof value['createdAt'] === 'number' &&
  value['attributes'] !== undefined

const readOutgoing = (path: string): readonly OutgoingMessage[] => {
  const file = readJson(path)
  return Array.isArray(file) ? file.filter(isOutgoing) : []
}

/** Even what was still queued may have been handed over in the moment before the end. */
const doubted = (outgoing: OutgoingMessage): OutgoingMessage =>
  outgoing.status === 'failed' ? outgoing : { ...outgoing, status: 'unconfirmed' }

/** Each process has a file of its own, so that two chats of one person never send the same message both. */
export const openOutboxFile = (folder: string, pid: number, startedAt: number): OutboxFile => {
  const outbox = ensurePrivateFolder(join(folder, 'outbox'))
  const own = join(outbox, `${pid}-${startedAt}.json`)
  const isAbandoned = (name: string): boolean => {
    const owner = /^(\d+)-[\d.]+\.json$/.exec(name)?.[1]
    return owner !== undefined && (Number(owner) === pid || !isAlive(Number(owner)))
  }
  const claimed: string[] = []
  for (const name of readdirSync(outbox).filter(isAbandoned)) {
    const ours = join(outbox, `${pid}-${startedAt}.${claimed.length}.json`)
    try {
      // Only one process can win this.
      renameSync(join(outbox, name), ours)
      claimed.push(ours)
    } catch {
      // Another did.
    }
  }
  const inherited = claimed
    .flatMap(readOutgoing)
    .map(doubted)
    .sort((left, right) => left.createdAt - right.createdAt)
  const write = (outgoing: readonly OutgoingMessage[]): void => {
    if (outgoing.length === 0) rmSync(own, { force: true })
    else writeAtomically(own, JSON.stringify(outgoing))
  }
  write(inherited)
  for (const path of claimed) rmSync(path, { force: true })
  return { inherited, write }
}
