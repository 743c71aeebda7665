import { expect, test } from 'vitest'
import { Check } from 'typebox/value'
import { ChannelParams, ErrorBody } from '../../src/routes/schemas.ts'

test('a conversation is named by its SID and nothing else', () => {
  expect(Check(ChannelParams, { sid: `CH${'0'.repeat(32)}` })).toBe(true)
  for (const sid of [
    'general',
    `CH${'0'.repeat(31)}`,
    `CH${'0'.repeat(33)}`,
    `ch${'0'.repeat(32)}`,
    `CH${'G'.repeat(32)}`,
    `CH${'0'.repeat(32)}\n`,
  ]) {
    expect([sid, Check(ChannelParams, { sid })]).toEqual([sid, false])
  }
})

test('an error has a code, a message and a hint', () => {
  expect(Check(ErrorBody, { code: 'a', message: 'b', hint: 'c' })).toBe(true)
  expect(Check(ErrorBody, { code: 'a', message: 'b' })).toBe(false)
})
