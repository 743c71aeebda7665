/** `/react`: puts an emoji on the selected message or the newest, or takes it off. */
import { defineSlashCommand, SlashError, type SlashContext } from './define.ts'
import { messageMeant } from './find-message.ts'

const segmenter = (): Intl.Segmenter => new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** One character that is no letter, digit or space: what people put on messages. */
const isPicture = (text: string): boolean =>
  [...segmenter().segment(text)].length === 1 &&
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{S}/u.test(text)

/** The emoji that is meant by itself, or by a name with colons or without. */
const emojiOf = async ({ ui }: SlashContext, text: string): Promise<string> => {
  if (isPicture(text)) return text
  const named = await ui.messages.emojiNamed(text.replace(/^:|:$/g, ''))
  if (named === null)
    throw new SlashError(`There is no emoji ${text}`, 'Names are completed with Tab: /react :th')
  return named
}

export const react = defineSlashCommand({
  name: 'react',
  summary: 'Put an emoji on the selected or newest message, or take yours off; without one, choose it',
  example: '/react :tada:',
  args: [{ name: 'emoji', summary: 'an emoji or its name', isOptional: true, complete: 'emoji' }],
  run: async (context, { emoji }) => {
    const message = messageMeant(context, 'There is no message here yet')
    if (emoji === undefined) context.ui.messages.askReaction(message)
    else await context.client.react(message.index, await emojiOf(context, emoji.trim()))
  },
})
