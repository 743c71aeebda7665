/** What the simulated channels do with a message, by the address it goes to. */
import type { DeliveryStatus } from './receipt.ts'

/** One thing that happens, so many ms after the message was sent. */
export interface DeliveryStep {
  readonly after: number
  readonly status: DeliveryStatus
  readonly errorCode: number
}

const delivered: DeliveryStep = { after: 1000, status: 'delivered', errorCode: 0 }

/** THE table of addresses that fail, as among Twilio's own test numbers; all others work. */
const failures: Readonly<Record<string, DeliveryStep>> = {
  /** Not a number. */
  '+15005550001': { after: 0, status: 'failed', errorCode: 21211 },
  /** A landline, which takes no SMS. */
  '+15005550009': { after: 1000, status: 'undelivered', errorCode: 30006 },
}

/** Messages to WhatsApp are read two seconds after they were sent; an SMS is only delivered. */
export const outcomeOf = (address: string): readonly DeliveryStep[] => {
  const failure = failures[address.replace(/^whatsapp:/, '')]
  if (failure !== undefined) return [failure]
  if (!address.startsWith('whatsapp:')) return [delivered]
  return [delivered, { after: 2000, status: 'read', errorCode: 0 }]
}
