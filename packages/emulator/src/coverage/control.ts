/** The ledger of control calls. */
import { supported } from './entry.ts'
import type { Coverage } from './entry.ts'

export const controlCoverage: Coverage = {
  'advance-clock': supported('sdk/renew-token.test.ts', 'control.test.ts'),
  'read-clock': supported('control.test.ts'),
  'mint-token': supported('control.test.ts'),
  reset: supported('control/reset.test.ts'),
  seed: supported('control/seed.test.ts'),
  snapshot: supported('control/snapshot.test.ts'),
  restore: supported('control/snapshot.test.ts'),
  'read-traffic': supported('traffic/log.test.ts'),
  'clear-traffic': supported('traffic/log.test.ts'),
  'dismiss-sockets': supported('sdk/dismiss.test.ts', 'control.test.ts'),
  'drop-sockets': supported('sdk/reconnect.test.ts', 'control.test.ts'),
  'stall-sockets': supported('faults/stall.test.ts'),
  'resume-sockets': supported('faults/stall.test.ts'),
  offload: supported('faults/offload.test.ts'),
  'expire-token': supported('faults/expire-token.test.ts'),
  'add-fault': supported(
    'faults/requests.test.ts',
    'faults/refuse-init.test.ts',
    'faults/events.test.ts',
    'faults/rest.test.ts',
  ),
  'remove-fault': supported('faults/rules.test.ts'),
  'list-faults': supported('faults/rules.test.ts'),
  'clear-faults': supported('faults/rules.test.ts'),
}
