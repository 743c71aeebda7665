/** Calls a person who looks elsewhere: for messages that are for them, for a connection that stays lost. */
import { alertOf, type Alert, type AlertPreferences } from '../alert.ts'
import type { Clock } from '../clock.ts'
import type { ChatEvent } from '../event.ts'
import type { MessageRecord } from '../records.ts'
import type { ChatState } from '../state.ts'
import type { Store } from '../store.ts'

export interface RaiseAlertsParts {
  readonly store: Store<ChatState, ChatEvent>
  readonly clock: Clock
  readonly preferences: () => AlertPreferences
  readonly raise: (alert: Alert) => void
}

/** Milliseconds: a flood calls once per `pause`; a connection that is back within `loss` is not worth a call. */
const times = { pause: 2000, loss: 5000 }

const ranks: readonly Alert['kind'][] = ['connection-lost', 'mention', 'direct', 'message']

const summaryOf = (alerts: readonly Alert[]): Alert | null => {
  const [first] = alerts.toSorted((left, right) => ranks.indexOf(left.kind) - ranks.indexOf(right.kind))
  if (first === undefined || alerts.length === 1) return first ?? null
  const titles = [...new Set(alerts.map(({ title }) => title))]
  return { kind: first.kind, title: `${alerts.length} new messages`, body: titles.join('; ') }
}

/** Returns the function that ends it. */
export const raiseAlerts = ({ store, clock, preferences, raise }: RaiseAlertsParts): (() => void) => {
  /** conversation SID → index of the newest message heard of: one may be told of twice. */
  const heard = new Map<string, number>()
  let waiting: Alert[] = []
  let cancelPause: (() => void) | null = null
  let cancelLoss: (() => void) | null = null

  const flush = (): void => {
    cancelPause = null
    const summary = summaryOf(waiting)
    waiting = []
    if (summary !== null && !preferences().isDoNotDisturb) tell(summary)
  }
  const tell = (alert: Alert): void => {
    cancelPause = clock.after(times.pause, flush)
    raise(alert)
  }
  const call = (alert: Alert): void => {
    if (cancelPause === null) tell(alert)
    else waiting.push(alert)
  }

  const onMessage = (message: MessageRecord): void => {
    if ((heard.get(message.conversationSid) ?? -1) >= message.index) return
    heard.set(message.conversationSid, message.index)
    const alert = alertOf(store.get(), message, preferences())
    if (alert !== null) call(alert)
  }

  const lost: Alert = {
    kind: 'connection-lost',
    title: 'Connection lost',
    body: 'Messages wait until it is back',
  }
  let { losses } = store.get().connection
  const onConnection = (): void => {
    const { connection } = store.get()
    if (connection.state === 'connected') {
      cancelLoss?.()
      cancelLoss = null
    }
    if (connection.losses === losses) return
    losses = connection.losses
    cancelLoss ??= clock.after(times.loss, () => {
      cancelLoss = null
      if (!store.get().attention.isFocused && !preferences().isDoNotDisturb) call(lost)
    })
  }

  const stop = store.hear((event) => {
    if (event.type === 'message/added') onMessage(event.message)
    if (event.type === 'connection/changed') onConnection()
  })
  return () => {
    stop()
    cancelPause?.()
    cancelLoss?.()
  }
}
