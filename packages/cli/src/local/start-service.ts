/** Starts the process of the local service, apart from this one. */
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensurePrivateFolder } from '../files/private-folder.ts'
import type { ServiceFiles } from './service-files.ts'

/** Resolves with the exit status when the process ends; never rejects. `null`: it could not be started. */
export type StartService = () => { readonly ended: Promise<number | null> }

/** Beside this file, in the sources as in the bundle. */
const serviceUrl = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? './service.ts' : './service.mjs', import.meta.url)

/** It outlives this process, writes to its own log, has no terminal; nothing secret is in its arguments. */
export const createStartService =
  (files: ServiceFiles, dataFolder: string, version: string): StartService =>
  () => {
    ensurePrivateFolder(files.folder)
    const log = openSync(files.log, 'a', 0o600)
    const child = spawn(process.execPath, [fileURLToPath(serviceUrl()), dataFolder, version], {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: files.folder,
      windowsHide: true,
    })
    closeSync(log)
    child.unref()
    const ended = new Promise<number | null>((resolve) => {
      child.once('error', () => resolve(null))
      child.once('exit', (code) => resolve(code))
    })
    return { ended }
  }
