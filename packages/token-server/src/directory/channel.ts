/** A public channel as callers see it. */
import { Type, type Static } from 'typebox'

/** A conversation whose attributes say that it is public; field names are Twilio's. */
export const Channel = Type.Object(
  {
    sid: Type.String({ pattern: '^CH[0-9a-f]{32}$' }),
    uniqueName: Type.Union([Type.String(), Type.Null()]),
    friendlyName: Type.Union([Type.String(), Type.Null()]),
    attributes: Type.String({ description: 'JSON text, as Twilio keeps it' }),
    state: Type.String({ description: 'active, inactive or closed' }),
    dateCreated: Type.String({ format: 'date-time' }),
    dateUpdated: Type.String({ format: 'date-time' }),
    participantsCount: Type.Optional(Type.Integer({ description: 'Present with counts=1; stops at 1000' })),
    messagesCount: Type.Optional(
      Type.Integer({ description: 'Present with counts=1; the highest message index + 1' }),
    ),
  },
  { $id: 'Channel' },
)
export type Channel = Static<typeof Channel>

/** A conversation as the REST client of `twilio` gives it: the fields that we read. */
export interface ConversationRecord {
  readonly sid: string
  readonly uniqueName: string | null
  readonly friendlyName: string | null
  readonly attributes: string
  readonly state: string
  readonly dateCreated: Date
  readonly dateUpdated: Date
}

/** Whether the attributes, JSON text of anyone's making, say `"public": true`. */
export const isPublic = (attributes: string): boolean => {
  try {
    const parsed: unknown = JSON.parse(attributes)
    return typeof parsed === 'object' && parsed !== null && 'public' in parsed && parsed.public === true
  } catch {
    return false
  }
}

/** Copies the fields that callers see. */
export const toChannel = (record: ConversationRecord): Channel => ({
  sid: record.sid,
  uniqueName: record.uniqueName,
  friendlyName: record.friendlyName,
  attributes: record.attributes,
  state: record.state,
  dateCreated: record.dateCreated.toISOString(),
  dateUpdated: record.dateUpdated.toISOString(),
})
