/** Leaves behind the screen with which the next session begins. */
import { createStore, reduce, restoreState, type ChatClient, type Clock } from '@terminal-chat/core'
import { join } from 'node:path'
import { createAlertLevels } from '../cache/alert-file.ts'
import { createBackgroundFile } from '../cache/background-file.ts'
import { createDrafts } from '../cache/drafts.ts'
import { stampsOf, writeFirstFrame, type FrameOwner } from '../cache/first-frame-file.ts'
import { createMuteEnds } from '../cache/mute-file.ts'
import { readSnapshot } from '../cache/snapshot-file.ts'
import type { Config } from '../config/load.ts'
import { preferencesOf } from '../config/preferences.ts'
import { readThemeFiles } from '../config/theme-files.ts'
import type { FirstFrameParts, renderFirstFrame } from '../tui/render-first-frame.ts'
import { knownIdentity } from './login.ts'

export interface KeepFirstFrameParts {
  readonly owner: FrameOwner
  /** The configuration as the next session will find it. */
  readonly config: Config
  /** Whose session this was, and the folder of its cache. */
  readonly identity: string
  readonly folder: string
  readonly client: ChatClient
  readonly clock: Clock
  readonly terminalName: string
  readonly render: typeof renderFirstFrame
}

const ignore = (): void => undefined

/** Writes nothing when the next session would have to ask first, or would not be this one's. Throws what the file system throws. */
export const keepFirstFrame = (parts: KeepFirstFrameParts): void => {
  const { owner, config, identity, folder, client, clock } = parts
  const { data } = config.folders
  if (config.isScreenReader) return
  // Before any of them is read: what is written in between makes the frame an old one.
  const themes = join(config.folders.config, 'themes')
  const stamps = stampsOf([
    owner.program,
    config.configFile,
    themes,
    ...[...readThemeFiles(config.folders.config).keys()].map((name) => join(themes, `${name}.json`)),
    join(data, 'logins.json'),
    join(data, 'cache', 'backgrounds.json'),
    ...['snapshot.json', 'drafts.json', 'alerts.json', 'mutes.json'].map((name) => join(folder, name)),
  ])
  const snapshot = readSnapshot(folder, identity)
  if (snapshot === null || knownIdentity(config) !== identity) return
  const state = restoreState(snapshot)
  const frame = parts.render({
    client: { ...client, store: createStore(reduce, state) },
    clock,
    columns: owner.columns,
    rows: owner.rows,
    theme: config.theme,
    preferences: preferencesOf(config),
    isMouseEnabled: config.isMouseEnabled,
    alertLevels: createAlertLevels(folder, ignore),
    mutes: createMuteEnds(folder, ignore),
    background: createBackgroundFile(data, parts.terminalName),
    themeFiles: readThemeFiles(config.folders.config),
    drafts: createDrafts(folder, clock, ignore),
    keys: config.keys,
    env: owner.env,
  } satisfies FirstFrameParts)
  if (frame !== null) writeFirstFrame(data, owner, frame, stamps)
}
