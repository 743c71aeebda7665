/** Tells the others in a conversation that somebody is typing. */
import type { Caller } from '../caller.ts'
import type { Deps } from '../deps.ts'
import { TwilioError } from '../errors.ts'
import { findConversation } from './find-conversation.ts'

export type StartTypingDeps = Pick<Deps, 'conversations' | 'participants' | 'roles' | 'users' | 'hub'>

/** How long the client waits before it says so again, in seconds (P-42). */
export const TYPING_INTERVAL = 5
/** How long a receiver shows it, in seconds: a little longer, so that it does not flicker (P-42). */
const TYPING_SHOWN = 6

/** The typist's own other devices are not told (P-42). */
export const startTyping =
  (deps: StartTypingDeps) =>
  (caller: Caller, sidOrName: string): void => {
    const conversation = findConversation(deps)(caller, sidOrName)
    const identities = deps.participants.identities(conversation.id)
    if (caller.identity === null || !identities.includes(caller.identity))
      throw new TwilioError('not-a-participant')
    const payload = { channel_sid: conversation.sid, identity: caller.identity, typing_timeout: TYPING_SHOWN }
    deps.hub.signal(
      caller.serviceSid,
      identities.filter((identity) => identity !== caller.identity),
      'twilio.ipmsg.typing_indicator',
      JSON.stringify(payload),
    )
  }
