/** Every operation of Conversations v1, called through the `twilio` package, answers as Twilio publishes it. */
import twilio from 'twilio'
import { expect, test } from 'vitest'
import type { Emulator } from '../../src/index.ts'
import { operationName } from '../../src/rest/route.ts'
import { restRoutes } from '../../src/rest/routes.ts'
import { publishedOperations } from '../support/open-api.ts'
import { openSession } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'

interface Exchange {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly body: unknown
}

/** The `twilio` package with a record of what went over the wire. */
const recorded = ({ apiBaseUrl, credentials }: Emulator) => {
  const exchanges: Exchange[] = []
  class Recorder extends twilio.RequestClient {
    override async request<T>(options: Parameters<twilio.RequestClient['request']>[0]) {
      const response = await super.request<T>(options as never)
      const body: unknown = response.body
      exchanges.push({
        method: options.method,
        path: new URL(options.uri).pathname,
        status: response.statusCode,
        body: typeof body === 'string' && body !== '' ? (JSON.parse(body) as unknown) : body || undefined,
      })
      return response
    }
  }
  const { accountSid, authToken } = credentials
  const client = twilio(accountSid, authToken, { httpClient: new Recorder() })
  client.conversations.baseUrl = apiBaseUrl
  return { api: client.conversations.v1, exchanges }
}

type Api = ReturnType<typeof recorded>['api']

const sms = { 'messagingBinding.address': '+15550100', 'messagingBinding.proxyAddress': '+15550101' } as const

const callConversations = async ({
  conversations,
  conversationWithParticipants,
  participantConversations,
}: Api) => {
  const made = await conversations.create({
    friendlyName: 'All',
    uniqueName: `all-${Math.random()}`,
    state: 'active',
    'timers.inactive': 'PT1H',
    'timers.closed': 'PT2H',
    'bindings.email.address': 'all@example.com',
  })
  const one = conversations(made.sid)
  await one.fetch()
  await conversations.list()
  await one.update({ friendlyName: 'Every' })
  const alice = await one.participants.create({ identity: 'alice' })
  const phone = await one.participants.create(sms)
  await one.participants(alice.sid).fetch()
  await one.participants.list()
  await one.participants(phone.sid).update({ 'messagingBinding.proxyAddress': '+15550102' })
  const message = await one.messages.create({ body: 'hello', author: 'alice' })
  await one.messages(message.sid).fetch()
  await one.messages.list()
  await one.messages(message.sid).update({ body: 'bye' })
  const { deliveryReceipts } = one.messages(message.sid)
  const [receipt] = await deliveryReceipts.list()
  await one
    .messages(message.sid)
    .deliveryReceipts(receipt?.sid ?? '')
    .fetch()
  const webhook = await one.webhooks.create({
    target: 'webhook',
    'configuration.url': 'http://127.0.0.1:9/hook',
    'configuration.filters': ['onMessageAdded'],
  })
  await one.webhooks(webhook.sid).fetch()
  await one.webhooks.list()
  await one.webhooks(webhook.sid).update({ 'configuration.method': 'get' })
  await one.webhooks(webhook.sid).remove()
  const both = await conversationWithParticipants.create({
    friendlyName: 'Both',
    participant: [
      '{"identity":"alice"}',
      '{"messaging_binding":{"address":"+15550103","proxy_address":"+15550101"}}',
    ],
  })
  expect(await participantConversations.list({ identity: 'alice' })).toHaveLength(2)
  expect(await participantConversations.list({ address: '+15550103' })).toHaveLength(1)
  await conversations(both.sid).remove()
  return { one, made, alice, message }
}

const callUsers = async ({ users }: Api, conversationSid: string) => {
  const made = await users.create({ identity: `user-${Math.random()}`, friendlyName: 'User' })
  await users(made.sid).fetch()
  await users.list()
  await users(made.sid).update({ friendlyName: 'Other' })
  const mine = users('alice').userConversations
  await mine.list()
  await users('alice').userConversations(conversationSid).fetch()
  await users('alice').userConversations(conversationSid).update({ notificationLevel: 'muted' })
  await users('alice').userConversations(conversationSid).remove()
  await users(made.sid).remove()
}

const callRoles = async ({ roles }: Api) => {
  const made = await roles.create({ friendlyName: 'r', type: 'conversation', permission: ['sendMessage'] })
  await roles(made.sid).fetch()
  await roles.list()
  await roles(made.sid).update({ permission: ['leaveConversation'] })
  await roles(made.sid).remove()
}

