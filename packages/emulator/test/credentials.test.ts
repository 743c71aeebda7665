/** Credentials are given, remembered, or made up, in that order. */
import { expect, test } from 'vitest'
import { resolveCredentials } from '../src/credentials.ts'
import { createSids } from '../src/sid.ts'

const makeSid = createSids()
const account = `AC${'1'.repeat(32)}`

test('what is given wins over what is stored, and the rest is made up', () => {
  const credentials = resolveCredentials(
    { accountSid: account },
    { accountSid: 'old', authToken: 'kept' },
    makeSid,
  )
  expect(credentials).toMatchObject({ accountSid: account, authToken: 'kept' })
  expect(credentials.apiKey).toMatch(/^SK[0-9a-f]{32}$/)
  expect(credentials.chatServiceSid).toMatch(/^IS[0-9a-f]{32}$/)
  expect(credentials.apiSecret).toMatch(/^[0-9a-f]{32}$/)
})

test('a given SID of another kind is refused by name', () => {
  expect(() => resolveCredentials({ apiKey: account }, {}, makeSid)).toThrow('credential apiKey')
})

test('an empty secret is refused', () => {
  expect(() => resolveCredentials({ apiSecret: '' }, {}, makeSid)).toThrow('credential apiSecret')
})
