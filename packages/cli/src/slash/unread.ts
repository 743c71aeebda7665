/** `/unread`: goes to the first message that is new. */
import { defineSlashCommand } from './define.ts'

export const unread = defineSlashCommand({
  name: 'unread',
  summary: 'Go to the first message that is new',
  example: '/unread',
  run: async ({ ui }) => {
    if (!(await ui.messages.goToUnread())) ui.notify('Nothing here is new', 'info')
  },
})
