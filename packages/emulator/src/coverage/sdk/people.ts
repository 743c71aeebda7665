/** The ledger of the SDK's User and Participant. */
import { partial, supported } from '../entry.ts'
import type { Coverage } from '../entry.ts'
import { absent, members } from './members.ts'

const of = (...tests: readonly string[]) => supported(...tests.map((test) => `sdk/${test}.test.ts`))
const neverNotifiable = partial('never true: nothing is pushed', 'sdk/reachability.test.ts')

export const peopleSurface: Coverage = {
  ...members(
    'User',
    of('users'),
    'identity',
    'attributes',
    'friendlyName',
    'updateAttributes',
    'updateFriendlyName',
  ),
  ...members('User', of('watch-users'), 'isSubscribed', 'unsubscribe', 'updated'),
  ...members('User', of('watch-users'), 'userSubscribed', 'userUnsubscribed'),
  ...members('User', of('reachability'), 'isOnline'),
  ...members('User', neverNotifiable, 'isNotifiable'),
  ...members('UserUpdateReason', of('update-reasons'), 'friendlyName', 'attributes', 'reachabilityOnline'),
  ...members('UserUpdateReason', neverNotifiable, 'reachabilityNotifiable'),
  ...members('Participant', of('find-participants'), 'conversation', 'sid', 'attributes', 'identity', 'type'),
  ...members('Participant', of('find-participants'), 'dateCreated', 'dateUpdated', 'roleSid', 'remove'),
  ...members('Participant', of('typing'), 'isTyping', 'typingStarted', 'typingEnded'),
  ...members('Participant', of('read-index'), 'lastReadMessageIndex', 'lastReadTimestamp'),
  ...members('Participant', of('add-participant'), 'updateAttributes', 'updated'),
  ...members('Participant', of('watch-users'), 'getUser'),
  ...members(
    'Participant',
    absent('email addresses are not bound', 'sdk/non-chat-participant.test.ts'),
    'bindings',
  ),
  ...members(
    'ParticipantUpdateReason',
    of('update-reasons'),
    'attributes',
    'dateUpdated',
    'roleSid',
    'lastReadMessageIndex',
    'lastReadTimestamp',
  ),
  ...members(
    'ParticipantUpdateReason',
    absent('neither changes after a participant was added', 'sdk/update-reasons.test.ts'),
    'dateCreated',
    'bindings',
  ),
}
