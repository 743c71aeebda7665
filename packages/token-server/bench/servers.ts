/** The process under load: our server, and a bare Fastify route with the same schemas as the floor to compare with. */
import fastify from 'fastify'
import { createTokenServer, loadConfig } from '../src/index.ts'
import { tokenAnswer, tokenBody } from '../src/routes/token.ts'

const ours = await createTokenServer(
  loadConfig({
    TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
    TWILIO_API_KEY: `SK${'b'.repeat(32)}`,
    TWILIO_API_SECRET: 'a-secret-that-is-32-characters-x',
    TWILIO_CHAT_SERVICE_SID: `IS${'c'.repeat(32)}`,
    TWILIO_API_BASE_URL: 'http://127.0.0.1:9',
    RATE_LIMIT: '1000000',
    PORT: '0',
  }),
)

const bare = fastify()
const answer = { identity: 'alice', token: 'x'.repeat(460), expiresAt: new Date(0).toISOString(), ttl: 3_600 }
bare.post('/token', { schema: { body: tokenBody, response: { 200: tokenAnswer } } }, () => answer)
const bareUrl = await bare.listen({ host: '127.0.0.1', port: 0 })

process.on('disconnect', () => process.exit())
process.on('message', () => {
  globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed } = process.memoryUsage()
  process.send?.({ cpuMs: (user + system) / 1_000, rss, heapUsed })
})
process.send?.({ ours: ours.url, bare: bareUrl })
