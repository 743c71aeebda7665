/** Fills the default service with what a seed says, through the same operations as everything else. */
import type { Caller } from '../caller.ts'
import type { Template } from '../content/template.ts'
import type { Deps } from '../deps.ts'
import { TwilioError } from '../errors.ts'
import type { Operations } from '../operations/index.ts'
import { createCheck } from '../validate.ts'
import { seedSchema } from './seed-schema.ts'
import type { Seed, SeedConversation, SeedUser } from './seed-schema.ts'

export type SeedDeps = Pick<Deps, 'credentials' | 'conversations' | 'users' | 'roles' | 'records' | 'turn'>

const checkSeed = createCheck(seedSchema)

/** Gives a seed its type, or throws 400/20001 with the place of the first fault. */
export const parseSeed = (value: unknown): Seed => checkSeed(value)

const asText = (attributes: unknown): string | undefined =>
  attributes === undefined ? undefined : JSON.stringify(attributes)

const parseDate = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new TwilioError('bad-parameter', `${text} is no date`)
  return at
}

const ROLES = { limit: 1000, order: 'asc' } as const

const seedUser = (deps: SeedDeps, operations: Operations, api: Caller, user: SeedUser): void => {
  const { serviceSid } = api
  if (deps.users.byIdentity(serviceSid, user.identity) !== undefined) return
  const role = deps.roles.page(serviceSid, ROLES).rows.find(({ friendlyName }) => friendlyName === user.role)
  if (user.role !== undefined && role === undefined) throw new TwilioError('role-not-found', user.role)
  const { friendlyName } = user
  operations.ensureUser(api, user.identity, {
    friendlyName,
    attributes: asText(user.attributes),
    roleSid: role?.sid,
  })
}

const seedConversation = (
  deps: SeedDeps,
  operations: Operations,
  api: Caller,
  seed: SeedConversation,
): void => {
  const { uniqueName, friendlyName, createdBy } = seed
  if (deps.conversations.byUniqueName(api.serviceSid, uniqueName) !== undefined) return
  if (createdBy !== undefined) operations.ensureUser(api, createdBy)
  const creator = createdBy === undefined ? api : { ...api, identity: createdBy }
  const { sid } = operations.createConversation(creator, {
    uniqueName,
    friendlyName,
    attributes: asText(seed.attributes),
  })
  const participants = (seed.participants ?? []).map((each) =>
    typeof each === 'string'
      ? { identity: each, attributes: undefined, lastReadMessageIndex: undefined }
      : each,
  )
  for (const { identity, attributes } of participants) {
    operations.addParticipant(api, sid, { identity, attributes: asText(attributes) })
  }
  for (const { author, body, attributes, date } of seed.messages ?? []) {
    operations.sendMessage(api, sid, {
      author,
      body,
      attributes: asText(attributes),
      dateCreated: parseDate(date),
    })
  }
  for (const { identity, lastReadMessageIndex } of participants) {
    if (lastReadMessageIndex === undefined) continue
    operations.updateMembership(api, identity, sid, { lastReadMessageIndex })
  }
}

const seedTemplate = (deps: SeedDeps, operations: Operations, template: Template): void => {
  const { accountSid } = deps.credentials
  const isThere = deps.records
    .all('content', accountSid)
    .some(({ data }) => (JSON.parse(data) as Template).friendlyName === template.friendlyName)
  if (!isThere) operations.createRecord('content', accountSid, template)
}

/** All or nothing. What is there already, by identity or name, stays as it is. */
export const applySeed = (deps: SeedDeps, operations: Operations, value: unknown): void => {
  const seed = parseSeed(value)
  const api: Caller = { serviceSid: deps.credentials.chatServiceSid, identity: null }
  deps.turn.write(() => {
    for (const template of seed.contentTemplates ?? []) seedTemplate(deps, operations, template)
    for (const user of seed.users ?? []) seedUser(deps, operations, api, user)
    for (const conversation of seed.conversations ?? []) seedConversation(deps, operations, api, conversation)
  })
  deps.turn.flush()
}
