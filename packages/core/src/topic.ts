/** What a conversation is about, kept in its attributes. */
import type { Json } from './json.ts'
import type { ConversationRecord } from './records.ts'

type JsonObject = { readonly [key: string]: Json | undefined }

const objectOf = (value: Json): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

/** Foreign text; `null` when there is none. */
export const topicOf = ({ attributes }: Pick<ConversationRecord, 'attributes'>): string | null => {
  const topic = objectOf(attributes)['topic']
  return typeof topic === 'string' && topic.trim() !== '' ? topic : null
}

/** The other attributes stay as they are; an empty topic goes. */
export const withTopic = (attributes: Json, topic: string): Json => {
  const { topic: _, ...others } = objectOf(attributes)
  return topic === '' ? others : { ...others, topic }
}
