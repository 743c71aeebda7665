/** The process under load: our server, with everything on that a server on the internet has on. */
import { createTokenServer, loadConfig } from '../src/index.ts'
import { report } from './report.ts'

const { url } = await createTokenServer(
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
report(url)
