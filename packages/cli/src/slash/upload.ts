/** `/upload`: sends a file. */
import { UserError } from '../errors.ts'
import { defineSlashCommand, SlashError } from './define.ts'

export const upload = defineSlashCommand({
  name: 'upload',
  summary: 'Send a file to the channel on the screen, with a text when there is one',
  example: '/upload "~/Pictures/the plan.png" This is how it could look',
  args: [
    { name: 'path', summary: 'the file; in double quotes when there are spaces in it', complete: 'path' },
    { name: 'text', summary: 'what to say with it', isOptional: true },
  ],
  run: async ({ client }, { path, text }) => {
    const { describeFiles } = await import('../attachments/outgoing-files.ts')
    // Where it goes is where one was when Enter was pressed.
    const { activeSid } = client.store.get()
    if (activeSid === null) throw new SlashError('There is no channel to send it to yet')
    try {
      client.send(text ?? '', { to: activeSid, files: await describeFiles([path]) })
    } catch (error) {
      throw error instanceof UserError ? new SlashError(error.message, error.hint) : error
    }
  },
})
