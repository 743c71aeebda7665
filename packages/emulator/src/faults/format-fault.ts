/** The answer to a request that a fault made fail. */
import type { FaultOf } from './rule.ts'

/** Status and body, in the shape of Twilio's own errors. */
export const formatFault = ({ status = 500, code = 20500 }: FaultOf<'fail-requests'>) => ({
  status,
  body: {
    status,
    code,
    message: 'This request was made to fail by a fault of the emulator',
    more_info: `https://www.twilio.com/docs/errors/${code}`,
  },
})
