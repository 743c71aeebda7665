import { expect, test } from 'vitest'
import { createUpstream } from '../../src/directory/upstream.ts'
import { buildConfig } from '../support/config.ts'
import { createPublic, startEmulator } from '../support/emulator.ts'
import { json, startUpstream } from '../support/upstream.ts'

test('all pages of a long list are read', async () => {
  const { env, service } = await startEmulator()
  const upstream = createUpstream(buildConfig(env), { random: Math.random })
  for (let count = 0; count < 205; count += 1) await createPublic(service, `channel ${count}`)
  expect(await upstream.listChannels()).toHaveLength(205)
})

test('a participant is added once', async () => {
  const { env, service } = await startEmulator()
  const upstream = createUpstream(buildConfig(env), { random: Math.random })
  const sid = await createPublic(service, 'general')
  expect([await upstream.addParticipant(sid, 'alice'), await upstream.addParticipant(sid, 'alice')]).toEqual([
    true,
    false,
  ])
})

test('the service answers when the credentials are right', async () => {
  const { env } = await startEmulator()
  await createUpstream(buildConfig(env), { random: Math.random }).fetchService()
  const wrongSecret = createUpstream(buildConfig({ ...env, TWILIO_API_SECRET: 'wrong-wrong-wrong-wrong' }), {
    random: Math.random,
  })
  await expect(wrongSecret.fetchService()).rejects.toMatchObject({ code: 'upstream-refused' })
  const wrongService = createUpstream(
    buildConfig({ ...env, TWILIO_CHAT_SERVICE_SID: `IS${'0'.repeat(32)}` }),
    { random: Math.random },
  )
  await expect(wrongService.fetchService()).rejects.toMatchObject({ code: 'upstream-refused' })
})

test('an answer that is not what Twilio sends is not believed', async () => {
  const { url } = await startUpstream(
    (response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome to the proxy</h1>'),
  )
  const upstream = createUpstream(buildConfig({ TWILIO_API_BASE_URL: url }), { random: Math.random })
  await expect(upstream.listChannels()).rejects.toMatchObject({ code: 'upstream-unavailable' })
})

test('nobody follows a redirect with the credentials', async () => {
  const thief = await startUpstream(json(200, {}))
  const { url } = await startUpstream(
    (response) => void response.writeHead(302, { location: thief.url }).end(),
  )
  const upstream = createUpstream(buildConfig({ TWILIO_API_BASE_URL: url }), { random: Math.random })
  await expect(upstream.fetchService()).rejects.toMatchObject({ code: expect.stringMatching(/^upstream-/) })
  expect(thief.requests()).toBe(0)
})
