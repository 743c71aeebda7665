/** Steering an emulator in another process. */
import { expect, test } from 'vitest'
import { controlRoutes } from '../../src/control/routes.ts'
import { connectRemote } from '../../src/index.ts'
import { connectClient, nextEvent } from '../support/connect-client.ts'
import { startEmulator } from '../support/start-emulator.ts'

test('every function of an emulator can be called over HTTP', async () => {
  const emulator = await startEmulator()
  const remote = connectRemote({ url: emulator.url, ...emulator.credentials })
  const functions = (part: object) => Object.keys(part).toSorted()
  expect(functions(remote.control)).toEqual(functions(emulator.control))
  expect(functions(remote.faults)).toEqual(functions(emulator.faults))
  expect(new Set(controlRoutes.map(({ name }) => name)).size).toBe(controlRoutes.length)
})

test('data, clock, faults and traffic are steered over HTTP', async () => {
  const emulator = await startEmulator()
  const { control, faults } = connectRemote({ url: emulator.url, ...emulator.credentials })
  await control.seed({ conversations: [{ uniqueName: 'general', participants: ['alice'] }] })
  const snapshot = await control.snapshot()
  const before = await control.readClock()
  await control.advanceClock(60_000)
  expect((await control.readClock()) - before).toBeGreaterThanOrEqual(60_000)

  const alice = await connectClient({ ...emulator, control: emulator.control }, 'alice')
  const id = await faults.add({
    kind: 'fail-requests',
    method: 'POST',
    path: '*/Messages',
    status: 403,
    times: 0,
  })
  const conversation = await alice.getConversationByUniqueName('general')
  await expect(conversation.sendMessage('no')).rejects.toMatchObject({ status: 403 })
  expect(await faults.list()).toMatchObject([{ id, hit: 1 }])
  expect(await faults.remove(id)).toBe(true)
  expect(await conversation.sendMessage('yes')).toBe(0)
  const sends = (await control.readTraffic({ identity: 'alice' })).filter(({ path }) =>
    path?.endsWith('/Messages'),
  )
  expect(sends).toHaveLength(2)

  const away = nextEvent(alice, 'connectionStateChanged')
  await faults.dropSockets('alice')
  expect(await away).not.toBe('connected')
  await alice.shutdown()
  await control.restore(snapshot)
  await control.reset()
  expect((await control.snapshot()).tables['conversations']).toEqual([])
})

test('a refused call says why', async () => {
  const emulator = await startEmulator()
  const remote = connectRemote({ url: emulator.url, ...emulator.credentials })
  await expect(remote.control.advanceClock(-1)).rejects.toThrow('advance-clock: Invalid parameter')
  await expect(remote.control.restore({ ...emulator.control.snapshot(), version: 0 })).rejects.toThrow(
    'data version 0',
  )
  const stranger = connectRemote({ url: emulator.url, ...emulator.credentials, authToken: 'wrong' })
  await expect(stranger.control.reset()).rejects.toThrow('reset: Authenticate')
})
