/** `/dnd`: lets nothing call one for a while. */
import { defineSlashCommand, SlashError } from './define.ts'

export const dnd = defineSlashCommand({
  name: 'dnd',
  aliases: ['away'],
  summary: 'Let nothing call you until you say it again; messages still come in',
  example: '/dnd',
  args: [{ name: 'state', summary: 'on or off', isOptional: true, choices: ['on', 'off'] }],
  isForAnywhere: true,
  run: ({ ui: { controls, notify } }, { state }) => {
    const wanted = state?.toLowerCase() ?? (controls.isDoNotDisturb() ? 'off' : 'on')
    if (wanted !== 'on' && wanted !== 'off') throw new SlashError(`${wanted} is neither on nor off`)
    controls.setDoNotDisturb(wanted === 'on')
    notify(wanted === 'on' ? 'Nothing calls you until /dnd off' : 'You can be called again', 'info')
  },
})
