/** The files of the local service, all in one folder that only its owner can look into. */
import { join } from 'node:path'

export interface ServiceFiles {
  readonly folder: string
  /** Address and secret of the one that runs. */
  readonly state: string
  /** Held while one runs. */
  readonly lock: string
  /** Which ports it had last. */
  readonly ports: string
  readonly log: string
  /** What people wrote. */
  readonly data: string
}

export const serviceFiles = (dataFolder: string): ServiceFiles => {
  const folder = join(dataFolder, 'service')
  const file = (name: string): string => join(folder, name)
  return {
    folder,
    state: file('service.json'),
    lock: file('service.lock'),
    ports: file('ports.json'),
    log: file('service.log'),
    data: file('chat.sqlite'),
  }
}
