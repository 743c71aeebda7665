import { createEmulator } from '@terminal-chat/emulator'
import { createTokenServer, loadConfig } from '@terminal-chat/token-server'
const emulator = await createEmulator()
const { credentials: c } = emulator
const server = await createTokenServer(
  loadConfig({
    TWILIO_ACCOUNT_SID: c.accountSid,
    TWILIO_API_KEY: c.apiKey,
    TWILIO_API_SECRET: c.apiSecret,
    TWILIO_CHAT_SERVICE_SID: c.chatServiceSid,
    TWILIO_API_BASE_URL: emulator.apiBaseUrl,
    TWILIO_REALTIME_URL: emulator.realtimeUrl,
    PORT: '0',
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    POLL_INTERVAL_MS: '1000',
  }),
)
const auth = 'Basic ' + Buffer.from(`${c.apiKey}:${c.apiSecret}`).toString('base64')
const base = `${emulator.apiBaseUrl}/v1/Services/${c.chatServiceSid}`
const post = async (path: string, body: Record<string, string>) => {
  const r = await fetch(base + path, {
    method: 'POST',
    headers: { Authorization: auth, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(body),
  })
  if (!r.ok) throw new Error(`${path} ${r.status} ${await r.text()}`)
  return r.json() as Promise<{ sid: string }>
}
const conv = await post('/Conversations', { FriendlyName: 'big', Attributes: '{"public":true}' })
for (const who of ['alice', 'bob']) await post(`/Conversations/${conv.sid}/Participants`, { Identity: who })
console.log('url', server.url, conv.sid)
const total = Number(process.argv[2] ?? 30000)
for (let at = 0; at < total; at += 1) {
  const i = at
  const day = Math.floor(i / 300)
  await post(`/Conversations/${conv.sid}/Messages`, {
    Author: i % 3 ? 'bob' : 'carol',
    Body:
      i === 100
        ? 'the needle is here'
        : `message number ${i} with a few more words to make it as long as people write`,
    DateCreated: new Date(Date.now() - (100 - day) * 86400_000).toISOString(),
  })
}
console.log('seeded', total)
setInterval(() => {}, 1000)
