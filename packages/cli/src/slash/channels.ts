/** `/channels`: says which channels there are, and what waits in them. */
import { selectConversationList, type ConversationListItem } from '@terminal-chat/core'
import { waitingIn } from './waiting.ts'
import { defineSlashCommand } from './define.ts'

const described = (item: ConversationListItem): string => {
  const remarks = [
    item.isActive ? 'you are here' : null,
    item.isDirect ? 'direct' : null,
    item.isPrivate ? 'private' : null,
    item.isMuted ? 'muted' : null,
    item.isActive ? null : waitingIn(item),
    item.hasUnsent ? 'something is not sent' : null,
  ].filter((remark) => remark !== null)
  return remarks.length === 0 ? item.name : `${item.name} (${remarks.join(', ')})`
}

export const channels = defineSlashCommand({
  name: 'channels',
  aliases: ['list'],
  summary: 'Say which channels there are, what is new in them, which you can join',
  example: '/channels',
  isForAnywhere: true,
  run: ({ client, ui }) => {
    const items = selectConversationList(client.store.get())
    const listed = (isJoined: boolean): string =>
      items
        .filter((item) => item.isJoined === isJoined)
        .map(described)
        .join(', ')
    const joinable = listed(false)
    ui.notify(`Channels: ${listed(true)}${joinable === '' ? '' : `. You can join: ${joinable}`}`, 'info')
  },
})
