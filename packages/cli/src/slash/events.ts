/** `/events`: shows what the service tells, as it comes. */
import { defineSlashCommand } from './define.ts'

export const events = defineSlashCommand({
  name: 'events',
  summary: 'Watch the raw events of the SDK and the health of the connection',
  example: '/events message',
  args: [{ name: 'filter', summary: 'a word that the events must hold', isOptional: true }],
  isForAnywhere: true,
  run: ({ ui }, { filter = '' }) => ui.controls.openEvents(filter),
})
