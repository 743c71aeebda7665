/** `GET /login`: how one proves here who one is, for clients that have proven nothing yet. */
import { Type, type Static } from 'typebox'
import type { App } from '../app-types.ts'
import type { TokenServerConfig } from '../config.ts'
import { errorAnswers } from './schemas.ts'

/** The answer; nothing in it is secret. */
const loginAnswer = Type.Object({
  auth: Type.Union([Type.Literal('open'), Type.Literal('password'), Type.Literal('jwt')]),
  issuer: Type.Optional(
    Type.String({ description: 'With jwt: the identity provider; its OpenID configuration tells the rest' }),
  ),
  audience: Type.Optional(Type.String({ description: 'With jwt: whom the provider’s token must be for' })),
  clientId: Type.Optional(Type.String({ description: 'With jwt: the public client to sign in as' })),
  scope: Type.Optional(Type.String({ description: 'With jwt: what to ask the provider for' })),
})

const answerOf = (config: TokenServerConfig): Static<typeof loginAnswer> => {
  const { auth, authIssuer, authAudience, authClientId, authScope } = config
  if (auth !== 'jwt' || authIssuer === undefined || authAudience === undefined) return { auth }
  const provider = { auth, issuer: authIssuer, audience: authAudience }
  return authClientId === undefined ? provider : { ...provider, clientId: authClientId, scope: authScope }
}

/** Adds the route. */
export const loginRoute = (app: App, config: TokenServerConfig): void => {
  const answer = answerOf(config)
  app.get(
    '/login',
    { schema: { summary: 'How to sign in', response: { 200: loginAnswer, ...errorAnswers } } },
    () => answer,
  )
}
