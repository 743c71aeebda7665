/** `chat channels`: lists channels, makes and removes them, joins and leaves. */
import { sanitizeLine, selectConversationList, type ConversationListItem } from '@terminal-chat/core'
import { connecting, defineSubcommand, json } from './define.ts'
import { findChannel, joinChannel } from './find-channel.ts'
import { jsonLine } from '../events/json-line.ts'
import { conversationJson } from '../events/twilio-json.ts'
import { pad } from './pad.ts'

const name = { name: 'name', summary: 'The channel: name, unique name or SID', complete: 'channel' } as const

const describe = ({ name: title, isJoined, unreadCount, isMuted }: ConversationListItem): string => {
  const unread = unreadCount !== null && unreadCount > 0 ? [`${unreadCount} unread`] : []
  const notes = isJoined ? [...unread, ...(isMuted ? ['muted'] : [])] : ['not joined']
  return `${pad(sanitizeLine(title), 32)} ${notes.join(', ')}`.trimEnd()
}

export const channelsCommand = defineSubcommand({
  name: 'channels',
  summary: 'List the channels one is in or may join',
  examples: ['chat channels', 'chat channels --json'],
  uses: connecting,
  options: { isJson: json },
  run: async ({ openChat, print }, { isJson }) => {
    const chat = await openChat()
    const { store } = chat.client
    store.dispatch({ type: 'directory/loaded', conversations: await chat.directory.list() })
    const state = store.get()
    for (const item of selectConversationList(state)) {
      const record = state.conversations.get(item.sid) ?? state.directory.get(item.sid)
      if (!isJson) print(describe(item))
      else if (record !== undefined) print(jsonLine(conversationJson(record)))
    }
    await chat.close()
  },
})

export const channelsCreateCommand = defineSubcommand({
  name: 'channels create',
  summary: 'Make a channel',
  examples: ['chat channels create deploys', 'chat channels create secrets --private'],
  uses: connecting,
  args: [{ name: 'name', summary: 'What it is called' }],
  options: {
    isPrivate: { flag: 'private', summary: 'Nobody sees it who was not added' },
    isJson: json,
  },
  run: async ({ openChat, print }, { name: wanted, isPrivate, isJson }) => {
    const chat = await openChat()
    const { store, create } = chat.client
    store.dispatch({ type: 'directory/loaded', conversations: await chat.directory.list() })
    const sid = await create(wanted, { isPrivate })
    const made = store.get().conversations.get(sid)
    if (isJson && made !== undefined) print(jsonLine(conversationJson(made)))
    await chat.close()
  },
})

export const channelsDeleteCommand = defineSubcommand({
  name: 'channels delete',
  summary: 'Remove a channel with all its messages, for everybody',
  examples: ['chat channels delete deploys'],
  uses: connecting,
  args: [name],
  run: async ({ openChat }, { name: wanted }) => {
    const chat = await openChat()
    const sid = await joinChannel(chat, wanted)
    await chat.client.delete(sid)
    await chat.close()
  },
})

export const channelsJoinCommand = defineSubcommand({
  name: 'channels join',
  summary: 'Join a channel',
  examples: ['chat channels join deploys'],
  uses: connecting,
  args: [name],
  run: async ({ openChat }, { name: wanted }) => {
    const chat = await openChat()
    await joinChannel(chat, wanted)
    await chat.close()
  },
})

export const channelsLeaveCommand = defineSubcommand({
  name: 'channels leave',
  summary: 'Leave a channel',
  examples: ['chat channels leave deploys'],
  uses: connecting,
  args: [name],
  run: async ({ openChat }, { name: wanted }) => {
    const chat = await openChat()
    const { sid } = await findChannel(chat, wanted)
    if (chat.client.store.get().conversations.has(sid)) await chat.client.leave(sid)
    await chat.close()
  },
})

export const channelsRenameCommand = defineSubcommand({
  name: 'channels rename',
  summary: 'Give a channel another name',
  examples: ['chat channels rename deploys releases'],
  uses: connecting,
  args: [name, { name: 'newName', summary: 'What it will be called' }],
  run: async ({ openChat }, { name: wanted, newName }) => {
    const chat = await openChat()
    const sid = await joinChannel(chat, wanted)
    await chat.client.rename(sid, newName)
    await chat.close()
  },
})
