/** Reads a public channel as the token server spells it. */
import type { PublicConversation } from '@terminal-chat/core'
import { isObject } from '../files/is-object.ts'

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** `null` when it is none. */
export const parseChannel = (value: unknown): PublicConversation | null => {
  if (!isObject(value) || typeof value['sid'] !== 'string') return null
  const date = Date.parse(textOrNull(value['dateCreated']) ?? '')
  return {
    sid: value['sid'],
    uniqueName: textOrNull(value['uniqueName']),
    friendlyName: textOrNull(value['friendlyName']),
    createdBy: textOrNull(value['createdBy']),
    dateCreated: Number.isNaN(date) ? null : date,
  }
}
