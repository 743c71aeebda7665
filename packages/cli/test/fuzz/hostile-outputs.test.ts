/** What commands print and write of hostile text: lines that nothing obeys, pages that mean nothing else. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonlFormat } from '../../src/subcommands/export/jsonl.ts'
import { htmlFormat } from '../../src/subcommands/export/html.ts'
import { markdownFormat } from '../../src/subcommands/export/markdown.ts'
import type { DocumentFormat } from '../../src/subcommands/export/document.ts'
import { eventLine, type ToldEvent } from '../../src/subcommands/event-text.ts'
import { messageLine } from '../../src/subcommands/message-line.ts'
import { announcements } from '../../src/tui/linear/announce.ts'
import { messageText } from '../../src/tui/linear/message-text.ts'
import { startBackend } from '../support/backend.ts'
import { makeHome, parseLines } from '../support/chat-process.ts'
import { attacks, expectPlain, hostile } from '../support/hostile.ts'
import { buildConversation, buildMessage, buildParticipant, stateAfter } from '../support/records.ts'
import { until } from '../support/until.ts'

const anything = fc.oneof(hostile, fc.constantFrom(...attacks))

const said = (text: string) =>
  buildMessage({
    body: text,
    author: text,
    lastUpdatedBy: text,
    attributes: { [text]: text },
    media: [{ sid: 'ME1', filename: text, contentType: text, size: 1, category: 'media' }],
  })

const written = ({ head, message, foot }: DocumentFormat, text: string): string =>
  head(buildConversation({ friendlyName: text })) + message(said(text), new Map()) + foot

test('HTML holds no element but its own, whatever was said', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const page = written(htmlFormat, text)
      expectPlain(page)
      const names = [...page.matchAll(/<\/?([^\s>]+)/g)].map(([, name]) => name)
      const own = 'article h1 html meta p span strong style time title !doctype'.split(' ')
      expect(names.filter((name) => !own.includes(name ?? ''))).toEqual([])
      const attributes = [...page.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, ''))
      for (const tag of attributes) expect(tag).not.toMatch(/\bon|src|href/)
    }),
  )
})

test('in Markdown all that was said stands in a quotation, and each sign of it is escaped', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const page = written(markdownFormat, text)
      expectPlain(page)
      const [head = '', empty, author = '', ...quoted] = page.trimEnd().split('\n')
      expect(head).toMatch(/^# /)
      expect(empty).toBe('')
      expect(author).toMatch(/^\*\*.*\*\* \d{4}-/)
      for (const line of quoted.slice(1)) expect(line).toMatch(/^>(?: |$)/)
      const bare = quoted.slice(1, -1).join('\n').replaceAll(/^>/gm, '').replaceAll('&nbsp;', ' ')
      expect(bare.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_{}[\]<>()#+.!|~&=$^@-]|^ {5}/m)
    }),
  )
})

test('JSON lines are plain, and hold what was said', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const line = written(jsonlFormat, text)
      expectPlain(line)
      expect(line.split('\n')).toHaveLength(2)
      expect((JSON.parse(line) as { readonly body: string }).body).toBe(text)
    }),
  )
})

test('what follows a channel, in a shell or with a screen reader, is one plain line each', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const conversation = buildConversation({ friendlyName: text })
      const before = stateAfter(
        { type: 'conversation/added', conversation },
        { type: 'conversation/activated', conversationSid: 'CH1' },
        { type: 'session/ready', at: 0 },
      )
      const participant = buildParticipant({ identity: text })
      const events: readonly ToldEvent[] = [
        { type: 'message/updated', message: said(text) },
        { type: 'participant/joined', participant, at: 0 },
        { type: 'participant/left', participant, at: 0 },
        { type: 'typing/started', conversationSid: 'CH1', identity: text },
        { type: 'connection/changed', state: 'denied', reason: text, at: 0 },
        {
          type: 'conversation/updated',
          conversation: { ...conversation, friendlyName: `${text}x`, attributes: { topic: text } },
          at: 0,
        },
      ]
      const lines = [
        messageLine(before, said(text), true),
        messageText(before, said(text), () => '12:00'),
        ...events.flatMap((event) => [eventLine(event, before), ...announcements(event, before, before)]),
        ...announcements({ type: 'message/added', message: said(text) }, before, before),
      ].filter((line) => line !== null)
      for (const line of lines) {
        expectPlain(line)
        expect(line).not.toContain('\n')
      }
    }),
  )
})

test('no command prints what others have named and said as it is', async () => {
  const text = `${attacks.join('').toWellFormed().replaceAll('\u0000', '').slice(0, 900)} \u202e\u009b31m\u001b`
  const { emulator, tokenServer } = await startBackend()
  const { accountSid, authToken, chatServiceSid } = emulator.credentials
  const rest = async (path: string, form: Readonly<Record<string, string>>): Promise<string> => {
    const response = await fetch(`${emulator.url}/v1/Services/${chatServiceSid}/${path}`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
      body: new URLSearchParams(form),
    })
    expect(await response.clone().text()).toContain('"sid"')
    return ((await response.json()) as { readonly sid: string }).sid
  }
  const home = makeHome()
  const run = (...words: readonly string[]) => home.run([...words, '-s', tokenServer.url, '-i', 'alice'])
  const made = parseLines((await run('channels', 'create', 'ops', '--json')).stdout)[0]?.['sid'] as string
  await rest(`Conversations/${made}`, { FriendlyName: `a ${text}`.slice(0, 200) })
  await rest(`Conversations/${made}/Participants`, { Identity: `b ${text}`.slice(0, 200) })
  await rest(`Conversations/${made}/Messages`, { Author: `c ${text}`.slice(0, 200), Body: `d ${text}\ne` })
  const tail = home.start(
    'tail',
    '-s',
    tokenServer.url,
    '-i',
    'alice',
    '-c',
    made,
    '--since',
    '0',
    '--events',
  )
  const printed = await Promise.all([
    run('channels'),
    run('history', '-c', made),
    run('who', '-c', made),
    run('history', '-c', made, '--json'),
    run('export', '-c', made, '--format', 'markdown'),
  ])
  for (const { status, stdout, stderr } of printed) {
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expectPlain(stdout)
    expect(stdout).toContain('pwned')
  }
  const broken = home.start('send', '-', '-s', tokenServer.url, '-i', 'alice', '-c', made, '--json')
  broken.process.stdin.end(Buffer.from([0x64, 0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80, 0x9b, 0x1b, 0x5b, 0x4a]))
  expect(parseLines((await broken.ended).stdout)[0]?.['body']).toBe(
    `d\ufffd\ufffd(${'\ufffd'.repeat(4)}\u001b[J`,
  )
  await until('it is told', () => tail.stdout().includes(' d '))
  expectPlain(tail.stdout())
}, 120_000)
