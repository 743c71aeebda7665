import { expect, test } from 'vitest'
import { createRemovalReasons } from '../../src/twilio/removal-reason.ts'
import { fakeClock } from '../support/fake-clock.ts'

const refused = (status: number): Error => Object.assign(new Error('no'), { status, body: {} })

const reasons = (peek: () => Promise<never>) => createRemovalReasons(peek, fakeClock())

test('one that is not there any more was deleted', async () => {
  await expect(reasons(() => Promise.reject(refused(404))).find('CH1')).resolves.toBe('deleted')
})

test('one that may not be seen any more was lost by removal', async () => {
  await expect(reasons(() => Promise.reject(refused(403))).find('CH1')).resolves.toBe('removed')
})

test('without an answer it is called a removal', async () => {
  const clock = fakeClock()
  const finding = createRemovalReasons(() => new Promise<never>(() => undefined), clock).find('CH1')
  await clock.advance(3000)
  await expect(finding).resolves.toBe('removed')
})

test('what this client did itself needs no asking, once', () => {
  const own = reasons(() => Promise.reject(refused(404)))
  own.announce('CH1', 'left')
  own.announce('CH2', 'deleted')
  own.withdraw('CH2')
  expect([own.own('CH1'), own.own('CH1'), own.own('CH2')]).toEqual(['left', null, null])
})
