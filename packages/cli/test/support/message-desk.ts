/** A desk for messages that writes down what it is asked for. */
import { buildMessage, noon } from './records.ts'
import type { MessageDesk } from '../../src/slash/message-desk.ts'

export const fakeMessageDesk = (asked: string[]): MessageDesk => ({
  now: () => noon,
  beginEdit: ({ index }) => asked.push(`edit ${index}`),
  beginReply: ({ index }) => asked.push(`reply ${index}`),
  askReaction: ({ index }) => asked.push(`react ${index}`),
  emojiNamed: async (name) => (name === 'tada' ? '🎉' : null),
  remove: ({ index }) => asked.push(`remove ${index}`),
  copy: (text) => asked.push(`copy ${text}`),
  openLinks: (urls) => asked.push(`open ${urls.join(' ')}`),
  openFile: async ({ index }, number) => {
    asked.push(`open file ${index} ${number}`)
  },
  download: async ({ index }, number, where) => {
    asked.push(`download ${index} ${number ?? 'all'} ${where ?? 'as usual'}`)
  },
  view: ({ index }, number) => asked.push(`view ${index} ${number ?? 'first'}`),
  inspect: (what, value) => asked.push(`inspect ${what} ${JSON.stringify(value)}`),
  search: (text, isEverywhere) => asked.push(`search ${isEverywhere ? 'everywhere' : 'here'} ${text}`),
  goTo: async (isReached) => {
    const dates = [0, 1, 2, 3].map((days) => noon - days * 86_400_000)
    const reached = dates.filter((dateCreated) => isReached(buildMessage({ index: 5, dateCreated }))).length
    asked.push(`go to: ${reached} of 4 days`)
    return reached > 0
  },
  goToUnread: async () => {
    asked.push('go to unread')
    return false
  },
  listPins: async () => {
    asked.push('list pins')
  },
})
