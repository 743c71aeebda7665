/** Which files of a message are pictures that can be shown in a terminal. */
import type { MessageRecord } from '@terminal-chat/core'

/** Numbers of those files, from 1, as `/download` counts them. What they truly hold, only their bytes tell. */
export const picturesOf = ({ media }: Pick<MessageRecord, 'media'>): readonly number[] =>
  media.flatMap(({ contentType, filename }, at) =>
    /^image\/(?:png|jpe?g|gif)\b/i.test(contentType) || /\.(?:png|jpe?g|gif)$/i.test(filename ?? '')
      ? [at + 1]
      : [],
  )
