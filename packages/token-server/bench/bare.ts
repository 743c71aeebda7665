/** The floor to compare with: a bare Fastify route with the same schemas, which answers a constant and logs nothing. */
import fastify from 'fastify'
import { tokenAnswer, tokenBody } from '../src/routes/token.ts'
import { report } from './report.ts'

const app = fastify()
const answer = { identity: 'alice', token: 'x'.repeat(460), expiresAt: new Date(0).toISOString(), ttl: 3_600 }
app.post('/token', { schema: { body: tokenBody, response: { 200: tokenAnswer } } }, () => answer)
report(await app.listen({ host: '127.0.0.1', port: 0 }))
