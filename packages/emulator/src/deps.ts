/** Everything an operation can need, built once, for production and tests alike. */
import { createEmulatorClock, systemClock } from './clock.ts'
import type { Clock, EmulatorClock } from './clock.ts'
import { resolveCredentials } from './credentials.ts'
import type { EmulatorCredentials } from './credentials.ts'
import { createConversations } from './database/conversations.ts'
import type { Conversations } from './database/conversations.ts'
import { createMedia } from './database/media.ts'
import type { Media } from './database/media.ts'
import { createMessages } from './database/messages.ts'
import type { Messages } from './database/messages.ts'
import { openDisk } from './database/disk.ts'
import { openDatabase } from './database/open.ts'
import { createParticipants } from './database/participants.ts'
import type { Participants } from './database/participants.ts'
import { createRecords } from './database/records.ts'
import type { Records } from './database/records.ts'
import { createRoles } from './database/roles.ts'
import type { Roles } from './database/roles.ts'
import { createServices } from './database/services.ts'
import type { Services } from './database/services.ts'
import { createSettings } from './database/settings.ts'
import { createSyncItems } from './database/sync-items.ts'
import { createStore } from './database/store.ts'
import { createSyncObjects } from './database/sync-objects.ts'
import type { SyncObjects } from './database/sync-objects.ts'
import { createTurn } from './database/turn.ts'
import type { Turn } from './database/turn.ts'
import { createUsers } from './database/users.ts'
import type { Users } from './database/users.ts'
import { createMediaFiles } from './media/files.ts'
import type { MediaFiles } from './media/files.ts'
import type { Log } from './log.ts'
import { createRateLimit } from './rate-limit.ts'
import type { RateLimit } from './rate-limit.ts'
import { createSids } from './sid.ts'
import type { MakeSid } from './sid.ts'
import { createTables } from './database/tables.ts'
import type { Tables } from './database/tables.ts'
import { createExpiredTokens } from './faults/expired-tokens.ts'
import type { ExpiredTokens } from './faults/expired-tokens.ts'
import { createFaultRules } from './faults/rules.ts'
import type { FaultRules } from './faults/rules.ts'
import { createHub } from './socket/hub.ts'
import type { Hub } from './socket/hub.ts'
import { createTrafficLog } from './traffic/log.ts'
import type { TrafficLog } from './traffic/log.ts'
import { createTimers } from './timers/timers.ts'
import type { Timers } from './timers/timers.ts'
import { createWebhooks } from './webhooks/webhooks.ts'
import type { Webhooks } from './webhooks/webhooks.ts'
import { createSyncEntries } from './sync/entries.ts'
import type { SyncEntries } from './sync/entries.ts'
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
  readonly media: Media
  readonly mediaFiles: MediaFiles
  readonly syncObjects: SyncObjects
  readonly syncEntries: SyncEntries
  readonly sync: SyncStore
  readonly hub: Hub
  readonly records: Records
  readonly timers: Timers
  readonly webhooks: Webhooks
  readonly tables: Tables
  readonly faults: FaultRules
  readonly expiredTokens: ExpiredTokens
  readonly traffic: TrafficLog
  readonly rateLimit: RateLimit
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
  /** Whether too many actions are refused; default no. */
  readonly rateLimit?: boolean
  readonly log?: Log
}

/** Opens the data, completes the credentials and stores them. */
export const createDeps = (options: DepsOptions = {}): Deps => {
  const log = options.log ?? (() => undefined)
  const data = options.data ?? ':memory:'
  const database = openDatabase(data)
  const store = createStore(database)
  const mediaFiles = createMediaFiles(data === ':memory:' ? null : `${data}.media`)
  const makeSid = createSids()
  const settings = createSettings(store)
  const stored = (settings.read('credentials') ?? {}) as Partial<EmulatorCredentials>
  const credentials = resolveCredentials(options.credentials ?? {}, stored, makeSid)
  settings.write('credentials', credentials)

  const clock = createEmulatorClock(options.clock ?? systemClock)
  const disk = openDisk(database, data)
  const reportFailure = (error: unknown): void =>
    log({
      level: 'error',
      event: 'turn/failed',
      error: error instanceof Error ? error.message : String(error),
    })
  const turn = createTurn(store, reportFailure, disk)
  const faults = createFaultRules()
  const traffic = createTrafficLog(clock.now)
  const hub = createHub({ turn, faults, traffic })
  const syncObjects = createSyncObjects(store)
  const syncItems = createSyncItems(store)
  const conversations = createConversations(store)
  const messages = createMessages(store)
  const records = createRecords(store)
  const webhooks = createWebhooks({ records, turn, clock, credentials, log, fetch })
  return {
    services: createServices(store),
    roles: createRoles(store),
    users: createUsers(store),
    conversations,
    participants: createParticipants(store),
    messages,
    media: createMedia(store),
    mediaFiles,
    syncObjects,
    syncEntries: createSyncEntries({ conversations, messages, syncItems }),
    sync: createSyncStore({ syncObjects, syncItems, hub, turn, clock, makeSid }),
    hub,
    records,
    timers: createTimers({ clock, conversations }),
    webhooks,
    rateLimit: createRateLimit(clock, options.rateLimit ?? false),
    tables: createTables(store),
    faults,
    expiredTokens: createExpiredTokens(),
    traffic,
    turn,
    clock,
    makeSid,
    credentials,
    log,
    close: () => {
      webhooks.close()
      clock.stop()
      turn.flush()
      disk?.close()
      database.close()
      mediaFiles.close()
    },
  }
}
