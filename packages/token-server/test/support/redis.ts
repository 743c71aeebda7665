/** Starts a real redis-server: that of the machine, else Debian's, unpacked into a cache without installing it. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A redis-server and where its libraries are. */
interface RedisProgram {
  readonly path: string
  readonly libraries: string
}

const cache = join(import.meta.dirname, '../../node_modules/.cache/redis')
const packages = ['redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1']

const unpacked = (root: string): RedisProgram => ({
  path: join(root, 'usr/bin/redis-check-rdb'),
  libraries: join(root, 'usr/lib', `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`),
})

/** Debian's redis-server is a link to redis-check-rdb, which redis-tools holds: the name it is called by decides. */
const unpack = (): RedisProgram => {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'))
  const run = (command: string, args: readonly string[]): void => {
    execFileSync(command, args, { cwd: folder, stdio: 'ignore', timeout: 60_000 })
  }
  try {
    run('apt-get', ['download', ...packages])
  } catch {
    run('apt-get', ['update'])
    run('apt-get', ['download', ...packages])
  }
  run('sh', ['-c', 'for package in *.deb; do dpkg -x "$package" root; done'])
  mkdirSync(join(cache, '..'), { recursive: true })
  if (!existsSync(cache)) renameSync(join(folder, 'root'), cache)
  rmSync(folder, { recursive: true, force: true })
  return unpacked(cache)
}

const find = (): RedisProgram | undefined => {
  const folder = (process.env['PATH'] ?? '')
    .split(delimiter)
    .find((one) => existsSync(join(one, 'redis-server')))
  if (folder !== undefined) return { path: join(folder, 'redis-server'), libraries: '' }
  if (existsSync(unpacked(cache).path)) return unpacked(cache)
  try {
    return unpack()
  } catch (error) {
    if (process.env['CI'])
      throw new Error('CI needs a redis-server: install one, or let apt-get reach Debian', { cause: error })
    return undefined
  }
}

const program = find()

/** Whether this machine has or can get one; in CI it must. */
export const hasRedis = program !== undefined

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** A running redis-server. */
export interface TestRedis {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** Starts one on a free port (or the given one), without a file; it ends with the test. */
export const startRedis = async (givenPort?: number): Promise<TestRedis> => {
  if (!program) throw new Error('there is no redis-server')
  const port = givenPort ?? (await freePort())
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    tmpdir(),
  ]
  const server = spawn(program.path, args, {
    argv0: 'redis-server',
    env: { ...process.env, LD_LIBRARY_PATH: program.libraries },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(server, 'exit')
  const stop = async (): Promise<void> => {
    server.kill()
    await exited
  }
  onTestFinished(stop)
  let said = ''
  for await (const chunk of server.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    said += chunk as string
    if (said.includes('Ready to accept connections')) break
  }
  server.stdout.resume()
  if (!said.includes('Ready to accept connections')) throw new Error(`redis-server did not start: ${said}`)
  return { url: `redis://127.0.0.1:${port}`, stop }
}
