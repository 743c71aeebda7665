import { expect, onTestFinished, test } from 'vitest'
import { watchLiveness } from '../../src/twilio/liveness.ts'
import { fakeClock } from '../support/fake-clock.ts'

const desk = (probe: () => Promise<unknown>, isRegular = true) => {
  const clock = fakeClock()
  let isConnected = true
  let silences = 0
  let probes = 0
  const { look, stop } = watchLiveness({
    clock,
    isRegular,
    isConnected: () => isConnected,
    probe: () => {
      probes += 1
      return probe()
    },
    onSilent: () => {
      silences += 1
    },
  })
  onTestFinished(stop)
  return {
    clock,
    look,
    stop,
    probes: () => probes,
    silences: () => silences,
    disconnect: () => {
      isConnected = false
    },
  }
}

const never = (): Promise<never> => new Promise(() => undefined)

test('a service that answers, or refuses, is alive', async () => {
  for (const probe of [() => Promise.resolve(7), () => Promise.reject(new Error('Forbidden'))]) {
    const { clock, probes, silences } = desk(probe)
    await clock.advance(120_000)
    expect(probes()).toBe(4)
    expect(silences()).toBe(0)
  }
})

test('one that does not answer within eight seconds has gone silent', async () => {
  const { clock, silences } = desk(never)
  await clock.advance(37_999)
  expect(silences()).toBe(0)
  await clock.advance(1)
  expect(silences()).toBe(1)
})

test('while the connection is known to be lost nobody asks', async () => {
  const { clock, probes, silences, disconnect } = desk(never)
  await clock.advance(31_000)
  disconnect()
  await clock.advance(120_000)
  expect(probes()).toBe(1)
  expect(silences()).toBe(0)
})

test('after its end nothing is asked and nothing is told', async () => {
  const { clock, probes, silences, stop } = desk(never)
  await clock.advance(31_000)
  stop()
  await clock.advance(120_000)
  expect(probes()).toBe(1)
  expect(silences()).toBe(0)
})

test('where nobody looks by the clock, who waits for an answer has it looked at once', async () => {
  const { clock, look, probes, silences } = desk(never, false)
  await clock.advance(120_000)
  expect(probes()).toBe(0)
  look()
  await clock.advance(8_000)
  expect(probes()).toBe(1)
  expect(silences()).toBe(1)
})
