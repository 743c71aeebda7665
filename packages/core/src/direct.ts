/** Conversations of two people: how they are known, found and named. */
import type { Json } from './json.ts'
import type { ConversationRecord } from './records.ts'

const peersOf = (attributes: Json): readonly string[] => {
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) return []
  const direct = (attributes as { readonly [key: string]: Json | undefined })['direct']
  return Array.isArray(direct) && direct.every((peer) => typeof peer === 'string') ? direct : []
}

/** The other identity of a direct conversation; `null` when it is none. One may also write to oneself. */
export const directPeer = (
  conversation: Pick<ConversationRecord, 'attributes'>,
  self: string,
): string | null => {
  const peers = peersOf(conversation.attributes)
  if (peers.length !== 2 || !peers.includes(self)) return null
  return peers.find((peer) => peer !== self) ?? self
}

export const directAttributes = (self: string, peer: string): Json => ({ direct: [self, peer].sort() })

/** FNV-1a, 64 bits. */
const hash = (text: string): string => {
  let value = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1)
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return value.toString(16).padStart(16, '0')
}

/** The same for both people, so that two who write to each other at once end in the same conversation. */
export const directUniqueName = (self: string, peer: string): string =>
  `direct-${hash(JSON.stringify([self, peer].sort()))}`
