/** Brings the local service back when it died under an open chat, and follows it when it has moved. */
import type { ChatClient, Clock } from '@terminal-chat/core'
import { UserError } from '../errors.ts'
import type { LocalService } from '../local/local-service.ts'

export interface FollowParts {
  readonly client: Pick<ChatClient, 'store' | 'reconnect' | 'notice'>
  readonly clock: Clock
  readonly localService: () => Promise<LocalService>
}

/** Milliseconds: so that of several open chats one is the first, and between two looks. */
const times = { spread: 300, between: 2000 }

/** Returns the function that ends it. */
export const followLocalService = ({ client, clock, localService }: FollowParts): (() => void) => {
  let cancel: (() => void) | null = null
  let realtimeUrl: string | null = null
  let isTold = false
  let isStopped = false

  const isConnected = (): boolean => client.store.get().connection.state === 'connected'

  const look = async (): Promise<void> => {
    const service = await localService()
    try {
      const state = await service.ensureRunning({ unlessStopped: true })
      isTold = false
      const hasMoved = realtimeUrl !== null && realtimeUrl !== state.realtimeUrl
      realtimeUrl = state.realtimeUrl
      if (hasMoved && !isStopped) await client.reconnect()
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      if (!isTold && !isConnected()) client.notice(`${error.message}. ${error.hint}`, 'error')
      isTold = true
    }
  }

  const lookSoon = (ms: number): void => {
    cancel?.()
    cancel = clock.after(ms, () => {
      cancel = null
      if (isStopped || isConnected()) return
      void look().then(() => {
        if (!isStopped && !isConnected() && cancel === null) lookSoon(times.between)
      })
    })
  }

  let losses = client.store.get().connection.losses
  const onChange = (): void => {
    const { connection } = client.store.get()
    if (connection.losses === losses) return
    losses = connection.losses
    lookSoon(Math.random() * times.spread)
  }
  const unsubscribe = client.store.subscribe(onChange)
  void localService()
    .then((service) => service.find())
    .then((found) => {
      realtimeUrl = found?.state.realtimeUrl ?? null
    })
  return () => {
    isStopped = true
    unsubscribe()
    cancel?.()
  }
}
