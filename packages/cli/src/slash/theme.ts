/** `/theme`: changes the colours. */
import { nearest } from '@terminal-chat/core'
import { defineSlashCommand, SlashError } from './define.ts'

export const theme = defineSlashCommand({
  name: 'theme',
  summary: 'Change the colours; without a name, list what there is',
  example: '/theme light',
  args: [{ name: 'name', summary: 'a theme, or auto', isOptional: true, complete: 'theme' }],
  isForAnywhere: true,
  run: ({ ui: { controls, notify } }, { name }) => {
    const known = controls.themes()
    if (name === undefined) {
      const now = controls.settings().find((setting) => setting.name === 'theme')?.value ?? ''
      notify(`Themes: ${known.join(', ')}; now ${now}`, 'info')
      return
    }
    if (!known.includes(name)) {
      const near = nearest(name, known)
      throw new SlashError(
        `There is no theme ${name}`,
        near === null ? `There are: ${known.join(', ')}` : `Did you mean ${near}?`,
      )
    }
    controls.set('theme', name)
    const warning = controls.themeWarning(name)
    if (warning !== null) notify(warning, 'error')
  },
})
