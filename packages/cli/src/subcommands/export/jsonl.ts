/** Writes a channel as one JSON object a line. */
import { messageJson } from '../../events/twilio-json.ts'
import type { WriteDocument } from './document.ts'

export const writeJsonl: WriteDocument = ({ messages }) =>
  messages.map((message) => `${JSON.stringify(messageJson(message))}\n`).join('')
