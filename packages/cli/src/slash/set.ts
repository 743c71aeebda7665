/** `/set`: reads and changes settings. */
import { defineSlashCommand, SlashError } from './define.ts'

export const setCommand = defineSlashCommand({
  name: 'set',
  summary: 'Change a setting, for now and later; without a value, tell it; alone, list all',
  example: '/set timeFormat %H:%M:%S',
  args: [
    { name: 'key', summary: 'the setting', isOptional: true, complete: 'setting' },
    { name: 'value', summary: 'its new value', isOptional: true, complete: 'setting-value' },
  ],
  isForAnywhere: true,
  run: ({ client, ui: { controls, notify } }, { key, value }) => {
    if (key === undefined) {
      const rows = controls.settings().map((setting) => `${setting.name} = ${setting.value}`)
      client.notice(`Settings, changed with /set KEY VALUE:\n${rows.join('\n')}`)
      return
    }
    if (value === undefined) {
      const found = controls.settings().find(({ name }) => name.toLowerCase() === key.toLowerCase())
      if (found === undefined) throw new SlashError(`There is no setting ${key}`, 'See all of them with /set')
      notify(`${found.name} is ${found.value === '' ? 'not set' : found.value}: ${found.summary}`, 'info')
      return
    }
    const { name, isNow } = controls.set(key, value)
    notify(isNow ? `${name} is ${value}` : `${name} is ${value} from the next start on`, 'info')
  },
})
