/** What is taken for a standing fault. */
import { expect, test } from 'vitest'
import { parseFault } from '../../src/faults/rule.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('a fault of an unknown kind is refused with the kinds that there are', () => {
  for (const value of [{ kind: 'explode' }, {}, null, 'lose-events']) {
    expect(() => parseFault(value)).toThrow(
      'a fault is of kind fail-requests, delay-replies, lose-replies, refuse-inits, lose-events, ' +
        'duplicate-events, reorder-events, delay-events',
    )
  }
})

test('a misspelt field is refused by its name, for it would let the fault hit everything', async () => {
  const emulator = await startEmulator()
  const misspelt = { kind: 'fail-requests', paht: '*/Messages' } as const
  expect(() => emulator.faults.add(misspelt)).toThrow('/paht is not known')
  expect(emulator.faults.list()).toEqual([])
})

test('a fault without what its kind needs is refused', () => {
  expect(() => parseFault({ kind: 'delay-events' })).toThrow('must have required properties ms')
})
