/** Tells how long the service takes to answer. */
import type { ChatGateway } from '@terminal-chat/core'
import type { EventRecorder } from '../events/event-tap.ts'
import type { Requests } from './requests.ts'

const timed = [
  'sendMessage',
  'loadMessages',
  'advanceReadIndex',
  'loadParticipants',
] as const satisfies readonly (keyof ChatGateway)[]

/** The same requests, the time to their answers told. */
export const timeRequests = (
  requests: Requests,
  now: () => number,
  recorder: Pick<EventRecorder, 'answered'>,
): Requests => {
  const wrapped = timed.map((name) => {
    const request = requests[name] as (...given: readonly unknown[]) => Promise<unknown>
    const ask = async (...given: readonly unknown[]): Promise<unknown> => {
      const began = now()
      const answer = await request(...given)
      recorder.answered(now() - began)
      return answer
    }
    return [name, ask] as const
  })
  return { ...requests, ...(Object.fromEntries(wrapped) as Pick<Requests, (typeof timed)[number]>) }
}
