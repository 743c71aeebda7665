/** Follows the people one sees, so that a new name or a change of who is online arrives by itself. */
import type { Client, Participant } from '@twilio/conversations'

export interface UserWatch {
  /** The SDK tells about each of them from now on, as `userSubscribed` and `userUpdated`. */
  readonly watch: (participants: readonly Participant[]) => void
}

/** The SDK lets go of the oldest beyond a hundred (protocol limit `user_infos_to_subscribe`). */
const most = 90
/** Each costs two requests; so many are on their way at once. */
const atOnce = 4

export const createUserWatch = (client: Pick<Client, 'getUser'>): UserWatch => {
  const wanted = new Set<string>()
  const queue: string[] = []
  let running = 0

  const work = async (): Promise<void> => {
    for (let identity = queue.shift(); identity !== undefined; identity = queue.shift()) {
      try {
        await client.getUser(identity)
      } catch {
        // Who has never been here has no user yet; asked again when seen again.
        wanted.delete(identity)
      }
    }
  }

  return {
    watch: (participants) => {
      for (const { identity } of participants) {
        if (identity === null || wanted.has(identity) || wanted.size >= most) continue
        wanted.add(identity)
        queue.push(identity)
      }
      while (running < atOnce && running < queue.length) {
        running += 1
        void work().finally(() => {
          running -= 1
        })
      }
    },
  }
}
