/** The process of the local service: started in the background by the first chat, found by the others. */
import { closeSync, openSync } from 'node:fs'
import { jsonLine } from '../events/json-line.ts'
import { ensurePrivateFolder } from '../files/private-folder.ts'
import { createCappedLog } from './capped-log.ts'
import { acquireLock } from './lock.ts'
import { serviceFiles } from './service-files.ts'

/** Milliseconds without a client. */
const idleAfter = 10 * 60_000
/** Bytes of one log file; there are two. */
const longestLog = 1_000_000

const [dataFolder, version = 'unknown'] = process.argv.slice(2)
if (dataFolder === undefined) {
  process.stderr.write('usage: service DATA_FOLDER [VERSION]\n')
  process.exit(2)
}

const files = serviceFiles(dataFolder)
ensurePrivateFolder(files.folder)
closeSync(openSync(files.lock, 'a', 0o600))
const lock = acquireLock(files.lock)
// Somebody else runs already, or is about to: whoever started us will find that one.
if (lock === null) process.exit(0)

const log = createCappedLog(files.log, longestLog)
const crash = (error: unknown): void => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log(jsonLine({ time: new Date().toISOString(), level: 'error', event: 'service/crashed', error: text }))
  process.exit(1)
}
process.on('uncaughtException', crash)
process.on('unhandledRejection', crash)

// Loaded now, because whoever lost the race should not have paid for it.
const { runService } = await import('./run-service.ts')
const given = Number(process.env['CHAT_SERVICE_IDLE_MS'])
const service = await runService({ files, version, log, idleAfter: given > 0 ? given : idleAfter })
process.on('SIGTERM', () => void service.stop())
process.on('SIGINT', () => void service.stop())
process.on('SIGHUP', () => undefined)
await service.stopped
lock.release()
process.exit(0)
