/** `/inspect`: shows all that the service tells of a message, a channel or a person. */
import { conversationJson, membershipJson, messageJson } from '../events/twilio-json.ts'
import { defineSlashCommand } from './define.ts'
import { activeConversation } from './find.ts'
import { messageMeant } from './find-message.ts'
import { personHere } from './find-person.ts'

export const inspect = defineSlashCommand({
  name: 'inspect',
  summary: 'Show the JSON of the selected or newest message, of the channel, or of a person here',
  example: '/inspect channel',
  args: [
    { name: 'what', summary: '`message`, `channel`, or a person', isOptional: true, complete: 'person' },
  ],
  run: (context, { what = 'message' }) => {
    const { messages } = context.ui
    const state = context.client.store.get()
    if (what === 'message') {
      messages.inspect('Message', messageJson(messageMeant(context, 'There is no message here yet')))
      return
    }
    if (what === 'channel') {
      messages.inspect('Channel', conversationJson(activeConversation(context)))
      return
    }
    const { identity } = personHere(context, what)
    const participant = [...(state.participants.get(state.activeSid ?? '')?.values() ?? [])].find(
      (other) => other.identity === identity,
    )
    messages.inspect('Person', {
      participant: participant === undefined ? null : membershipJson(participant),
      user: state.users.get(identity) ?? null,
    })
  },
})
