/** A right configuration for tests, on port 0. */
import { loadConfig, type Environment, type TokenServerConfig } from '../../src/index.ts'

/** Environment variables of a server that may start. */
export const environment: Environment = {
  TWILIO_ACCOUNT_SID: `AC${'a'.repeat(32)}`,
  TWILIO_API_KEY: `SK${'b'.repeat(32)}`,
  TWILIO_API_SECRET: 'a-secret-of-the-api-key-for-tests',
  TWILIO_CHAT_SERVICE_SID: `IS${'c'.repeat(32)}`,
  TWILIO_API_BASE_URL: 'http://127.0.0.1:9',
  PORT: '0',
  RATE_LIMIT: '0',
}

/** The configuration of {@link environment} with some variables replaced. */
export const buildConfig = (replaced: Environment = {}): TokenServerConfig =>
  loadConfig({ ...environment, ...replaced })
