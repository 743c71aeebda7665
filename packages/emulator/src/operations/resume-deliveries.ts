/** Takes up the deliveries that were under way when the last process ended, or when a snapshot was taken. */
import { outcomeOf } from '../delivery/outcome.ts'
import type { Receipt } from '../delivery/receipt.ts'
import { scheduleDelivery } from './report-delivery.ts'
import type { ReportDeliveryDeps } from './report-delivery.ts'

/** What fell due in between happens at once. */
export const resumeDeliveries = (deps: ReportDeliveryDeps) => (): void => {
  for (const { conversationId, messagingBinding, ...row } of deps.records.receiptsUnderWay()) {
    const { address = '' } = JSON.parse(messagingBinding ?? '{}') as { address?: string }
    const { status } = JSON.parse(row.data) as Receipt
    const steps = outcomeOf(address)
    const done = steps.findIndex((step) => step.status === status)
    scheduleDelivery(deps)(row, conversationId, steps.slice(done + 1))
  }
}
