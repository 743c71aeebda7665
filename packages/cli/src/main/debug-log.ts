/** Writes what happens to the file that `--debug` names: what kind of things, never what people wrote, never a token. */
import { appendFileSync } from 'node:fs'
import type { ChatEvent, Clock } from '@terminal-chat/core'
import { jsonLine } from '../events/json-line.ts'

export interface DebugLog {
  readonly event: (event: ChatEvent) => void
  /** Something that is nobody's concern unless things go wrong. */
  readonly note: (what: string, detail: string) => void
}

/** What of an event is told; everything else stays out. */
const told = [
  'conversationSid',
  'localId',
  'index',
  'state',
  'reason',
  'part',
  'hasOlder',
  'expiresAt',
  'identity',
] as const

/** Looks like a JSON Web Token, or a secret of the local service. */
const secrets = /eyJ[\w-]+\.[\w-]+\.[\w-]+|\b[0-9a-f]{64}\b/g

const fieldsOf = (event: ChatEvent): Readonly<Record<string, unknown>> => {
  const fields = event as unknown as Readonly<Record<string, unknown>>
  return Object.fromEntries(told.filter((name) => name in fields).map((name) => [name, fields[name]]))
}

/** `null` as a file: nothing is written. Throws when the file cannot be written at the start. */
export const createDebugLog = (file: string | null, clock: Pick<Clock, 'now'>): DebugLog => {
  if (file === null) return { event: () => undefined, note: () => undefined }
  const write = (fields: Readonly<Record<string, unknown>>): void => {
    const line = jsonLine({ time: new Date(clock.now()).toISOString(), ...fields })
    appendFileSync(file, `${line.replace(secrets, '…')}\n`, { mode: 0o600 })
  }
  write({ type: 'debug/started', pid: process.pid })
  return {
    event: (event) => {
      const sid =
        'message' in event
          ? { conversationSid: event.message.conversationSid, index: event.message.index }
          : {}
      write({ type: event.type, ...sid, ...fieldsOf(event) })
    },
    note: (what, detail) => write({ type: what, detail }),
  }
}
