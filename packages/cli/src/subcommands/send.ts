/** `chat send`: one message, from arguments or standard input. */
import { localIdOf, type MessageRecord, type OutgoingFile } from '@terminal-chat/core'
import { userError } from '../errors.ts'
import { connecting, defineSubcommand, json, type OpenChat } from './define.ts'
import { joinChannel } from './find-channel.ts'
import { readText } from './read-text.ts'
import { jsonLine } from '../events/json-line.ts'
import { messageJson } from '../events/twilio-json.ts'

/** Milliseconds that the message's own event may come after the answer to its sending. */
const echoPatience = 50

/** Resolves with the message as the service tells it. Rejects when it is refused. */
const send = async (
  { client, onEvent, gateway }: OpenChat,
  sid: string,
  body: string,
  files: readonly OutgoingFile[],
): Promise<MessageRecord> => {
  const outcome = Promise.withResolvers<MessageRecord>()
  let localId: string | null = null
  const look = (messages: readonly MessageRecord[]): void => {
    const sent = messages.find(({ attributes }) => localId !== null && localIdOf(attributes) === localId)
    if (sent !== undefined) outcome.resolve(sent)
  }
  const fetchSent = (index: number): void => {
    gateway
      .loadMessages(sid, { count: 1, before: index + 1 })
      .then(({ messages }) => look(messages), outcome.reject)
  }
  const stop = onEvent((event) => {
    if (event.type === 'message/added') look([event.message])
    if (event.type === 'messages/loaded') look(event.messages)
    if (!('localId' in event) || event.localId !== localId) return
    if (event.type === 'message/failed') outcome.reject(userError('bad-request', { reason: event.reason }))
    if (event.type === 'message/sent') setTimeout(fetchSent, echoPatience, event.index)
  })
  localId = client.send(body, { to: sid, files })
  return await outcome.promise.finally(stop)
}

export const sendCommand = defineSubcommand({
  name: 'send',
  summary: 'Send one message',
  description: 'Several words make one message; - reads it from standard input, line breaks and all.',
  examples: [
    'chat send -c deploys "build 214 is out"',
    'git log -1 | chat send -c deploys -',
    'chat send --file plan.png "the plan"',
  ],
  uses: [...connecting, 'channel'],
  args: [{ name: 'text', summary: 'The text, or - for standard input', isOptional: true, isRepeated: true }],
  options: {
    paths: {
      flag: 'file',
      value: 'PATH',
      isRepeated: true,
      summary: 'A file to send with it; several make one message',
      complete: 'path',
    },
    isJson: json,
  },
  run: async ({ config, io, openChat, print }, { text, paths, isJson }) => {
    const files =
      paths.length === 0 ? [] : await (await import('../attachments/outgoing-files.ts')).describeFiles(paths)
    // A file needs no text, so that standard input is not waited for.
    const body = text.length === 0 && files.length > 0 ? '' : await readText(text, io)
    const chat = await openChat()
    const sid = await joinChannel(chat, config.channel)
    const message = await send(chat, sid, body, files)
    if (isJson) print(jsonLine(messageJson(message)))
    await chat.close()
  },
})
