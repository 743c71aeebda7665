/** Temporary links open one upload for five minutes. */
import { expect, test } from 'vitest'
import { LINK_LIFE, isLinkValid, signLink } from '../../src/media/link.ts'

test('a link opens its own upload until its time is over', () => {
  const query = new URLSearchParams(signLink('secret', 'ME1', 1000))
  const valid = (secret: string, sid: string, now: number) => isLinkValid(secret, sid, query, now)
  expect(valid('secret', 'ME1', 1000)).toBe(true)
  expect(valid('secret', 'ME1', LINK_LIFE * 1000 + 999)).toBe(true)
  expect(valid('secret', 'ME1', LINK_LIFE * 1000 + 1000)).toBe(false)
  expect(valid('secret', 'ME2', 1000)).toBe(false)
  expect(valid('other', 'ME1', 1000)).toBe(false)
  expect(isLinkValid('secret', 'ME1', new URLSearchParams(), 0)).toBe(false)
})
