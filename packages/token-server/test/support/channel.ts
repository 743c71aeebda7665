/** Makes channels for tests. */
import type { Channel } from '../../src/directory/channel.ts'

/** The channel of one hexadecimal digit. */
export const buildChannel = (digit: string, replaced: Partial<Channel> = {}): Channel => ({
  sid: `CH${digit.repeat(32)}`,
  uniqueName: `channel ${digit}`,
  friendlyName: `Channel ${digit}`,
  attributes: '{"public":true}',
  state: 'active',
  dateCreated: '2026-01-01T00:00:00.000Z',
  dateUpdated: '2026-01-01T00:00:00.000Z',
  ...replaced,
})
