/** Which messages of a conversation are pinned, kept in its attributes. */
import type { Json } from './json.ts'
import type { ConversationRecord } from './records.ts'

type JsonObject = { readonly [key: string]: Json | undefined }

const objectOf = (value: Json): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

/** Pins that count: the attributes of a conversation have 16 KB for everything. */
const pinLimit = 50

/** Indexes of messages, in the order in which they were pinned. Such a message may have been deleted. */
export const pinsOf = ({ attributes }: Pick<ConversationRecord, 'attributes'>): readonly number[] => {
  const pins = objectOf(attributes)['pins']
  if (!Array.isArray(pins)) return []
  const indexes = pins.filter((pin): pin is number => typeof pin === 'number' && Number.isInteger(pin))
  return [...new Set(indexes)].slice(-pinLimit)
}

/** The attributes with that message pinned, or not any more; the others stay as they are. */
export const withPinToggled = (attributes: Json, index: number): Json => {
  const pins = pinsOf({ attributes })
  const next = pins.includes(index) ? pins.filter((pin) => pin !== index) : [...pins, index].slice(-pinLimit)
  const { pins: _, ...others } = objectOf(attributes)
  return next.length === 0 ? others : { ...others, pins: [...next] }
}
