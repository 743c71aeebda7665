/** `/next`: goes to what is new in other channels. */
import { defineSlashCommand } from './define.ts'

export const next = defineSlashCommand({
  name: 'next',
  summary: 'Go to what is new: a mention, a direct message, the rest; then back',
  example: '/next',
  run: ({ ui }) => ui.goToNews(),
})
