/** `chat server`: the local service, started, stopped, asked how it is. */
import { userError } from '../errors.ts'
import { defineSubcommand, json } from './define.ts'

export const serverStartCommand = defineSubcommand({
  name: 'server start',
  summary: 'Start the local service and keep it running',
  description: 'One that a chat has started stops ten minutes after its last client; this one stays.',
  examples: ['chat server start'],
  run: async ({ localService, print }) => {
    const service = await localService()
    const state = await service.ensureRunning()
    await service.keep()
    print(`The local service runs at ${state.url} (process ${state.pid})`)
  },
})

export const serverStopCommand = defineSubcommand({
  name: 'server stop',
  summary: 'Stop the local service',
  description: 'Open chats do not start it again; the next chat that is started does.',
  examples: ['chat server stop'],
  run: async ({ localService, print }) => {
    const hasStopped = await (await localService()).stop()
    print(hasStopped ? 'The local service has stopped' : 'The local service was not running')
  },
})

export const serverStatusCommand = defineSubcommand({
  name: 'server status',
  summary: 'Say whether the local service runs, and where',
  examples: ['chat server status', 'chat server status --json'],
  options: { isJson: json },
  run: async ({ localService, print }, { isJson }) => {
    const found = await (await localService()).find()
    if (isJson) {
      const { pid, url, realtimeUrl, clients, startedAt, dataFile } = found?.status ?? {}
      print(
        JSON.stringify(
          found === null
            ? { running: false }
            : { running: true, pid, url, realtimeUrl, clients, startedAt, dataFile },
        ),
      )
      return
    }
    if (found === null) {
      print('The local service is not running')
      return
    }
    const { status } = found
    print(`running    process ${status.pid} since ${status.startedAt}`)
    print(`server     ${status.url}`)
    print(`realtime   ${status.realtimeUrl}`)
    print(`clients    ${status.clients}`)
    print(`data       ${status.dataFile}`)
    print(`stays      ${status.isKept ? 'until it is stopped' : 'until ten minutes after its last client'}`)
  },
})

export const serverLogsCommand = defineSubcommand({
  name: 'server logs',
  summary: 'Print the log of the local service',
  examples: ['chat server logs', 'chat server logs -f'],
  options: { isFollowing: { flag: 'follow', short: 'f', summary: 'Go on with what is written from now on' } },
  run: async ({ localService, io, interrupted }, { isFollowing }) => {
    const { followFile } = await import('../files/follow-file.ts')
    const { files } = await localService()
    await followFile(files.log, io.stdout, isFollowing ? interrupted : AbortSignal.abort())
  },
})

export const serverRunCommand = defineSubcommand({
  name: 'server run',
  summary: 'Run the local service here, in the foreground',
  description: 'For whoever starts it by other means. Its log goes to standard output.',
  examples: ['chat server run'],
  endsItself: true,
  run: async ({ localService, print, interrupted, version }) => {
    const [{ ensurePrivateFolder }, { acquireLock }, { runService }] = await Promise.all([
      import('../files/private-folder.ts'),
      import('../local/lock.ts'),
      import('../local/run-service.ts'),
    ])
    const { files, find } = await localService()
    ensurePrivateFolder(files.folder)
    const lock = acquireLock(files.lock)
    if (lock === null) {
      const found = await find()
      throw userError('already-running', { pid: String(found?.state.pid ?? 'unknown') })
    }
    const service = await runService({ files, version, idleAfter: null, log: print })
    interrupted.addEventListener('abort', () => void service.stop())
    if (interrupted.aborted) void service.stop()
    await service.stopped
    lock.release()
  },
})
