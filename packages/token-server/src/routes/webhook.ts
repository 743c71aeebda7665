/** `POST /webhooks/twilio`: Twilio says that a conversation changed. */
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../app-types.ts'
import { ApiError } from '../errors.ts'
import type { Callers } from '../callers.ts'
import type { Take } from '../limits/limiter.ts'
import { takeOrRefuse } from '../limits/take-or-refuse.ts'
import { isPublic } from '../directory/channel.ts'
import type { Directory } from '../directory/directory.ts'
import type { Sharing } from '../sharing.ts'
import { errorAnswers } from './schemas.ts'

/** Fields of a webhook, as sent. */
type Fields = Readonly<Record<string, string>>

interface WebhookRouteDeps {
  readonly authToken: string
  readonly publicUrl: string
  readonly chatServiceSid: string
  readonly now: () => number
  readonly callers: Callers
  readonly take: Take
  readonly directory: Directory
  readonly sharing: Pick<Sharing, 'claim' | 'announceDirectoryChange'>
}

/** An event older or newer than this is refused, in milliseconds: a signature alone would be good for ever. */
const replayWindowMs = 5 * 60_000

const signatureOf = ({ headers }: FastifyRequest): string => {
  const given = headers['x-twilio-signature']
  return typeof given === 'string' ? given : ''
}

/** When the event happened, as the event itself (and so the signature) says; not all events do. */
const happenedAt = (fields: Fields): number | undefined => {
  const text = fields['DateRemoved'] ?? fields['DateUpdated'] ?? fields['DateCreated']
  const time = text === undefined ? NaN : Date.parse(text)
  return Number.isNaN(time) ? undefined : time
}

/** Whether the event is about a channel that is listed, or will be: most conversations are nobody else's business. */
const isListed = (directory: Directory, sid: string, attributes: string | undefined): boolean => {
  const latest = directory.latest()
  return !latest || isPublic(attributes ?? '') || latest.channels.some((channel) => channel.sid === sid)
}

/** Adds the route. */
export const webhookRoute = async (app: App, deps: WebhookRouteDeps): Promise<void> => {
  const { validateRequest } = await import('twilio/lib/webhooks/webhooks.js')
  app.post(
    '/webhooks/twilio',
    {
      schema: {
        summary: 'Take an event of Twilio Conversations',
        description:
          'Signed by Twilio with X-Twilio-Signature; events older than five minutes are refused, known ones change nothing.',
        consumes: ['application/x-www-form-urlencoded'],
        body: Type.Record(Type.String(), Type.String()),
        response: { 200: Type.Object({}), ...errorAnswers },
      },
      config: { needsLocalSecret: false, isRateLimited: false, isQuiet: true },
    },
    async (request) => {
      const fields = request.body
      const signature = signatureOf(request)
      if (!validateRequest(deps.authToken, signature, deps.publicUrl + request.url, fields)) {
        await takeOrRefuse(deps.take, `webhook ${deps.callers(request).name}`)
        throw new ApiError('webhook-signature')
      }
      const time = happenedAt(fields)
      if (time !== undefined && Math.abs(deps.now() - time) > replayWindowMs)
        throw new ApiError('webhook-stale')
      const { ChatServiceSid, ConversationSid, EventType = '', Attributes } = fields
      const isOurs = ChatServiceSid === undefined || ChatServiceSid === deps.chatServiceSid
      if (
        !isOurs ||
        ConversationSid === undefined ||
        !/^onConversation(Added|Updated|Removed|StateUpdated)$/.test(EventType)
      )
        return {}
      if (!isListed(deps.directory, ConversationSid, Attributes)) return {}
      if (await deps.sharing.claim(`webhook:${signature}`)) await deps.sharing.announceDirectoryChange()
      return {}
    },
  )
}
