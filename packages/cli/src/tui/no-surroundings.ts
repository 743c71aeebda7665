/** What stands in for settings and desktop where a chat is opened without them. */
import type { KeptSettings } from '../config/kept-settings.ts'
import type { Desktop } from './actions/desk-parts.ts'

/** For whoever keeps no settings: they change until the end. */
export const unkept: KeptSettings = {
  list: () => [],
  set: (name, value) => ({ option: name === 'theme' ? name : null, name, value }),
}

export const noDesktop: Desktop = {
  openLink: async () => 'Links cannot be opened here',
  openPath: async () => 'files cannot be opened here',
  saveFile: async () => {
    throw new Error('files cannot be saved here')
  },
  loadPicture: async () => {
    throw new Error('Pictures cannot be shown here')
  },
  listPaths: async () => [],
  findFiles: async () => [],
  copyText: async () => 'there is no clipboard here',
}
