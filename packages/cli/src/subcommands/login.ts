/** `chat login` and `chat logout`: for token servers that ask who one is. */
import { sanitizeLine } from '@terminal-chat/core'
import { defineSubcommand } from './define.ts'

const uses = ['identity', 'server', 'profile', 'debugFile'] as const

export const loginCommand = defineSubcommand({
  name: 'login',
  summary: 'Sign in to a token server that asks for a password',
  description:
    'The password is asked for, or read from standard input. It is kept in a file that only you can read, for this server and this identity.',
  examples: ['chat login --identity alice --server https://chat.example.com'],
  uses,
  run: async ({ config, signIn, print }) => {
    const identity = await signIn()
    print(`Signed in to ${sanitizeLine(config.server ?? '')} as ${sanitizeLine(identity)}`)
  },
})

export const logoutCommand = defineSubcommand({
  name: 'logout',
  summary: 'Forget the password of a token server',
  examples: ['chat logout --identity alice --server https://chat.example.com'],
  uses,
  run: async ({ config, signOut, print }) => {
    const { identity, wasIn } = await signOut()
    const where = `${sanitizeLine(config.server ?? '')} as ${sanitizeLine(identity)}`
    print(wasIn ? `Signed out of ${where}` : `You were not signed in to ${where}`)
  },
})
