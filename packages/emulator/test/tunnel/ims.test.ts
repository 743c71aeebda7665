/** Requests of the client SDK, as bodies: what the SDK would not show when it is missing. */
import { expect, test } from 'vitest'
import { openSession } from '../support/raw-socket.ts'
import { startEmulator } from '../support/start-emulator.ts'

const fields = (body: unknown): readonly string[] => Object.keys(body as object).toSorted()

/** alice in a conversation with one message. */
const enter = async () => {
  const emulator = await startEmulator()
  const raw = await openSession(emulator, 'alice')
  const { body } = await raw.http('POST', '/Client/v2/Conversations', { unique_name: 'general' })
  const { sid } = body as { sid: string }
  const path = `/Client/v2/Conversations/${sid}`
  await raw.http('POST', `${path}/Participants`, { identity: 'alice' })
  const message = (await raw.http('POST', `${path}/Messages`, { body: 'hello' })).body as {
    sid: string
    index: number
  }
  return { emulator, raw, sid, path, message }
}

test('the configuration has absolute links, the names of both maps, and arrays where the SDK wants arrays', async () => {
  const { emulator, raw } = await enter()
  const { url, credentials } = emulator
  const body = (await raw.http('GET', '/Client/v2/Configuration')).body as {
    links: Record<string, string>
    sync_objects: Record<string, string>
    options: Record<string, unknown>
  }
  expect(body.links).toMatchObject({
    my_conversations: `${url}/Client/v2/MyConversations`,
    media_service: `${url}/v1/Services/${credentials.chatServiceSid}/Media`,
    messages_receipts: `${url}/Client/v2/Conversations/%s/Messages/%s/Receipts`,
  })
  expect(Object.keys(body.sync_objects)).toEqual(['my_conversations', 'my_user_info'])
  expect(body.options).toMatchObject({ reachability_enabled: false, http_cache_interval: 'PT5S' })
  expect(body.options['email_bodies_allowed_mime_types']).toBeInstanceOf(Array)
  expect(body.options['email_histories_allowed_mime_types']).toBeInstanceOf(Array)
})

test('a conversation always has all its fields, by name, by SID and when it is made', async () => {
  const { raw, path } = await enter()
  const byName = (await raw.http('GET', '/Client/v2/MyConversations/general')).body
  const peeked = (await raw.http('GET', path)).body
  const made = (await raw.http('POST', '/Client/v2/Conversations', {})).body
  expect(fields(byName)).toEqual([...fields(made), 'unread_messages_count'].toSorted())
  expect(fields(peeked)).toEqual([...fields(made), 'messages_count', 'participants_count'].toSorted())
  expect(peeked).toMatchObject({ messages_count: 1, participants_count: 1, status: 'joined' })
  expect(made).toMatchObject({
    status: 'notParticipating',
    friendly_name: null,
    unique_name: null,
    attributes: '{}',
  })
})

test('a membership by SID is only for those who are in', async () => {
  const { emulator, raw, sid } = await enter()
  const mine = await raw.http('GET', `/Client/v2/MyConversations/${sid}`)
  expect(mine.body).toMatchObject({ conversation_sid: sid, unread_messages_count: null })
  const bob = await openSession(emulator, 'bob')
  const his = await bob.http('GET', `/Client/v2/MyConversations/${sid}`)
  expect([his.status, his.body]).toMatchObject([403, { code: 50430 }])
})

test('the list of memberships goes on behind its token', async () => {
  const { raw } = await enter()
  const { body } = await raw.http('GET', '/Client/v2/MyConversations')
  expect(body).toMatchObject({ conversations: [{ status: 'joined' }], meta: { next_token: null } })
  const bad = await raw.http('GET', '/Client/v2/MyConversations', undefined, { PageToken: 'x' })
  expect(bad.status).toBe(400)
})

test('templates, receipts and metadata are empty, not missing', async () => {
  const { raw, path, message } = await enter()
  const templates = await raw.http('GET', '/Client/v2/ContentTemplates', undefined, { PageSize: '100' })
  expect(templates.body).toEqual({ templates: [], meta: { next_token: null } })
  const receipts = await raw.http('GET', `${path}/Messages/${message.sid}/Receipts`)
  expect(receipts.body).toMatchObject({ delivery_receipts: [] })
  const metadata = await raw.http('GET', `${path}/Messages/${message.sid}/ChannelMetadata`)
  expect([metadata.status, metadata.body]).toMatchObject([404, { code: 50530 }])
})

test('a template that is not there is refused with 400, media that are not there with 404', async () => {
  const { raw, path } = await enter()
  expect((await raw.http('POST', `${path}/Messages`, { media_sids: ['ME1'] })).status).toBe(404)
  expect((await raw.http('POST', `${path}/Messages`, { content_sid: 'HX1' })).status).toBe(400)
})

test('participants are added, changed and removed by SID or identity', async () => {
  const { raw, path } = await enter()
  const added = await raw.http('POST', `${path}/Participants`, { identity: 'bo/b', attributes: '{"a":1}' })
  expect([added.status, added.body]).toMatchObject([201, { identity: 'bo/b', attributes: '{"a":1}' }])
  const { sid } = added.body as { sid: string }
  expect((await raw.http('POST', `${path}/Participants/${sid}`, { attributes: '{}' })).status).toBe(200)
  expect((await raw.http('DELETE', `${path}/Participants/bo%2Fb`, {})).status).toBe(204)
  expect((await raw.http('DELETE', `${path}/Participants/${sid}`, {})).status).toBe(404)
})

test('typing is answered with how long to keep quiet, and takes a form', async () => {
  const { raw, sid } = await enter()
  const http_request = { host: 'x', method: 'POST', path: '/Client/v2/Typing', params: {} }
  const payload_type = 'application/x-www-form-urlencoded; charset=UTF-8'
  const { body } = await raw.request({ method: 'message', payload_type, http_request }, `ChannelSid=${sid}`)
  expect(body).toEqual({ typing_timeout: 5 })
})
