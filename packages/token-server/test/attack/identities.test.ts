import { expect, test } from 'vitest'
import { postToken, startServer } from '../support/server.ts'

test.each([
  ['Cyrillic а', '\u0430lice'],
  ['fullwidth letters', '\uff41\uff4c\uff49\uff43\uff45'],
  ['a zero-width space', 'alice\u200b'],
  ['a soft hyphen', 'ali\u00adce'],
  ['a right-to-left override', '\u202eecila'],
  ['a terminal escape', '\u001b]0;pwned\u0007alice'],
  ['a C1 escape', '\u009b31malice'],
  ['an invisible letter', 'alice\u3164'],
  ['a tag character', 'alice\u{e0041}'],
  ['a variation selector alone', 'alice\u{e0100}'],
  ['a trailing space', 'alice '],
  ['a tower of accents', `alice${'\u0300'.repeat(40)}`],
])('"alice" with %s is not an identity', async (_what, identity) => {
  const server = await startServer()
  const answer = await postToken(server, { identity })
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { code: expect.stringMatching(/^identity-/) },
  ])
})
