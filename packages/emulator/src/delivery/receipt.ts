/** What became of a message on its way to somebody who is not reached through chat. */

export type DeliveryStatus = 'sent' | 'delivered' | 'read' | 'failed' | 'undelivered'

/** One receipt (`DY…`). */
export interface Receipt {
  readonly participantSid: string
  /** SID of the message in the channel it went through. */
  readonly channelMessageSid: string
  readonly status: DeliveryStatus
  /** 0 when nothing went wrong. */
  readonly errorCode: number
}

/** How many of the recipients a message has reached, as Twilio words it. */
export interface AggregatedReceipt {
  readonly total: number
  readonly sent: Amount
  readonly delivered: Amount
  readonly read: Amount
  readonly failed: Amount
  readonly undelivered: Amount
}

type Amount = 'none' | 'some' | 'all'

/** What has been read was delivered, and what was delivered was sent. */
const implied: Record<DeliveryStatus, readonly DeliveryStatus[]> = {
  sent: ['sent'],
  delivered: ['sent', 'delivered'],
  read: ['sent', 'delivered', 'read'],
  failed: ['failed'],
  undelivered: ['sent', 'undelivered'],
}

/** Sums receipts up. */
export const aggregateReceipts = (receipts: readonly Pick<Receipt, 'status'>[]): AggregatedReceipt => {
  const amount = (wanted: DeliveryStatus): Amount => {
    const count = receipts.filter(({ status }) => implied[status].includes(wanted)).length
    if (count === 0) return 'none'
    return count === receipts.length ? 'all' : 'some'
  }
  return {
    total: receipts.length,
    sent: amount('sent'),
    delivered: amount('delivered'),
    read: amount('read'),
    failed: amount('failed'),
    undelivered: amount('undelivered'),
  }
}
