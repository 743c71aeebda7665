/** What a message's attributes say about it: reactions, what it answers, whether it tells of an action. */
import type { Json } from './json.ts'
import type { MessageRecord } from './records.ts'

export interface Reaction {
  /** Foreign text. */
  readonly emoji: string
  /** Identities, in the order in which they reacted. */
  readonly identities: readonly string[]
}

export interface MessageContent {
  readonly reactions: readonly Reaction[]
  /** Index of the message that this one answers, in the same conversation. */
  readonly replyTo: number | null
  /** `/me waves`: the body tells what the author does. */
  readonly isAction: boolean
  readonly isEdited: boolean
}

type JsonObject = { readonly [key: string]: Json | undefined }

const objectOf = (value: Json | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}

/** Reactions shown per message, and people counted per reaction: what others write may be of any size. */
const reactionLimit = 50
const identityLimit = 1000

const reactionsOf = (attributes: JsonObject): readonly Reaction[] =>
  Object.entries(objectOf(attributes['reactions']))
    .slice(0, reactionLimit)
    .flatMap(([emoji, who]) => {
      const identities = Array.isArray(who)
        ? [...new Set(who.filter((identity) => typeof identity === 'string'))].slice(0, identityLimit)
        : []
      return identities.length === 0 ? [] : [{ emoji, identities }]
    })

/** Other clients leave no mark; a reaction changes the message as well, so one of the author's own leaves it open. */
const looksEdited = (message: MessageRecord, reactions: readonly Reaction[]): boolean =>
  message.author !== null &&
  message.lastUpdatedBy === message.author &&
  (message.dateUpdated ?? 0) > message.dateCreated &&
  !reactions.some(({ identities }) => identities.includes(message.author ?? ''))

const known = new WeakMap<MessageRecord, MessageContent>()

/** Never throws: attributes of the wrong shape say nothing. */
export const contentOf = (message: MessageRecord): MessageContent => {
  const before = known.get(message)
  if (before !== undefined) return before
  const attributes = objectOf(message.attributes)
  const replyTo = objectOf(attributes['replyTo'])['index']
  const reactions = reactionsOf(attributes)
  const content: MessageContent = {
    reactions,
    replyTo: typeof replyTo === 'number' && Number.isInteger(replyTo) ? replyTo : null,
    isAction: attributes['me'] === true,
    isEdited: attributes['edited'] === true || looksEdited(message, reactions),
  }
  known.set(message, content)
  return content
}

/** Whether `identity` has put that emoji on the message. */
export const hasReaction = (message: MessageRecord, emoji: string, identity: string): boolean =>
  contentOf(message).reactions.some(
    (reaction) => reaction.emoji === emoji && reaction.identities.includes(identity),
  )

/** The attributes with `identity`'s reaction put in, or taken out when it was there. */
export const withReactionToggled = (attributes: Json, emoji: string, identity: string): Json => {
  const object = objectOf(attributes)
  const reactions = objectOf(object['reactions'])
  const who = reactions[emoji]
  const identities = Array.isArray(who) ? who : []
  const next = identities.includes(identity)
    ? identities.filter((other) => other !== identity)
    : [...identities, identity]
  const { [emoji]: _, ...others } = reactions
  return { ...object, reactions: next.length === 0 ? others : { ...others, [emoji]: next } }
}

/** The attributes of a message whose author has changed its text. */
export const withEditedMark = (attributes: Json): Json => ({ ...objectOf(attributes), edited: true })

export const replyAttributes = (message: Pick<MessageRecord, 'index' | 'sid'>): Json => ({
  replyTo: { index: message.index, sid: message.sid },
})
