import { GatewayError } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { readTerms } from '../../../src/server/login/terms.ts'

const provider = { issuer: 'https://login.example.com', audience: 'chat', clientId: 'x', scope: 'openid' }

test.each([
  [{ auth: 'open' }, { auth: 'open' }],
  [{ auth: 'password' }, { auth: 'password' }],
  [
    { auth: 'jwt', ...provider },
    { auth: 'jwt', provider },
  ],
  [
    { auth: 'jwt', issuer: 'https://login.example.com' },
    { auth: 'jwt', provider: null },
  ],
])('%j is understood', async (answer, terms) => {
  expect(await readTerms(() => Promise.resolve(Response.json(answer)))).toEqual(terms)
})

test('a server that does not tell asks for a password; one that tells nonsense is refused', async () => {
  expect(await readTerms(() => Promise.reject(new GatewayError('not-found', 'no')))).toEqual({
    auth: 'password',
  })
  for (const answer of [[], { auth: 'magic' }])
    await expect(readTerms(() => Promise.resolve(Response.json(answer)))).rejects.toMatchObject({
      code: 'failed',
    })
})
