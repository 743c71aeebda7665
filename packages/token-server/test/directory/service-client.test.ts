import { expect, test } from 'vitest'
import { loadServiceClient } from '../../src/directory/service-client.ts'
import { buildConfig } from '../support/config.ts'
import { json, startUpstream } from '../support/upstream.ts'

test('requests go to the configured base URL, for the configured service, as the API key', async () => {
  let seen = {}
  const { url } = await startUpstream((response, { method, url: path, headers }) => {
    seen = { method, path, authorization: headers.authorization }
    json(404, { code: 20404, message: 'no', status: 404 })(response)
  })
  const config = buildConfig({ TWILIO_API_BASE_URL: url })
  const service = await loadServiceClient(config, { random: Math.random })
  await expect(service.fetch()).rejects.toMatchObject({ code: 20404, status: 404 })
  expect(seen).toEqual({
    method: 'GET',
    path: `/v1/Services/${config.chatServiceSid}`,
    authorization: `Basic ${Buffer.from(`${config.apiKey}:${config.apiSecret}`).toString('base64')}`,
  })
})

test('without a base URL it is Twilio that is asked', async () => {
  const { apiBaseUrl: _emulator, ...config } = buildConfig()
  const service = await loadServiceClient(config, { random: Math.random })
  const {
    _version: {
      _domain: { baseUrl },
    },
  } = service as unknown as { _version: { _domain: { baseUrl: string } } }
  expect(baseUrl).toBe('https://conversations.twilio.com')
})
