/** For which messages of each conversation somebody wants to be called, kept on this machine. */
import { join } from 'node:path'
import type { AlertLevel } from '@terminal-chat/core'
import { createSidMapFile, type SidMapFile } from './sid-map-file.ts'

const isLevel = (value: unknown): value is AlertLevel =>
  value === 'all' || value === 'mentions' || value === 'none'

export const createAlertLevels = (
  folder: string,
  onError: (error: unknown) => void,
): SidMapFile<AlertLevel> =>
  createSidMapFile({ path: join(folder, 'alerts.json'), name: 'levels', isValue: isLevel, onError })
