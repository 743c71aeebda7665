/** The file from which the first screen is drawn before anything is connected. */
import { join } from 'node:path'
import type { Snapshot } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'

/** Goes up when a record's shape changes: older files are then ignored. */
const shape = 1

/** Histories kept: the conversation on the screen and those one is likely to turn to. */
const keptHistories = 8

export const snapshotPath = (folder: string): string => join(folder, 'snapshot.json')

const areRecords = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && typeof item['sid'] === 'string')

const areHistories = (value: unknown): boolean =>
  isObject(value) &&
  Object.values(value).every(
    (history) =>
      areRecords(history) &&
      (history as readonly Readonly<Record<string, unknown>>[]).every(
        ({ index, dateCreated }) => typeof index === 'number' && typeof dateCreated === 'number',
      ),
  )

const areUsers = (value: unknown): boolean =>
  Array.isArray(value) && value.every((user) => isObject(user) && typeof user['identity'] === 'string')

const isSnapshot = (value: unknown, identity: string): value is Snapshot =>
  isObject(value) &&
  value['identity'] === identity &&
  (value['activeSid'] === null || typeof value['activeSid'] === 'string') &&
  areRecords(value['conversations']) &&
  areRecords(value['directory']) &&
  areUsers(value['users']) &&
  areHistories(value['messages'])

/** `null` when there is none, when it is spoilt, of another shape or of another identity. */
export const readSnapshot = (folder: string, identity: string): Snapshot | null => {
  const file = readJson(snapshotPath(folder))
  if (!isObject(file) || file['shape'] !== shape) return null
  const snapshot = isObject(file['snapshot']) ? { outgoing: [], ...file['snapshot'] } : null
  return isSnapshot(snapshot, identity) ? snapshot : null
}

const newestDate = (snapshot: Snapshot, sid: string): number =>
  sid === snapshot.activeSid
    ? Number.POSITIVE_INFINITY
    : (snapshot.messages[sid]?.at(-1)?.dateCreated ?? Number.NEGATIVE_INFINITY)

/** Throws what the file system throws. What is unsent is kept elsewhere. */
export const writeSnapshot = (folder: string, snapshot: Snapshot): void => {
  const sids = Object.keys(snapshot.messages)
    .sort((left, right) => newestDate(snapshot, right) - newestDate(snapshot, left))
    .slice(0, keptHistories)
  const messages = Object.fromEntries(sids.map((sid) => [sid, snapshot.messages[sid] ?? []]))
  const { outgoing: _outgoing, ...others } = snapshot
  writeAtomically(snapshotPath(folder), JSON.stringify({ shape, snapshot: { ...others, messages } }))
}
