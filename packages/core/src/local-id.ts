/** The id that a client gives its message before the service has seen it, carried in the message's attributes. */
import type { Json } from './json.ts'

const attribute = 'clientMessageId'

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const withLocalId = (attributes: Json, localId: string): Json =>
  isObject(attributes) ? { ...attributes, [attribute]: localId } : { [attribute]: localId }

/** `null` for messages of clients that do not give one. */
export const localIdOf = (attributes: Json): string | null => {
  const value = isObject(attributes) ? attributes[attribute] : null
  return typeof value === 'string' ? value : null
}
