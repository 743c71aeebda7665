/** Schemas that several routes share. */
import { Type } from 'typebox'

/** Every answer that is not a success. */
export const ErrorBody = Type.Object({
  code: Type.String({ description: 'Stable; for programs' }),
  message: Type.String({ description: 'What happened; for people' }),
  hint: Type.String({ description: 'What to do' }),
})

/** The error answers of a route. */
export const errorAnswers = { '4xx': ErrorBody, '5xx': ErrorBody } as const

/** The SID of a conversation in a path. */
export const ChannelParams = Type.Object({ sid: Type.String({ pattern: '^CH[0-9a-f]{32}$' }) })
