/** `chat who`: who is in a channel, who is online, how far they have read. */
import { compareNames, personName, sanitizeLine, type ChatState } from '@terminal-chat/core'
import { connecting, defineSubcommand, json, type OpenChat } from './define.ts'
import { joinChannel } from './find-channel.ts'
import { jsonLine } from '../events/json-line.ts'
import { participantJson } from '../events/twilio-json.ts'
import { pad } from './pad.ts'

/** Milliseconds that the people behind the participants may take to arrive. */
const patience = 3000

const untilKnown = ({ client }: OpenChat, identities: readonly string[]): Promise<void> =>
  new Promise((resolve) => {
    const areKnown = (): boolean => identities.every((identity) => client.store.get().users.has(identity))
    const end = (): void => {
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = client.store.subscribe(() => {
      if (areKnown()) end()
    })
    const timer = setTimeout(end, patience)
    if (areKnown()) end()
  })

const onlineText = (isOnline: boolean | null | undefined): string =>
  isOnline === true ? 'online' : isOnline === false ? 'away' : ''

export const whoCommand = defineSubcommand({
  name: 'who',
  summary: 'List who is in a channel',
  examples: ['chat who -c deploys', 'chat who --json'],
  uses: [...connecting, 'channel'],
  options: { isJson: json },
  run: async ({ config, openChat, print }, { isJson }) => {
    const chat = await openChat()
    const sid = await joinChannel(chat, config.channel)
    const participants = await chat.gateway.loadParticipants(sid)
    await untilKnown(
      chat,
      participants.flatMap(({ identity }) => (identity === null ? [] : [identity])),
    )
    const { users }: ChatState = chat.client.store.get()
    const sorted = participants.toSorted((left, right) =>
      compareNames(personName(users, left.identity), personName(users, right.identity)),
    )
    for (const participant of sorted) {
      const user = users.get(participant.identity ?? '')
      const read = participant.lastReadMessageIndex
      if (isJson) print(jsonLine(participantJson(participant, user)))
      else
        print(
          [
            pad(sanitizeLine(personName(users, participant.identity)), 24),
            onlineText(user?.isOnline).padEnd(8),
            read === null ? 'has read nothing' : `has read to ${read}`,
          ].join(' '),
        )
    }
    await chat.close()
  },
})
