/** `/goto`: goes to a message by its day or its index. */
import { defineSlashCommand, SlashError } from './define.ts'
import { parseMoment } from './parse-moment.ts'

export const goto = defineSlashCommand({
  name: 'goto',
  summary: 'Go to the first message of a day or time, or to the one with an index',
  example: '/goto yesterday 9:30',
  args: [{ name: 'where', summary: '2026-11-24, `yesterday`, `3d` ago, 9:30, or an index such as 120' }],
  run: async ({ ui }, { where }) => {
    const [, index] = /^#?(\d+)$/.exec(where.trim()) ?? []
    const at = index === undefined ? parseMoment(where, ui.messages.now()) : null
    if (index === undefined && at === null)
      throw new SlashError(
        `${where} is no day, time or index`,
        'Write it like 2026-11-24, yesterday 9:30, or 120',
      )
    const isFound = await ui.messages.goTo((message) =>
      at === null ? message.index >= Number(index) : message.dateCreated >= at,
    )
    if (!isFound) throw new SlashError('There is no message from then on')
  },
})
