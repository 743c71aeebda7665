/** Keeps the small resources that are stored and given back. */
import type { Deps } from '../deps.ts'
import type { RecordKind, RecordRow } from '../database/records.ts'
import { TwilioError } from '../errors.ts'
import type { ErrorName } from '../errors.ts'
import type { SidKind } from '../sid.ts'

export type WriteRecordDeps = Pick<Deps, 'records' | 'clock' | 'makeSid'>

const sidKinds: Record<RecordKind, SidKind> = {
  account: 'setting',
  accountWebhooks: 'setting',
  address: 'address',
  binding: 'binding',
  content: 'content',
  credential: 'credential',
  notifications: 'setting',
  receipt: 'receipt',
  scopedWebhook: 'webhook',
  serviceWebhooks: 'setting',
}

export const createRecord =
  ({ records, clock, makeSid }: WriteRecordDeps) =>
  (kind: RecordKind, ownerSid: string, data: object): RecordRow => {
    const now = clock.now()
    return records.insert({
      sid: makeSid(sidKinds[kind]),
      kind,
      ownerSid,
      data: JSON.stringify(data),
      dateCreated: now,
      dateUpdated: now,
    })
  }

/** Throws 404 with the given words, or 20404, when there is none. */
export const findRecord =
  ({ records }: Pick<Deps, 'records'>) =>
  (kind: RecordKind, ownerSid: string, sid: string, missing: ErrorName = 'resource-not-found'): RecordRow => {
    const row = records.bySid(kind, ownerSid, sid)
    if (row === undefined) throw new TwilioError(missing)
    return row
  }

/** Replaces what it holds. */
export const updateRecord =
  ({ records, clock }: Pick<Deps, 'records' | 'clock'>) =>
  (row: RecordRow, data: object): RecordRow => {
    const updated = { ...row, data: JSON.stringify(data), dateUpdated: clock.now() }
    records.update(updated)
    return updated
  }

export const deleteRecord =
  ({ records }: Pick<Deps, 'records'>) =>
  (row: RecordRow): void =>
    records.remove(row.sid)

/** Keeps what exists once per owner: makes it, or replaces what it holds. */
export const writeSetting =
  (deps: WriteRecordDeps) =>
  (kind: RecordKind, ownerSid: string, data: object): RecordRow => {
    const [known] = deps.records.all(kind, ownerSid)
    return known === undefined ? createRecord(deps)(kind, ownerSid, data) : updateRecord(deps)(known, data)
  }
