/** `/nick`: changes what others call one. */
import { SlashError, defineSlashCommand } from './define.ts'

/** Twilio's limit for a friendly name, in UTF-16 units. */
const nameLimit = 256

export const nick = defineSlashCommand({
  name: 'nick',
  summary: 'Change the name that others see; who you are stays',
  example: '/nick Alice in Berlin',
  args: [{ name: 'name', summary: 'your name' }],
  run: async ({ client }, { name }) => {
    if (/\p{Cc}/u.test(name)) throw new SlashError('A name holds no control characters')
    if (name.length > nameLimit) throw new SlashError(`A name has at most ${nameLimit} characters`)
    await client.setOwnName(name)
  },
})
