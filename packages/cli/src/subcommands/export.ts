/** `chat export`: writes a whole channel to a file or to standard output. */
import type { MessageRecord } from '@terminal-chat/core'
import * as parsers from '../config/parsers.ts'
import { userError } from '../errors.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import { connecting, defineSubcommand, type OpenChat } from './define.ts'
import type { WriteDocument } from './export/document.ts'
import { writeHtml } from './export/html.ts'
import { writeJsonl } from './export/jsonl.ts'
import { writeMarkdown } from './export/markdown.ts'
import { joinChannel } from './find-channel.ts'

const formats = { jsonl: writeJsonl, markdown: writeMarkdown, html: writeHtml } as const satisfies Record<
  string,
  WriteDocument
>

const parseFormat = parsers.oneOf(Object.keys(formats) as (keyof typeof formats)[])

/** The service's most per page. */
const pageSize = 100

/** All messages in ascending order; `onProgress` hears how many there are so far. */
const loadAll = async (
  { gateway }: Pick<OpenChat, 'gateway'>,
  sid: string,
  onProgress: (count: number) => void,
): Promise<readonly MessageRecord[]> => {
  const pages: (readonly MessageRecord[])[] = []
  let before: number | undefined
  let count = 0
  for (;;) {
    const page = await gateway.loadMessages(sid, {
      count: pageSize,
      ...(before === undefined ? {} : { before }),
    })
    pages.push(page.messages)
    count += page.messages.length
    onProgress(count)
    before = page.messages[0]?.index
    if (!page.hasOlder || before === undefined) return pages.toReversed().flat()
  }
}

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
    const hasProgress = io.stderr.isTTY && file !== undefined
    const messages = await loadAll(chat, sid, (count) => {
      if (hasProgress) io.stderr.write(`\r${count} messages…\u001b[K`)
    })
    if (hasProgress) io.stderr.write('\r\u001b[K')
    const { conversations, users } = chat.client.store.get()
    const conversation = conversations.get(sid)
    if (conversation === undefined) throw userError('not-found', { reason: 'The channel is gone' })
    const text = formats[format]({ conversation, users, messages })
    await chat.close()
    if (file === undefined) {
      await new Promise<void>((resolve) => {
        io.stdout.write(text, () => resolve())
      })
      return
    }
    try {
      writeAtomically(file, text)
    } catch (error) {
      throw userError('file-not-written', { file, reason: reasonOf(error) })
    }
    if (io.stderr.isTTY) io.stderr.write(`${messages.length} messages in ${file}\n`)
  },
})
