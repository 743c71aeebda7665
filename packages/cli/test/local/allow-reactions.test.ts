import { expect, test } from 'vitest'
import { allowReactions } from '../../src/local/allow-reactions.ts'
import { startBackend } from '../support/backend.ts'
import { meet } from '../support/gateway.ts'

test('everyone in a channel may react to the messages of others, and nothing more', async () => {
  const backend = await startBackend()
  const { alice, bob, sid } = await meet(backend)
  const index = await alice.sendMessage(sid, { body: 'hi', attributes: {} })
  await bob.heard('message/added', ({ message }) => message.index === index)
  const react = () => bob.updateMessage(sid, index, { attributes: { reactions: { '👍': ['bob'] } } })
  await expect(react()).rejects.toMatchObject({ code: 'forbidden' })
  await allowReactions(backend.emulator)
  await allowReactions(backend.emulator)
  await react()
  await expect(bob.updateMessage(sid, index, { body: 'changed' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a service that refuses is an error', async () => {
  const { emulator } = await startBackend()
  const credentials = { ...emulator.credentials, authToken: 'wrong' }
  await expect(allowReactions({ apiBaseUrl: emulator.apiBaseUrl, credentials })).rejects.toThrow('401')
})
