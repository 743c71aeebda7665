import type { Participant } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { createUserWatch } from '../../src/twilio/user-watch.ts'
import { pause } from '../support/until.ts'

const participants = (...identities: (string | null)[]): Participant[] =>
  identities.map((identity) => ({ identity }) as Participant)

const desk = (answer: (identity: string) => Promise<void> = () => Promise.resolve()) => {
  const asked: string[] = []
  const getUser = async (identity: string): Promise<never> => {
    asked.push(identity)
    await answer(identity)
    return undefined as never
  }
  return { asked, ...createUserWatch({ getUser }) }
}

test('everybody is asked for once, those without an identity not at all', async () => {
  const { asked, watch } = desk()
  watch(participants('alice', 'bob', null))
  watch(participants('bob', 'carol'))
  await pause(20)
  expect(asked.toSorted()).toEqual(['alice', 'bob', 'carol'])
})

test('four at a time, and no more than the SDK keeps', async () => {
  let running = 0
  let most = 0
  const { asked, watch } = desk(async () => {
    running += 1
    most = Math.max(most, running)
    await pause(1)
    running -= 1
  })
  watch(participants(...Array.from({ length: 200 }, (_, at) => `user-${at}`)))
  await pause(400)
  expect(most).toBe(4)
  expect(asked).toHaveLength(90)
})

test('who was not there yet is asked for again when seen again', async () => {
  const { asked, watch } = desk(() => Promise.reject(new Error('no user')))
  watch(participants('dora'))
  await pause(20)
  watch(participants('dora'))
  await pause(20)
  expect(asked).toEqual(['dora', 'dora'])
})
