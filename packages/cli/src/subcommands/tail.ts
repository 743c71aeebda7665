/** `chat tail`: follows channels, one line or one JSON object per message. */
import type { ChatEvent, MessageRecord } from '@terminal-chat/core'
import * as parsers from '../config/parsers.ts'
import { connecting, defineSubcommand, json } from './define.ts'
import { channelOf, eventJson, eventLine, isTold } from './event-text.ts'
import { joinChannel } from './find-channel.ts'
import { loadNewest, loadSince } from './load-messages.ts'
import { messageLine } from './message-line.ts'
import { jsonLine } from '../events/json-line.ts'
import { messageJson } from '../events/twilio-json.ts'

export const tailCommand = defineSubcommand({
  name: 'tail',
  summary: 'Follow channels',
  description:
    'Goes on until it is interrupted, through every loss of the connection. A message is printed once, however often it is heard of.',
  examples: ['chat tail', 'chat tail -c deploys -c ops --json', 'chat tail --since 0 --json | jq .body'],
  uses: connecting,
  options: {
    channels: {
      flag: 'channel',
      short: 'c',
      value: 'CHANNEL',
      isRepeated: true,
      summary: 'A channel; may be given several times',
      complete: 'channel',
    },
    isJson: json,
    since: {
      flag: 'since',
      value: 'INDEX',
      summary: 'Begin with the messages from this index on',
      example: '0',
      parse: parsers.index,
    },
    hasEvents: { flag: 'events', summary: 'Tell also who comes, goes and types, and what is changed' },
  },
  run: async ({ config, openChat, print }, { channels, isJson, since, hasEvents }) => {
    const chat = await openChat()
    const { client, gateway } = chat
    const names = channels.length === 0 ? [config.channel] : channels
    const sids = new Set<string>()
    for (const name of names) sids.add(await joinChannel(chat, name))

    const printed = new Map([...sids].map((sid) => [sid, new Set<number>()]))
    const first = new Map<string, number>()
    const tell = (message: MessageRecord): void => {
      const known = printed.get(message.conversationSid)
      const from = first.get(message.conversationSid)
      if (known === undefined || from === undefined || message.index < from || known.has(message.index))
        return
      known.add(message.index)
      const details = messageJson(message)
      if (!isJson) print(messageLine(client.store.get(), message, sids.size > 1))
      else print(jsonLine(hasEvents ? { event: 'messageAdded', ...details } : details))
    }
    const tellEvent = (event: ChatEvent): void => {
      if (!hasEvents || !isTold(event)) return
      const sid = channelOf(event)
      if (sid !== null && !sids.has(sid)) return
      if (isJson) {
        print(jsonLine(eventJson(event, client.store.get())))
        return
      }
      const line = eventLine(event, client.store.get())
      if (line !== null) print(`-- ${line}`)
    }
    chat.onEvent((event) => {
      if (event.type === 'message/added') tell(event.message)
      else if (event.type === 'messages/loaded') event.messages.forEach(tell)
      else tellEvent(event)
    })
    for (const sid of sids) {
      const known =
        since === undefined ? await loadNewest(gateway, sid, 1) : await loadSince(gateway, sid, since)
      const newest = known.at(-1)?.index ?? -1
      first.set(sid, since ?? newest + 1)
      known.forEach(tell)
    }
    await new Promise<never>(() => undefined)
  },
})
