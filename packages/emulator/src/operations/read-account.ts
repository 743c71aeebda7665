/** Reads what holds for all services of the account. */
import type { Deps } from '../deps.ts'

/** Defaults of new conversations; timers as ISO 8601 durations. */
export interface AccountConfiguration {
  readonly defaultChatServiceSid: string
  readonly defaultMessagingServiceSid: string | null
  readonly defaultInactiveTimer: string | null
  readonly defaultClosedTimer: string | null
}

export const readAccount =
  ({ records, credentials }: Pick<Deps, 'records' | 'credentials'>) =>
  (): AccountConfiguration => {
    const [stored] = records.all('account', credentials.accountSid)
    return {
      defaultChatServiceSid: credentials.chatServiceSid,
      defaultMessagingServiceSid: null,
      defaultInactiveTimer: null,
      defaultClosedTimer: null,
      ...(stored !== undefined && (JSON.parse(stored.data) as Partial<AccountConfiguration>)),
    }
  }
