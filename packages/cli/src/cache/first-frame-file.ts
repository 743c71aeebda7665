/** The first screen of the next session as bytes for the terminal, so that it can be shown before anything is loaded. */
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePrivateFolder } from '../files/private-folder.ts'
import { writeAtomically } from '../files/write-atomically.ts'

/** Bytes for a terminal of that size. */
export interface FirstFrame {
  readonly columns: number
  readonly rows: number
  /** Takes the terminal. */
  readonly enter: string
  /** Draws the screen on a terminal of which nothing is known. */
  readonly frame: string
  /** Gives the terminal back. */
  readonly leave: string
}

/** All that decides which screen comes first, besides what is on the disk. */
export interface FrameOwner {
  /** Behind the name of the program. */
  readonly words: readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The file that runs: another build may draw in another way. */
  readonly program: string
  readonly columns: number
  readonly rows: number
  /** Milliseconds since 1970: yesterday's messages are not today's. */
  readonly now: number
}

/** Variables that change what is drawn, or for whom: who, where the files are, the terminal, language and time. */
const telling =
  /^(?:CHAT_.*|XDG_.*|LC_.*|HOME|APPDATA|LOCALAPPDATA|LANG|LANGUAGE|TZ|TERM|TERM_PROGRAM|COLORTERM|COLORFGBG|NO_COLOR|FORCE_.*|VTE_VERSION|COLUMNS|LINES|TMUX)$/

/** Frames kept. */
const most = 24

const folderOf = (dataFolder: string): string => join(dataFolder, 'cache', 'first-frames')

/** The same text for the same owner. */
const keyOf = ({ words, env, program, columns, rows, now }: FrameOwner): string => {
  const variables = Object.entries(env)
    .filter(([name]) => telling.test(name))
    .sort(([left], [right]) => (left < right ? -1 : 1))
    // Which session of tmux it is makes no difference.
    .map(([name, value]) => [name, name === 'TMUX' ? value !== '' : value])
  return JSON.stringify([words, variables, program, columns, rows, new Date(now).toDateString()])
}

/** A short name for a key. Two that share one take it from each other: the key itself stands in the file. */
const nameOf = (key: string): string => {
  let hash = 0
  for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
  return `${(hash >>> 0).toString(36)}.json`
}

/** Changes whenever somebody has written the file; `null` = there is none. */
const stampOf = (path: string): string | null => {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? null : `${stats.mtimeMs} ${stats.size} ${stats.ino}`
}

/** What the files say from which a screen is made, before they are read. */
export type Stamps = readonly (readonly [path: string, stamp: string | null])[]

export const stampsOf = (paths: readonly string[]): Stamps => paths.map((path) => [path, stampOf(path)])

/** What stands in the file, when nobody else can have written it; what it holds goes to the terminal as it is. */
const readOwn = (path: string): string | null => {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch {
    return null
  }
  try {
    const { uid, mode } = fstatSync(file)
    const self = process.getuid?.()
    const isOwn = self === undefined || (uid === self && (mode & 0o077) === 0)
    return isOwn ? readFileSync(file, 'utf8') : null
  } finally {
    closeSync(file)
  }
}

interface StoredFrame extends FirstFrame {
  readonly key: string
  readonly stamps: Stamps
}

/** `null` when there is none, or when it would no longer be what is drawn. Throws nothing. */
export const readFirstFrame = (dataFolder: string, owner: FrameOwner): FirstFrame | null => {
  const key = keyOf(owner)
  try {
    const text = readOwn(join(folderOf(dataFolder), nameOf(key)))
    if (text === null) return null
    const stored = JSON.parse(text) as StoredFrame
    const isCurrent = stored.key === key && stored.stamps.every(([path, stamp]) => stampOf(path) === stamp)
    return isCurrent ? stored : null
  } catch {
    return null
  }
}

const forgetOldest = (folder: string): void => {
  const paths = readdirSync(folder).map((name) => join(folder, name))
  const ageOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  for (const path of paths.sort((left, right) => ageOf(right) - ageOf(left)).slice(most))
    rmSync(path, { force: true })
}

/** `stamps`: of all files that went into it. Throws what the file system throws. */
export const writeFirstFrame = (
  dataFolder: string,
  owner: FrameOwner,
  frame: FirstFrame,
  stamps: Stamps,
): void => {
  const folder = ensurePrivateFolder(folderOf(dataFolder))
  const key = keyOf(owner)
  const { columns, rows, enter, leave } = frame
  const stored: StoredFrame = { key, stamps, columns, rows, enter, frame: frame.frame, leave }
  writeAtomically(join(folder, nameOf(key)), JSON.stringify(stored))
  forgetOldest(folder)
}
