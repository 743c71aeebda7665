import { GatewayError, type ChatEvent } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import type { AccessToken } from '../../src/server/tokens.ts'
import { createTokenRenewal } from '../../src/twilio/token.ts'
import { fakeClock } from '../support/fake-clock.ts'

const minute = 60_000

const desk = (lifetime: number) => {
  const clock = fakeClock()
  const events: ChatEvent[] = []
  const renewedAt: number[] = []
  const start = clock.now()
  let isDown = false
  const mint = (): AccessToken => ({
    token: `token-${renewedAt.length}`,
    lifetime,
    expiresAt: clock.now() + lifetime,
    realtimeUrl: null,
  })
  const renewal = createTokenRenewal({
    clock,
    emit: (event) => events.push(event),
    onRenewed: () => renewedAt.push((clock.now() - start) / 1000),
    tokens: {
      renew: async () => {
        if (isDown) throw new GatewayError('disconnected', 'connect ECONNREFUSED')
        return mint()
      },
    },
  })
  renewal.begin(mint())
  return {
    clock,
    events,
    renewal,
    /** Seconds since the start. */
    renewedAt,
    types: () => events.map(({ type }) => type),
    setDown: (value: boolean) => {
      isDown = value
    },
  }
}

test('a token of an hour is renewed five minutes before its end, again and again', async () => {
  const { clock, renewedAt } = desk(60 * minute)
  await clock.advance(55 * minute - 1)
  expect(renewedAt).toEqual([])
  await clock.advance(56 * minute)
  expect(renewedAt).toEqual([55 * 60, 110 * 60])
})

test('a token of a minute is renewed when a third of its life is left', async () => {
  const { clock, renewedAt } = desk(minute)
  await clock.advance(90_000)
  expect(renewedAt).toEqual([40, 80])
})

test('a machine that slept past the end renews at its next look', async () => {
  const { clock, renewedAt, renewal } = desk(60 * minute)
  renewal.begin({ token: 'old', lifetime: minute, expiresAt: clock.now() - minute, realtimeUrl: null })
  await clock.advance(0)
  expect(renewedAt).toEqual([0])
})

test('a warning renews a token that is old enough at once', async () => {
  const { clock, renewal, renewedAt } = desk(60 * minute)
  await clock.advance(20_000)
  renewal.warned()
  await clock.advance(0)
  expect(renewedAt).toEqual([20])
})

test('warnings that come at once for every new token do not become a loop', async () => {
  const { clock, renewal, renewedAt } = desk(minute)
  for (let second = 0; second < 30; second += 1) {
    renewal.warned()
    await clock.advance(1000)
  }
  expect(renewedAt).toEqual([10, 20, 30])
})

test('a failed renewal is told, and tried again with longer and longer pauses', async () => {
  const { clock, events, types, renewedAt, setDown } = desk(minute)
  setDown(true)
  await clock.advance(40_000)
  expect(events).toEqual([
    { type: 'token/renewal-failed', reason: 'connect ECONNREFUSED', at: expect.any(Number) as number },
  ])
  await clock.advance(12_000)
  expect(types()).toHaveLength(3)
  setDown(false)
  await clock.advance(30_000)
  expect(renewedAt).toHaveLength(1)
  expect(types().at(-1)).toBe('token/renewed')
})

test('nothing is renewed after it was stopped', async () => {
  const { clock, renewal, renewedAt } = desk(minute)
  renewal.stop()
  renewal.warned()
  await clock.advance(10 * minute)
  expect(renewedAt).toEqual([])
})
