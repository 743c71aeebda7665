/** The directory at one moment, named so that every instance gives the same moment the same name. */
import { createHash } from 'node:crypto'
import type { Channel } from './channel.ts'

/** All public channels, ordered by sid. */
export interface Snapshot {
  readonly channels: readonly Channel[]
  /** A digest of what the channels are: equal wherever and whenever it is taken from the same state. */
  readonly version: string
}

/** What turns one snapshot into another. */
export type Change =
  | { readonly type: 'added' | 'updated'; readonly channel: Channel }
  | { readonly type: 'removed'; readonly sid: string }

/** `dateUpdated` is left out: where a message moves it, nothing that the list shows has changed. */
const identityOf = ({ sid, uniqueName, friendlyName, attributes, state }: Channel): string =>
  JSON.stringify([sid, uniqueName, friendlyName, attributes, state])

/** Orders and names a set of channels. */
export const createSnapshot = (channels: readonly Channel[]): Snapshot => {
  const ordered = channels.toSorted((one, other) => (one.sid < other.sid ? -1 : 1))
  const digest = createHash('sha256')
  for (const channel of ordered) digest.update(identityOf(channel)).update('\n')
  return { channels: ordered, version: digest.digest('base64url').slice(0, 22) }
}

/** The changes from one snapshot to a later one. */
export const selectChanges = (before: Snapshot, after: Snapshot): readonly Change[] => {
  if (before.version === after.version) return []
  const gone = new Map(before.channels.map((channel) => [channel.sid, channel]))
  const changes: Change[] = []
  for (const channel of after.channels) {
    const known = gone.get(channel.sid)
    gone.delete(channel.sid)
    if (!known) changes.push({ type: 'added', channel })
    else if (identityOf(known) !== identityOf(channel)) changes.push({ type: 'updated', channel })
  }
  return [...changes, ...[...gone.keys()].map((sid) => ({ type: 'removed', sid }) as const)]
}
