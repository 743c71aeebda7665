/** Writes a channel as one JSON object a line. */
import { messageJson } from '../../events/twilio-json.ts'
import type { DocumentFormat } from './document.ts'

export const jsonlFormat: DocumentFormat = {
  head: () => '',
  message: (message) => `${JSON.stringify(messageJson(message))}\n`,
  foot: '',
}
