/** Files of messages where there is little room, and while they are sent. */
import type { TimelineItem } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { createTimelineContexts } from '../../../../src/tui/panes/timeline/context.ts'
import { createLayOut } from '../../../../src/tui/panes/timeline/lines.ts'
import { createMoments } from '../../../../src/tui/panes/timeline/moments.ts'
import { buildMessage, buildOutgoing, noon } from '../../../support/records.ts'

const textOf = (item: TimelineItem, width: number): readonly string[] => {
  const moments = createMoments('%H:%M', 'en')
  const context = createTimelineContexts()(
    width,
    'normal',
    new Map(),
    'alice',
    noon,
    'Alt+R',
    'Alt+X',
    moments,
    [],
  )
  return createLayOut()(context)(item).map(({ spans }) =>
    spans
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  )
}

const fileItem: TimelineItem = {
  kind: 'message',
  key: 'IM1',
  message: buildMessage({
    body: null,
    media: [
      {
        sid: 'ME1',
        filename: 'plan.pdf',
        contentType: 'application/pdf',
        size: 20_480,
        category: 'media',
      },
    ],
  }),
  isOwn: false,
  isGrouped: true,
  content: { reactions: [], replyTo: null, isAction: false, isEdited: false },
  answered: null,
  mentionsSelf: false,
}

test('where there is little room the type of a file goes first, then the end of its name, never its size', () => {
  expect(textOf(fileItem, 60)).toEqual(['   ▤ plan.pdf  application/pdf  20 KB'])
  expect(textOf(fileItem, 30)).toEqual(['   ▤ plan.pdf  20 KB'])
  expect(textOf(fileItem, 20)).toEqual(['   ▤ plan.p…  20 KB'])
})

test('a file that is being sent says so', () => {
  const files = [{ path: '/x/a.txt', name: 'a.txt', contentType: 'text/plain', size: 5 }]
  const outgoing = buildOutgoing({ status: 'sending', body: '', files })
  const item: TimelineItem = { kind: 'outgoing', key: 'local-1', outgoing, isGrouped: true }
  expect(textOf(item, 60)).toEqual(['   ▤ a.txt  text/plain  5 B … uploading'])
})
