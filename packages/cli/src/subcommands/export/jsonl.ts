/** Writes a channel as one JSON object a line. */
import { jsonLine } from '../../events/json-line.ts'
import { messageJson } from '../../events/twilio-json.ts'
import type { DocumentFormat } from './document.ts'

export const jsonlFormat: DocumentFormat = {
  head: () => '',
  message: (message) => `${jsonLine(messageJson(message))}\n`,
  foot: '',
}
