/** Builds the `chat` command when a source is newer than what was built. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  globSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'packages/cli/dist/bin.mjs')
const lock = join(root, 'node_modules/.chat-build.pid')

const isStale = (): boolean => {
  if (!existsSync(bin)) return true
  const builtAt = statSync(bin).mtimeMs
  const sources = [
    'tsdown.config.ts',
    'pnpm-lock.yaml',
    ...globSync('packages/{core,cli,token-server,emulator}/src/**/*.{ts,tsx,sql}', { cwd: root }),
  ]
  return sources.some((source) => statSync(join(root, source)).mtimeMs > builtAt)
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits while another process builds; what a dead one left behind does not count. */
const takeLock = async (): Promise<void> => {
  for (;;) {
    try {
      const file = openSync(lock, 'wx')
      writeSync(file, String(process.pid))
      closeSync(file)
      return
    } catch {
      const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
      if (holder > 0 && !isAlive(holder)) rmSync(lock, { force: true })
      await delay(100)
    }
  }
}

const build = (): void => {
  const startedAt = new Date()
  const { status, stdout, stderr } = spawnSync('tsdown', { cwd: root, encoding: 'utf8' })
  if (status !== 0) {
    process.stderr.write(`The build failed.\n${stdout}${stderr}`)
    rmSync(lock, { force: true })
    process.exit(1)
  }
  // What was edited while it was built counts as newer.
  utimesSync(bin, startedAt, startedAt)
}

/** Returns the path of the built command. Exits with what the bundler said when it fails. */
export const buildIfStale = async (): Promise<string> => {
  if (!isStale()) return bin
  await takeLock()
  try {
    if (isStale()) build()
  } finally {
    rmSync(lock, { force: true })
  }
  return bin
}
