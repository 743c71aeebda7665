/** `chat export`: writes a whole channel to a file or to standard output. */
import { GatewayError } from '@terminal-chat/core'
import * as parsers from '../config/parsers.ts'
import { userError } from '../errors.ts'
import { writePartsAtomically } from '../files/write-atomically.ts'
import { connecting, defineSubcommand } from './define.ts'
import type { DocumentFormat } from './export/document.ts'
import { htmlFormat } from './export/html.ts'
import { jsonlFormat } from './export/jsonl.ts'
import { markdownFormat } from './export/markdown.ts'
import { joinChannel } from './find-channel.ts'
import { readAll } from './read-all.ts'

const formats = { jsonl: jsonlFormat, markdown: markdownFormat, html: htmlFormat } as const satisfies Record<
  string,
  DocumentFormat
>

const parseFormat = parsers.oneOf(Object.keys(formats) as (keyof typeof formats)[])

/** How far it is, as far as can be known: indexes have gaps where messages were deleted. */
const progressText = (count: number, lastIndex: number | null): string =>
  `${count} of about ${Math.max(count, (lastIndex ?? 0) + 1)} messages…`

/** Resolves when there is room for more. */
const written = (stream: NodeJS.WritableStream, text: string): Promise<void> =>
  new Promise((resolve) => {
    stream.write(text, () => resolve())
  })

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

export const exportCommand = defineSubcommand({
  name: 'export',
  summary: 'Write a whole channel to a file',
  description:
    'Only the owner of the file can read it. Names and texts are made harmless but in JSON, which holds them as they are.',
  examples: ['chat export -c deploys -o deploys.jsonl', 'chat export --format html -o general.html'],
  uses: [...connecting, 'channel'],
  options: {
    format: {
      flag: 'format',
      value: 'FORMAT',
      summary: 'jsonl, markdown or html; jsonl unless said otherwise',
      example: 'html',
      parse: parseFormat,
    },
    file: {
      flag: 'output',
      short: 'o',
      value: 'FILE',
      summary: 'Where to; standard output unless said otherwise',
      example: 'deploys.html',
      parse: parsers.path,
      complete: 'path',
    },
  },
  run: async ({ config, openChat, io }, { format = 'jsonl', file }) => {
    const chat = await openChat()
    const sid = await joinChannel(chat, config.channel)
    await chat.gateway.loadParticipants(sid)
    const { conversations, users } = chat.client.store.get()
    const conversation = conversations.get(sid)
    if (conversation === undefined) throw userError('not-found', { reason: 'The channel is gone' })
    const { head, message: write, foot } = formats[format]
    const hasProgress = io.stderr.isTTY && file !== undefined
    let count = 0
    const parts = async function* (): AsyncGenerator<string> {
      yield head(conversation)
      for await (const messages of readAll(chat, sid)) {
        yield messages.map((message) => write(message, users)).join('')
        count += messages.length
        if (hasProgress) io.stderr.write(`\r${progressText(count, conversation.lastMessageIndex)}\u001b[K`)
      }
      yield foot
    }
    try {
      if (file === undefined) {
        for await (const part of parts()) await written(io.stdout, part)
      } else await writePartsAtomically(file, parts())
    } catch (error) {
      if (file === undefined || error instanceof GatewayError) throw error
      throw userError('file-not-written', { file, reason: reasonOf(error) })
    } finally {
      if (hasProgress) io.stderr.write('\r\u001b[K')
      await chat.close()
    }
    if (hasProgress) io.stderr.write(`${count} messages in ${file}\n`)
  },
})
