/** Until when conversations are muted, kept on this machine: the service knows only that they are. */
import { join } from 'node:path'
import { createSidMapFile, type SidMapFile } from './sid-map-file.ts'

/** Milliseconds since 1970. */
const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

export const createMuteEnds = (folder: string, onError: (error: unknown) => void): SidMapFile<number> =>
  createSidMapFile({ path: join(folder, 'mutes.json'), name: 'until', isValue: isMoment, onError })
