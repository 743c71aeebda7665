/** The media table: what is known of each uploaded file. */
import type { Store } from './store.ts'

/** One upload (`ME…`); its content is a file, see `src/media/files.ts`. */
export interface MediaRow {
  readonly id: number
  readonly sid: string
  readonly serviceSid: string
  /** Identity, or `system` when it came through REST. */
  readonly author: string
  /** `media`, `body` or `history` */
  readonly category: string
  readonly contentType: string
  readonly filename: string | null
  /** Bytes. */
  readonly size: number
  /** 0 or 1: whether it came as a form. */
  readonly isMultipart: number
  /** The message that carries it; null until one does. */
  readonly messageId: number | null
  readonly dateCreated: number
  readonly dateUpdated: number
}

/** Where an upload was sent to. */
export interface MediaPlace {
  readonly conversationSid: string
  readonly messageSid: string
}

export interface Media {
  readonly insert: (row: Omit<MediaRow, 'id' | 'messageId'>) => MediaRow
  readonly bySid: (serviceSid: string, sid: string) => MediaRow | undefined
  readonly exists: (sid: string) => boolean
  /** Gives it to a message. */
  readonly attach: (id: number, messageId: number, dateUpdated: number) => void
  readonly placeOf: (row: MediaRow) => MediaPlace | undefined
  /** SIDs of what goes when the message goes. */
  readonly ofMessage: (messageId: number) => readonly string[]
  /** SIDs of what goes when the conversation goes. */
  readonly ofConversation: (conversationId: number) => readonly string[]
}

export const createMedia = (store: Store): Media => {
  const insert = store.prepare(`INSERT INTO media (sid, serviceSid, author, category, contentType, filename,
    size, isMultipart, dateCreated, dateUpdated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`)
  const bySid = store.prepare('SELECT * FROM media WHERE serviceSid = ? AND sid = ?')
  const exists = store.prepare('SELECT 1 FROM media WHERE sid = ?')
  const attach = store.prepare('UPDATE media SET messageId = ?, dateUpdated = ? WHERE id = ?')
  const placeOf = store.prepare(`SELECT conversations.sid AS conversationSid, messages.sid AS messageSid
    FROM messages JOIN conversations ON conversations.id = messages.conversationId WHERE messages.id = ?`)
  const ofMessage = store.prepare('SELECT sid FROM media WHERE messageId = ?')
  const ofConversation = store.prepare(
    'SELECT media.sid FROM messages JOIN media ON media.messageId = messages.id WHERE messages.conversationId = ?',
  )
  const sids = (rows: readonly Record<string, unknown>[]): readonly string[] =>
    rows.map(({ sid }) => String(sid))

  return {
    insert: (row) =>
      insert.get(
        row.sid,
        row.serviceSid,
        row.author,
        row.category,
        row.contentType,
        row.filename,
        row.size,
        row.isMultipart,
        row.dateCreated,
        row.dateUpdated,
      ) as unknown as MediaRow,
    bySid: (serviceSid, sid) => bySid.get(serviceSid, sid) as MediaRow | undefined,
    exists: (sid) => exists.get(sid) !== undefined,
    attach: (id, messageId, dateUpdated) => void attach.run(messageId, dateUpdated, id),
    placeOf: ({ messageId }) =>
      messageId === null ? undefined : (placeOf.get(messageId) as MediaPlace | undefined),
    ofMessage: (messageId) => sids(ofMessage.all(messageId)),
    ofConversation: (conversationId) => sids(ofConversation.all(conversationId)),
  }
}
