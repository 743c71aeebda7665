/** Opens the terminal interface on what was last seen, then connects behind it. */
import { createFrameScheduler, initialState, restoreState, type Clock } from '@terminal-chat/core'
import { createAlertLevels } from '../cache/alert-file.ts'
import { createBackgroundFile } from '../cache/background-file.ts'
import { cacheFolder } from '../cache/cache-folder.ts'
import type { FrameOwner } from '../cache/first-frame-file.ts'
import { createDrafts } from '../cache/drafts.ts'
import { keepCache } from '../cache/keep.ts'
import { createMuteEnds } from '../cache/mute-file.ts'
import { openOutboxFile } from '../cache/outbox-file.ts'
import { readSnapshot } from '../cache/snapshot-file.ts'
import { createKeptSettings } from '../config/kept-settings.ts'
import type { Config } from '../config/load.ts'
import { preferencesOf } from '../config/preferences.ts'
import type { Profiles } from '../config/profiles.ts'
import { readThemeFiles } from '../config/theme-files.ts'
import { userError } from '../errors.ts'
import { keymapOf } from '../keys/keymap.ts'
import type { LocalService } from '../local/local-service.ts'
import type { Io } from '../subcommands/define.ts'
import type { Ending } from '../tui/terminal-options.ts'
import { askIdentity } from './ask-identity.ts'
import { boundHeap } from './bound-heap.ts'
import { createChat } from './create-chat.ts'
import type { DebugLog } from './debug-log.ts'
import type { EarlyScreen } from './early-screen.ts'
import { followLocalService } from './follow-local-service.ts'
import { addressesOf, serverName } from './local.ts'
import { knownIdentity, proveAs } from './login.ts'
import { toConnectError } from './to-user-error.ts'

export interface RunTerminalParts {
  readonly config: Config
  readonly io: Io
  readonly clock: Clock
  readonly log: DebugLog
  readonly localService: () => Promise<LocalService>
  readonly profiles: Profiles
  /** Is handed what takes an error and gives the terminal back first; `null` when there is no screen any more. */
  readonly onFailure: (fail: ((error: unknown) => void) | null) => void
  /** What shows the first screen already. */
  readonly early?: EarlyScreen | null
  /** How the next session of the same words will begin; absent when it will not begin as this one did. */
  readonly next?: NextSession
}

export interface NextSession extends Pick<FrameOwner, 'words' | 'program'> {
  /** Its configuration. Throws what `loadConfig` throws. */
  readonly load: () => Config
}

/** Milliseconds that a farewell to the service may take. */
const farewell = 1500

/** What tells one terminal program from another. */
const terminalName = (env: Io['env']): string =>
  [env['TERM_PROGRAM'], env['TERM'], env['COLORFGBG']].map((name) => name ?? '').join(' ')

/** Resolves when the interface was left and everything is on the disk. */
export const runTerminal = async (parts: RunTerminalParts): Promise<Ending> => {
  const { config, io, clock, log, localService, profiles, onFailure, early = null, next } = parts
  if (!io.stdin.isTTY || !io.stdout.isTTY) throw userError('not-a-terminal', {})
  keymapOf(config.keys)
  const known = knownIdentity(config)
  if (known === null || config.isScreenReader) early?.giveBack()
  const identity = known ?? (await askIdentity(config, io))

  const onDiskError = (error: unknown): void => log.note('disk/refused', String(error))
  const owner = { profile: config.profile, server: config.server ?? 'local', identity }
  const folder = cacheFolder(config.folders.data, owner)
  const snapshot = readSnapshot(folder, identity)
  const outbox = openOutboxFile(folder, process.pid, clock.now())
  const drafts = createDrafts(folder, clock, onDiskError)
  const { client, onEvent, tap } = createChat({
    identity,
    prove: proveAs(config, identity, clock),
    addresses: addressesOf(config, localService),
    initial: snapshot === null ? initialState(identity) : restoreState(snapshot),
    clock,
    scheduler: createFrameScheduler(clock),
  })
  onEvent(log.event)
  const saveCache = keepCache({ store: client.store, clock, folder, outbox, onError: onDiskError })
  let unfollow: () => void = () => undefined

  const open = config.isScreenReader
    ? (await import('../tui/linear/open-linear.ts')).openLinear
    : (await import('../tui/open.tsx')).openTerminal
  const connect = async (): Promise<void> => {
    client.restore(outbox.inherited)
    const wanted = config.origins.channel === 'default' ? null : config.channel
    await client.start(wanted === null ? {} : { wanted })
    if (config.server === null) unfollow = followLocalService({ client, clock, localService })
  }
  const keepFrame = async (): Promise<void> => {
    if (next === undefined || config.isScreenReader) return
    const { renderFirstFrame } = await import('../tui/open.tsx')
    const { keepFirstFrame } = await import('./keep-first-frame.ts')
    const { columns, rows } = io.stdout
    keepFirstFrame({
      owner: { ...next, env: io.env, columns, rows, now: clock.now() },
      config: next.load(),
      identity,
      folder,
      client,
      clock,
      terminalName: terminalName(io.env),
      render: renderFirstFrame,
    })
  }
  const terminal = open({
    client,
    clock,
    stdin: io.stdin,
    stdout: io.stdout,
    drafts,
    theme: config.theme,
    preferences: preferencesOf(config),
    settings: createKeptSettings(config),
    readThemes: () => readThemeFiles(config.folders.config),
    background: createBackgroundFile(config.folders.data, terminalName(io.env)),
    alertLevels: createAlertLevels(folder, onDiskError),
    mutes: createMuteEnds(folder, onDiskError),
    desktop: {
      openLink: async (url) => (await import('../desktop/open-link.ts')).createOpenLink()(url),
      openPath: async (path) => (await import('../desktop/open-link.ts')).createOpenPath()(path),
      saveFile: async (request) =>
        (await import('../attachments/save-file.ts')).saveFile(request, config.downloadFolder),
      loadPicture: async (request) =>
        (await import('../attachments/picture/load-picture.ts')).loadPicture(request),
      listPaths: async (typed) => (await import('../attachments/list-paths.ts')).listPaths(typed),
      findFiles: async (readings) => (await import('../attachments/find-files.ts')).findFiles(readings),
      copyText: async (text) => (await import('../desktop/copy-text.ts')).createCopyText()(text),
    },
    editText: async (text) => {
      const [{ createEditText }, { spawn }] = await Promise.all([
        import('../desktop/edit-text.ts'),
        import('node:child_process'),
      ])
      return await createEditText({ env: io.env, platform: process.platform, spawn })(text)
    },
    notifyDesktop: async (alert) => {
      const { createDesktopNotifier } = await import('../desktop/notify.ts')
      return await createDesktopNotifier()(alert)
    },
    profiles,
    tap,
    isMouseEnabled: config.isMouseEnabled,
    isScreenReader: config.isScreenReader,
    keys: config.keys,
    early,
    onFirstFrame: () => {
      boundHeap()
      connect().catch((error: unknown) => terminal.fail(toConnectError(error, serverName(config))))
    },
  })
  onFailure(terminal.fail)
  try {
    return await terminal.done
  } finally {
    onFailure(null)
    unfollow()
    drafts.flush()
    saveCache()
    const stopped = client.stop()
    try {
      await keepFrame()
    } catch (error) {
      onDiskError(error)
    }
    const late = new Promise<void>((resolve) => {
      clock.after(farewell, resolve)
    })
    await Promise.race([stopped, late])
  }
}
