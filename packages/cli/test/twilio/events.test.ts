import { Client } from '@twilio/conversations'
import { expect, test } from 'vitest'
import { sdkEvents } from '../../src/twilio/events.ts'

/** The SDK lists its events as static fields of the class, each holding its own name; a decorator wraps the class. */
const eventsOfSdk = (): readonly string[] => {
  const names: string[] = []
  let holder: object | null = Client
  while (typeof holder === 'function') {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(holder)))
      if (name === value && !names.includes(name)) names.push(name)
    holder = Object.getPrototypeOf(holder) as object | null
  }
  return names
}

test('the table names every event that the SDK’s client has, and no other', () => {
  expect(eventsOfSdk()).toHaveLength(24)
  expect(Object.keys(sdkEvents).toSorted()).toEqual(eventsOfSdk().toSorted())
})
