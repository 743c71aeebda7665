/** `/profile`: goes on as somebody else, or on another server. */
import { defineSlashCommand } from './define.ts'

export const profile = defineSlashCommand({
  name: 'profile',
  summary: 'Switch to another profile, with its identity, server, theme and keys; without a name, list them',
  example: '/profile work',
  args: [{ name: 'name', summary: 'the profile', isOptional: true, complete: 'profile' }],
  run: ({ ui: { controls, notify } }, { name }) => {
    if (name === undefined) notify(`Profiles: ${controls.profiles().join(', ')}`, 'info')
    else controls.switchProfile(name)
  },
})