/** What exists at `/v1` and within a service alike. */
const callBoth = async (api: Api) => {
  const { one, alice, message, made } = await callConversations(api)
  await callUsers(api, made.sid)
  await callRoles(api)
  await one.messages(message.sid).remove()
  await expect(one.participants(alice.sid).remove()).rejects.toMatchObject({ status: 404 })
  await one.participants.create({ identity: 'bob' })
  await one.participants('bob').remove()
  await one.remove()
}

const callAccount = async ({ addressConfigurations, configuration, credentials, services }: Api) => {
  await configuration().fetch()
  await configuration().update({ defaultInactiveTimer: 'PT5M', defaultClosedTimer: 'PT50M' })
  await configuration.webhooks().fetch()
  await configuration.webhooks().update({ filters: ['onMessageAdded'], method: 'GET', target: 'webhook' })
  const address = await addressConfigurations.create({ type: 'sms', address: '+15550109' })
  await addressConfigurations(address.sid).fetch()
  await addressConfigurations.list({ type: 'sms' })
  await addressConfigurations('+15550109').update({ friendlyName: 'Desk', 'autoCreation.enabled': true })
  await addressConfigurations(address.sid).remove()
  const credential = await credentials.create({ type: 'fcm', secret: 'not kept' })
  await credentials(credential.sid).fetch()
  await credentials.list()
  await credentials(credential.sid).update({ friendlyName: 'Phones' })
  await credentials(credential.sid).remove()
  const service = await services.create({ friendlyName: 'Other' })
  await services(service.sid).fetch()
  await services.list()
  await services(service.sid).configuration().fetch()
  await services(service.sid).configuration().update({ reachabilityEnabled: true })
  await services(service.sid).configuration.notifications().fetch()
  await services(service.sid)
    .configuration.notifications()
    .update({ 'newMessage.enabled': true, 'newMessage.template': '${MESSAGE}' })
  await services(service.sid).configuration.webhooks().fetch()
  await services(service.sid)
    .configuration.webhooks()
    .update({ postWebhookUrl: 'http://127.0.0.1:9/', filters: ['onUserAdded'], method: 'POST' })
  await services(service.sid).remove()
}

const callBindings = async ({ services }: Api, emulator: Emulator) => {
  const device = await openSession(emulator, 'alice')
  await device.http('POST', '/v1/registrations', { channel_type: 'fcm', data: { registration_id: 'device' } })
  const { bindings } = services(emulator.credentials.chatServiceSid)
  const [binding, ...others] = await bindings.list({ identity: ['alice'], bindingType: ['fcm'] })
  expect(others).toEqual([])
  expect(await bindings.list({ identity: ['bob'] })).toEqual([])
  const one = services(emulator.credentials.chatServiceSid).bindings(binding?.sid ?? '')
  await one.fetch()
  await one.remove()
  await expect(one.fetch()).rejects.toMatchObject({ status: 404 })
}

test('the routes are those of the published operations, by their names', () => {
  const names = restRoutes.flatMap((route) => [
    ...(route.scope === 'service' ? [] : [operationName(route, false)]),
    ...(route.scope === 'account' ? [] : [operationName(route, true)]),
  ])
  expect(names.toSorted()).toEqual(publishedOperations.map(({ id }) => id).toSorted())
})

test('all 103 operations answer what is published', { timeout: 120_000 }, async () => {
  const emulator = await startEmulator()
  const { api, exchanges } = recorded(emulator)
  await callBoth(api)
  // Its types are others, what is used of it here is the same.
  await callBoth(api.services(emulator.credentials.chatServiceSid) as unknown as Api)
  await callAccount(api)
  await callBindings(api, emulator)

  const seen = publishedOperations.map((operation) => ({
    operation,
    exchanges: exchanges.filter(
      ({ method, path }) => method === operation.method && operation.pattern.test(path),
    ),
  }))
  expect(seen.filter((each) => each.exchanges.length === 0).map(({ operation }) => operation.id)).toEqual([])
  expect(seen).toHaveLength(103)
  const faults = seen.flatMap(({ operation: { id, faultsOf }, exchanges: all }) =>
    all
      .filter(({ status }) => !(status === 404))
      .flatMap(({ status, body }) => faultsOf(status, body).map((fault) => `${id}: ${fault}`)),
  )
  expect([...new Set(faults)]).toEqual([])
  const unanswered = seen
    .filter((each) => each.exchanges.every(({ status }) => status === 404))
    .map(({ operation }) => operation.id)
  expect(unanswered).toEqual([])
})
