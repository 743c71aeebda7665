import { expect, test } from 'vitest'
import type { ChatEvent } from '../src/event.ts'
import { initialState } from '../src/initial-state.ts'
import { reduce } from '../src/reduce.ts'

test('every event about something unknown leaves a state that can go on', () => {
  const about = { conversationSid: 'CH9', localId: 'x', identity: 'bob', index: 3 }
  const events: readonly ChatEvent[] = [
    { type: 'message/removed', ...about },
    { type: 'message/sent', ...about },
    { type: 'message/discarded', ...about },
    { type: 'typing/ended', ...about },
    { type: 'directory/removed', ...about },
    { type: 'conversation/removed', ...about, reason: 'deleted', at: 0 },
  ]
  const start = initialState('alice')
  for (const event of events) expect(reduce(start, event)).toBe(start)
})

test('an event that does not exist is a bug that shows', () => {
  expect(() => reduce(initialState('alice'), { type: 'no/such' } as unknown as ChatEvent)).toThrow('no/such')
})
