import { expect, test } from 'vitest'
import { keys, openTestTerminal } from '../../support/terminal.tsx'

test('going to a message far back tells how far it is, for as long as it takes', async () => {
  const { type, screen, pass, client } = await openTestTerminal()
  const far = Promise.withResolvers<null>()
  Object.assign(client, { loadUntil: () => far.promise })
  await type('/goto 5', keys.enter)
  expect(await screen()).not.toContain('Loading older messages')
  await pass(800)
  expect(await screen()).toContain('Loading older messages: 0 so far')
  far.resolve(null)
  await pass(100)
  expect(await screen()).toContain('There is no message from then on')
  await pass(20_000)
  expect(await screen()).not.toContain('Loading older messages')
})
