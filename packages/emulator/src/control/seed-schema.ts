/** What a seed file holds: the people, conversations and messages that an emulator begins with. */
import { Type } from 'typebox'
import type { Static } from 'typebox'
import { templateSchema } from '../content/template.ts'

const text = Type.String()
/** Any JSON value; stored as text. */
const attributes = Type.Optional(Type.Unknown())

const user = Type.Object({
  identity: Type.String({ minLength: 1 }),
  friendlyName: Type.Optional(text),
  attributes,
  /** Friendly name of a role of the service, for instance `service admin`. */
  role: Type.Optional(text),
})

const participant = Type.Object({
  identity: Type.String({ minLength: 1 }),
  attributes,
  lastReadMessageIndex: Type.Optional(Type.Integer({ minimum: 0 })),
})

const message = Type.Object({
  author: Type.Optional(text),
  body: text,
  attributes,
  /** ISO 8601; default now. */
  date: Type.Optional(text),
})

const conversation = Type.Object({
  uniqueName: Type.String({ minLength: 1 }),
  friendlyName: Type.Optional(text),
  attributes,
  /** Identity; default `system`. */
  createdBy: Type.Optional(Type.String({ minLength: 1 })),
  /** Identities, or more about each. */
  participants: Type.Optional(Type.Array(Type.Union([Type.String({ minLength: 1 }), participant]))),
  messages: Type.Optional(Type.Array(message)),
})

export const seedSchema = Type.Object(
  {
    users: Type.Optional(Type.Array(user)),
    conversations: Type.Optional(Type.Array(conversation)),
    contentTemplates: Type.Optional(Type.Array(templateSchema)),
  },
  { additionalProperties: false },
)

/** Content of a seed file. */
export type Seed = Static<typeof seedSchema>
export type SeedUser = Static<typeof user>
export type SeedConversation = Static<typeof conversation>
