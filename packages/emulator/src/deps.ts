/** Everything an operation can need, built once, for production and tests alike. */
import { createEmulatorClock, systemClock } from './clock.ts'
import type { Clock, EmulatorClock } from './clock.ts'
import { resolveCredentials } from './credentials.ts'
import type { EmulatorCredentials } from './credentials.ts'
import { createConversations } from './database/conversations.ts'
import type { Conversations } from './database/conversations.ts'
import { createMessages } from './database/messages.ts'
import type { Messages } from './database/messages.ts'
import { openDatabase } from './database/open.ts'
import { createParticipants } from './database/participants.ts'
import type { Participants } from './database/participants.ts'
import { createRoles } from './database/roles.ts'
import type { Roles } from './database/roles.ts'
import { createServices } from './database/services.ts'
import type { Services } from './database/services.ts'
import { createSettings } from './database/settings.ts'
import { createSyncItems } from './database/sync-items.ts'
import type { SyncItems } from './database/sync-items.ts'
import { createSyncObjects } from './database/sync-objects.ts'
import type { SyncObjects } from './database/sync-objects.ts'
import { createTurn } from './database/turn.ts'
import type { Turn } from './database/turn.ts'
import { createUsers } from './database/users.ts'
import type { Users } from './database/users.ts'
import type { Log } from './log.ts'
import { createSids } from './sid.ts'
import type { MakeSid } from './sid.ts'
import { createHub } from './socket/hub.ts'
import type { Hub } from './socket/hub.ts'
import { createSyncStore } from './sync/store.ts'
import type { SyncStore } from './sync/store.ts'

/** The graph that operations, routes and sockets are made of. */
export interface Deps {
  readonly services: Services
  readonly roles: Roles
  readonly users: Users
  readonly conversations: Conversations
  readonly participants: Participants
  readonly messages: Messages
  readonly syncObjects: SyncObjects
  readonly syncItems: SyncItems
  readonly sync: SyncStore
  readonly hub: Hub
  readonly turn: Turn
  readonly clock: EmulatorClock
  readonly makeSid: MakeSid
  readonly credentials: EmulatorCredentials
  readonly log: Log
  /** Commits what is open and closes the data. */
  readonly close: () => void
}

/** What tells one emulator from another. */
export interface DepsOptions {
  /** SQLite file or `:memory:` */
  readonly data?: string
  readonly credentials?: Partial<EmulatorCredentials>
  readonly clock?: Clock
  readonly log?: Log
}

/** Opens the data, completes the credentials and stores them. */
export const createDeps = (options: DepsOptions = {}): Deps => {
  const log = options.log ?? (() => undefined)
  const database = openDatabase(options.data ?? ':memory:')
  const makeSid = createSids()
  const settings = createSettings(database)
  const stored = (settings.read('credentials') ?? {}) as Partial<EmulatorCredentials>
  const credentials = resolveCredentials(options.credentials ?? {}, stored, makeSid)
  settings.write('credentials', credentials)

  const clock = createEmulatorClock(options.clock ?? systemClock)
  const turn = createTurn(database, (error) =>
    log({
      level: 'error',
      event: 'turn/failed',
      error: error instanceof Error ? error.message : String(error),
    }),
  )
  const hub = createHub(turn)
  const syncObjects = createSyncObjects(database)
  const syncItems = createSyncItems(database)
  return {
    services: createServices(database),
    roles: createRoles(database),
    users: createUsers(database),
    conversations: createConversations(database),
    participants: createParticipants(database),
    messages: createMessages(database),
    syncObjects,
    syncItems,
    sync: createSyncStore({ syncObjects, syncItems, hub, clock, makeSid }),
    hub,
    turn,
    clock,
    makeSid,
    credentials,
    log,
    close: () => {
      clock.stop()
      turn.flush()
      database.close()
    },
  }
}
