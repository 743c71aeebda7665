import { expect, test } from 'vitest'
import { createPublic, startPair } from '../support/emulator.ts'
import { tokenFor } from '../support/server.ts'

const join = async (url: string, token: string, sid: string): Promise<[number, unknown]> => {
  const answer = await fetch(`${url}/channels/${sid}/join`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  })
  return [answer.status, await answer.json()]
}

test('the caller becomes a participant, once', async () => {
  const { server, service } = await startPair()
  const sid = await createPublic(service, 'general')
  const token = await tokenFor(server, 'alice')
  expect(await join(server.url, token, sid)).toEqual([200, { sid, identity: 'alice', alreadyJoined: false }])
  expect(await join(server.url, token, sid)).toEqual([200, { sid, identity: 'alice', alreadyJoined: true }])
  const participants = await service.conversations(sid).participants.list()
  expect(participants.map(({ identity }) => identity)).toEqual(['alice'])
})

test('ten joins at once make one participant', async () => {
  const { server, service } = await startPair()
  const sid = await createPublic(service, 'general')
  const token = await tokenFor(server, 'alice')
  const answers = await Promise.all(Array.from({ length: 10 }, () => join(server.url, token, sid)))
  expect(answers.map(([status]) => status)).toEqual(Array.from({ length: 10 }, () => 200))
  expect(await service.conversations(sid).participants.list()).toHaveLength(1)
})

test('a channel that is not public is as one that does not exist', async () => {
  const { server, service } = await startPair()
  const { sid } = await service.conversations.create({ friendlyName: 'secret' })
  const token = await tokenFor(server, 'alice')
  const hidden = await join(server.url, token, sid)
  expect(hidden).toEqual(await join(server.url, token, `CH${'0'.repeat(32)}`))
  expect(hidden).toMatchObject([404, { code: 'channel-not-found' }])
  expect(await service.conversations(sid).participants.list()).toEqual([])
})

test('a channel that became private since it was listed cannot be joined', async () => {
  const { server, service } = await startPair()
  const sid = await createPublic(service, 'general')
  const token = await tokenFor(server, 'alice')
  await fetch(`${server.url}/channels`, { headers: { authorization: `Bearer ${token}` } })
  await service.conversations(sid).update({ attributes: '{}' })
  expect(await join(server.url, token, sid)).toMatchObject([404, { code: 'channel-not-found' }])
})

test('joining needs a token', async () => {
  const { server, service } = await startPair()
  const sid = await createPublic(service, 'general')
  expect(await join(server.url, 'nonsense', sid)).toMatchObject([401, { code: 'token-invalid' }])
})
