import { expect, test } from 'vitest'
import { layOutBody } from '../../../../src/tui/panes/timeline/body.ts'
import { cellText } from '../../../../src/tui/text/cell-text.ts'

const pieces = (text: string): readonly string[] =>
  layOutBody(cellText(text), { width: 80, taken: 0, identity: 'alice', style: 'text' })
    .flat()
    .map((span) => span.text)

test.each([
  ['code', '`x`\u0301 y', ['`x`\u0301', ' y']],
  ['a link', 'https://a.example/)\u0301 y', ['https://a.example/)\u0301', ' y']],
  ['a name', '@bob-\u0301 y', ['@bob-\u0301', ' y']],
])('a mark behind %s stays on its character', (_, text, expected) => {
  expect(pieces(text)).toEqual(expected)
})
