import { expect, test } from 'vitest'
import { htmlFormat } from '../../src/subcommands/export/html.ts'
import { jsonlFormat } from '../../src/subcommands/export/jsonl.ts'
import { markdownFormat } from '../../src/subcommands/export/markdown.ts'
import type { DocumentFormat } from '../../src/subcommands/export/document.ts'
import { buildConversation, buildMessage, noon } from '../support/records.ts'

process.env['TZ'] = 'UTC'

const written = ({ head, message, foot }: DocumentFormat, ...bodies: readonly string[]): string =>
  [
    head(buildConversation({ friendlyName: 'a <b> & c' })),
    ...bodies.map((body, index) =>
      message(
        buildMessage({ index, body, author: index === 0 ? 'bob' : 'eve "x"', dateCreated: noon }),
        new Map(),
      ),
    ),
    foot,
  ].join('')

test('HTML shows markup, quotes and control characters as text', () => {
  const page = written(htmlFormat, '<script>alert(1)</script>', '\u001b[31m\'"&')
  expect(page).toContain('<title>a &lt;b&gt; &amp; c</title>')
  expect(page).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  expect(page).toContain('<strong>eve &quot;x&quot;</strong>')
  expect(page).toContain('<p>␛[31m&#39;&quot;&amp;</p>')
  expect(page).toContain('<time datetime="2026-11-24T12:00:00.000Z">2026-11-24 12:00:00</time>')
  expect(page).not.toMatch(/<script|\u001b/)
})

test('Markdown means nothing but what was said', () => {
  expect(written(markdownFormat, '# *hi*\n\n    [x](y)\n===\nhttp://a :x: 9:30')).toBe(
    [
      '# a \\<b\\> \\& c',
      '',
      '**bob** 2026-11-24 12:00:00',
      '',
      '> \\# \\*hi\\*  ',
      '>',
      '> &nbsp;&nbsp;&nbsp;&nbsp;\\[x\\]\\(y\\)  ',
      '> \\=\\=\\=  ',
      '> http\\://a \\:x: 9:30  ',
      '',
    ].join('\n'),
  )
})

test('JSON holds one message a line, as it is', () => {
  const lines = written(jsonlFormat, 'one', 'two\u001b').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line).body as string)).toEqual(['one', 'two\u001b'])
})

test('a channel without messages is a page without messages', () => {
  expect(written(jsonlFormat)).toBe('')
  expect(written(markdownFormat)).toBe('# a \\<b\\> \\& c\n')
})
