/** `chat history`: prints old messages. */
import { sanitize } from '@terminal-chat/core'
import * as parsers from '../config/parsers.ts'
import { connecting, defineSubcommand, json } from './define.ts'
import { joinChannel } from './find-channel.ts'
import { loadNewest } from './load-messages.ts'
import { messageLine } from './message-line.ts'
import { jsonLine } from '../events/json-line.ts'
import { messageJson } from '../events/twilio-json.ts'

export const historyCommand = defineSubcommand({
  name: 'history',
  summary: 'Print old messages',
  examples: ['chat history -c deploys -n 20', 'chat history --before 100 --json'],
  uses: [...connecting, 'channel'],
  options: {
    number: {
      flag: 'number',
      short: 'n',
      value: 'N',
      summary: 'How many; 50 unless said otherwise',
      example: '20',
      parse: parsers.count,
    },
    before: {
      flag: 'before',
      value: 'INDEX',
      summary: 'Those before this index, not the newest',
      example: '100',
      parse: parsers.index,
    },
    isJson: json,
  },
  run: async ({ config, openChat, print }, { number = 50, before, isJson }) => {
    const chat = await openChat()
    const sid = await joinChannel(chat, config.channel)
    const messages = await loadNewest(chat.gateway, sid, number, before)
    for (const message of messages) {
      if (isJson) {
        print(jsonLine(messageJson(message)))
        continue
      }
      const [head = '', ...rest] = (message.body ?? '').split('\n')
      print(messageLine(chat.client.store.get(), { ...message, body: head }, false))
      for (const line of rest) print(`    ${sanitize(line)}`)
    }
    await chat.close()
  },
})
