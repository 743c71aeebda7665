import { expect, test } from 'vitest'
import { startDeviceProvider } from '../../../../token-server/test/support/device-provider.ts'
import { systemClock } from '../../../src/main/system-clock.ts'
import { httpFetch } from '../../../src/server/http-fetch.ts'
import { createAskProvider, refusalText } from '../../../src/server/login/ask-provider.ts'
import { findProvider } from '../../../src/server/login/provider.ts'

const ask = createAskProvider(httpFetch, systemClock)

test('a provider is found by its OpenID configuration', async () => {
  const { url, issuer } = await startDeviceProvider()
  expect(await findProvider(ask, issuer, true)).toEqual({
    deviceUrl: `${url}/device`,
    tokenUrl: `${url}/token`,
    revocationUrl: `${url}/revoke`,
  })
})

test('a server elsewhere cannot make this machine ask its own programs', async () => {
  const { issuer, paths } = await startDeviceProvider()
  await expect(findProvider(ask, issuer, false)).rejects.toMatchObject({ code: 'failed' })
  expect(paths()).toEqual([])
})

test('who speaks for another issuer, redirects, or never ends is refused', async () => {
  const provider = await startDeviceProvider()
  provider.answer((_request, response) => void response.end('{"issuer":"https://other.example.com"}'))
  await expect(findProvider(ask, provider.issuer, true)).rejects.toThrow('calls itself something else')
  provider.answer((_request, response) => void response.writeHead(302, { location: '/elsewhere' }).end())
  await expect(findProvider(ask, provider.issuer, true)).rejects.toThrow('has no OpenID configuration')
  expect(provider.paths()).not.toContain('/elsewhere')
  provider.answer((_request, response) => void response.end('x'.repeat(300_000)))
  await expect(findProvider(ask, provider.issuer, true)).rejects.toThrow('too long')
  expect(refusalText({ isOk: false, body: {} })).toBe('without a reason')
})
