/** What was typed and not sent, per conversation; survives a crash. */
import { join } from 'node:path'
import type { Clock } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'
import { readJson } from '../files/read-json.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { throttle } from './throttle.ts'

export interface DraftStore {
  /** Empty when there is none. */
  readonly get: (conversationSid: string) => string
  /** SIDs of the conversations that have one. */
  readonly list: () => readonly string[]
  /** On the disk within a quarter of a second. */
  readonly set: (conversationSid: string, text: string) => void
}

export interface SavedDrafts extends DraftStore {
  /** Writes at once what waits to be written. */
  readonly flush: () => void
}

/** Milliseconds that typing may be ahead of the disk. */
const interval = 250

const draftsPath = (folder: string): string => join(folder, 'drafts.json')

const readDrafts = (folder: string): Record<string, string> => {
  const file = readJson(draftsPath(folder))
  if (!isObject(file)) return {}
  return Object.fromEntries(
    Object.entries(file).flatMap(([sid, text]) => (typeof text === 'string' ? [[sid, text]] : [])),
  )
}

/** `onError` hears when the disk refuses; drafts then live as long as the process. */
export const createDrafts = (
  folder: string,
  clock: Pick<Clock, 'after'>,
  onError: (error: unknown) => void,
): SavedDrafts => {
  const drafts = new Map(Object.entries(readDrafts(folder)))
  const changed = new Set<string>()

  const save = (): void => {
    // A second chat of the same person may have written others meanwhile.
    const onDisk = readDrafts(folder)
    for (const sid of changed) {
      const text = drafts.get(sid) ?? ''
      if (text === '') delete onDisk[sid]
      else onDisk[sid] = text
    }
    changed.clear()
    try {
      writeAtomically(draftsPath(folder), JSON.stringify(onDisk))
    } catch (error) {
      onError(error)
    }
  }
  const saving = throttle(clock, interval, save)

  return {
    get: (conversationSid) => drafts.get(conversationSid) ?? '',
    list: () => [...drafts].filter(([, text]) => text !== '').map(([sid]) => sid),
    set: (conversationSid, text) => {
      if ((drafts.get(conversationSid) ?? '') === text) return
      drafts.set(conversationSid, text)
      changed.add(conversationSid)
      saving.ask()
    },
    flush: saving.flush,
  }
}
