/** Which standing fault hits what. */
import { expect, test } from 'vitest'
import { createFaultRules } from '../../src/faults/rules.ts'

const request = { identity: 'alice', method: 'POST', path: '/a/b' }

test('a fault hits from its n-th match on as often as it says, then it is gone', () => {
  const rules = createFaultRules()
  rules.add({ kind: 'fail-requests', nth: 2, times: 2 })
  expect([1, 2, 3, 4].map(() => rules.takeRequest(request)?.kind)).toEqual([
    undefined,
    'fail-requests',
    'fail-requests',
    undefined,
  ])
  expect(rules.list()).toEqual([])
})

test('a fault with times 0 stays until it is removed', () => {
  const rules = createFaultRules()
  const id = rules.add({ kind: 'fail-requests', times: 0 })
  rules.takeRequest(request)
  rules.takeRequest(request)
  expect(rules.list()).toMatchObject([{ id, seen: 2, hit: 2 }])
  expect(rules.remove(id)).toBe(true)
  expect(rules.remove(id)).toBe(false)
  expect(rules.takeRequest(request)).toBeUndefined()
})

test('method, path and identity must all fit; the REST API has no identity', () => {
  const rules = createFaultRules()
  rules.add({ kind: 'lose-replies', method: 'POST', path: '/a/*', identity: 'alice' })
  expect(rules.takeRequest({ ...request, method: 'GET' })).toBeUndefined()
  expect(rules.takeRequest({ ...request, path: '/b' })).toBeUndefined()
  expect(rules.takeRequest({ ...request, identity: null })).toBeUndefined()
  expect(rules.takeRequest(request)?.kind).toBe('lose-replies')
})

test('faults of events leave events of subscriptions alone unless they name them', () => {
  const rules = createFaultRules()
  rules.add({ kind: 'lose-events' })
  expect(rules.takeEvent('alice', 'subscription_established')).toBeUndefined()
  expect(rules.touchesEvents()).toBe(true)
  expect(rules.takeEvent('alice', 'map_item_added')?.kind).toBe('lose-events')
  expect(rules.touchesEvents()).toBe(false)
  rules.add({ kind: 'lose-events', eventType: 'subscription_established' })
  expect(rules.takeEvent('alice', 'map_item_added')).toBeUndefined()
  expect(rules.takeEvent('alice', 'subscription_established')?.kind).toBe('lose-events')
})

test('clear takes all back', () => {
  const rules = createFaultRules()
  rules.add({ kind: 'lose-events' })
  rules.add({ kind: 'refuse-inits' })
  rules.clear()
  expect(rules.touchesEvents()).toBe(false)
  expect(rules.takeInit('alice')).toBeUndefined()
  expect(rules.list()).toEqual([])
})

test('there is an end to the number of faults', () => {
  const rules = createFaultRules()
  for (let count = 0; count < 1000; count += 1) rules.add({ kind: 'refuse-inits' })
  expect(() => rules.add({ kind: 'refuse-inits' })).toThrow('no more than 1000 faults')
})
