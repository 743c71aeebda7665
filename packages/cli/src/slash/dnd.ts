/** `/dnd`: lets nothing call one for a while. */
import { defineSlashCommand, SlashError } from './define.ts'
import { parseDuration } from './parse-duration.ts'

export const dnd = defineSlashCommand({
  name: 'dnd',
  aliases: ['away'],
  summary: 'Let nothing call you for a while, or until you say it again; messages still come in',
  example: '/dnd 1h',
  args: [
    {
      name: 'state',
      summary: 'on, off, or how long: 45m, 1h',
      isOptional: true,
      choices: ['on', 'off', '1h'],
    },
  ],
  isForAnywhere: true,
  run: ({ ui: { controls, notify } }, { state }) => {
    const wanted = state?.toLowerCase() ?? (controls.isDoNotDisturb() ? 'off' : 'on')
    const duration = parseDuration(wanted)
    if (duration !== null) {
      controls.setDoNotDisturb(true, duration)
      notify(`Nothing calls you for ${wanted}, or until /dnd off`, 'info')
      return
    }
    if (wanted !== 'on' && wanted !== 'off')
      throw new SlashError(`${wanted} is neither on nor off, nor a time`, 'Times are 45m, 1h, 1h30m or 2d')
    controls.setDoNotDisturb(wanted === 'on')
    notify(wanted === 'on' ? 'Nothing calls you until /dnd off' : 'You can be called again', 'info')
  },
})
