/** The roster entry behind a participant, as the SDK reads it. */
import type { ParticipantRow } from '../database/participants.ts'
import type { UserRow } from '../database/users.ts'
import { isRecord } from '../is-record.ts'
import { userSync } from './names.ts'

const bindingType = (text: string): string => {
  const binding: unknown = JSON.parse(text)
  const type = isRecord(binding) ? binding['type'] : undefined
  return typeof type === 'string' ? type : 'sms'
}

/** `user` is undefined for a participant who is not reached through chat (P-40). */
export const rosterItem = (participant: ParticipantRow, user: UserRow | undefined): object => ({
  identity: participant.identity,
  attributes: participant.attributes,
  dateCreated: new Date(participant.dateCreated).toISOString(),
  dateUpdated: new Date(participant.dateUpdated).toISOString(),
  roleSid: participant.roleSid,
  type: participant.messagingBinding === null ? 'chat' : bindingType(participant.messagingBinding),
  lastConsumedMessageIndex: participant.lastReadMessageIndex,
  lastConsumptionTimestamp:
    participant.lastReadTimestamp === null ? null : new Date(participant.lastReadTimestamp).toISOString(),
  userInfo: user === undefined ? null : userSync(user.sid).info,
})
