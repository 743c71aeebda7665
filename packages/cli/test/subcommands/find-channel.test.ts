import { expect, test } from 'vitest'
import { testChat } from '../../../core/test/support/clients.ts'
import type { OpenChat } from '../../src/subcommands/define.ts'
import { findChannel, joinChannel } from '../../src/subcommands/find-channel.ts'

const desk = async () => {
  const chat = testChat()
  const alice = chat.clientFor('alice')
  await alice.start()
  const deploys = await alice.create('deploys')
  const bob = chat.clientFor('bob')
  await bob.start()
  const { directory } = chat.service.gatewayFor('bob')
  return { deploys, bob: { client: bob, directory } satisfies Pick<OpenChat, 'client' | 'directory'> }
}

test('no name is General Channel', async () => {
  const { bob } = await desk()
  expect(await findChannel(bob, null)).toMatchObject({ uniqueName: 'general' })
})

test('a channel that one is not in yet is found in the directory, and joined where wanted', async () => {
  const { bob, deploys } = await desk()
  expect((await findChannel(bob, 'Deploys')).sid).toBe(deploys)
  expect(bob.client.store.get().conversations.has(deploys)).toBe(false)
  expect(await joinChannel(bob, '#deploys')).toBe(deploys)
  expect(bob.client.store.get().conversations.has(deploys)).toBe(true)
})

test('what is not there suggests what is', async () => {
  const { bob } = await desk()
  await expect(findChannel(bob, 'deplys')).rejects.toMatchObject({
    code: 'no-such-channel',
    hint: 'Did you mean deploys?',
    exitStatus: 5,
  })
})
