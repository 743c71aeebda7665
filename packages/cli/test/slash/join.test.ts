import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'

const withDesign = async () => {
  const desk = await slashDesk('bob')
  const alice = await desk.other('alice')
  const sid = await alice.create('Design Team')
  return { ...desk, sid }
}

test('a listed channel is joined by name, whatever its case, and shown', async () => {
  const { enter, activeName } = await withDesign()
  expect(await enter('/join design team')).toBeNull()
  expect(activeName()).toBe('Design Team')
})

test('a channel is found by its SID and by a name with a hash before it', async () => {
  const { enter, sid, client } = await withDesign()
  expect(await enter(`/join ${sid}`)).toBeNull()
  expect(client.store.get().activeSid).toBe(sid)
  await enter('/leave')
  expect(await enter('/j #Design Team')).toBeNull()
})

test('joining where one is already shows it', async () => {
  const { enter, activeName } = await withDesign()
  await enter('/join design team')
  await enter('/switch general')
  expect(await enter('/join design team')).toBeNull()
  expect(activeName()).toBe('Design Team')
})

test('a slip gets a suggestion and joins nothing', async () => {
  const { enter, activeName } = await withDesign()
  expect(await enter('/join desgin team')).toBe('There is no channel desgin team · Did you mean Design Team?')
  expect(await enter('/join qqq')).toBe('There is no channel qqq')
  expect(activeName()).toBe('General Channel')
})

test('two channels of one name are told apart by SID', async () => {
  const { enter, service, client } = await withDesign()
  const sids = ['news', 'news'].map((name) => service.addConversation(name, null, ['alice']))
  expect(await enter('/join news')).toBe(
    `Several channels are called news · Name one by its SID: ${sids.join(', ')}`,
  )
  expect(await enter(`/join ${sids[1] ?? ''}`)).toBeNull()
  expect(client.store.get().activeSid).toBe(sids[1])
})
