/** Says how a search ended: how much was found, and where nobody has looked. */
import type { SearchReport } from '@terminal-chat/core'

export const foundText = (count: number, { looked, isCut, failed }: SearchReport): string => {
  const found = count === 0 ? 'Nothing found' : `${count} found`
  const where = isCut ? ` in the newest ${looked} messages` : ''
  const missing =
    failed === 0 ? '' : `; ${failed === 1 ? 'a channel' : `${failed} channels`} could not be read`
  return `${found}${where}${missing}`
}
