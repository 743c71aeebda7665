/** `chat login` and `chat logout`: for token servers that ask who one is. */
import { sanitizeLine } from '@terminal-chat/core'
import { defineSubcommand } from './define.ts'

const uses = ['identity', 'server', 'profile', 'debugFile'] as const

export const loginCommand = defineSubcommand({
  name: 'login',
  summary: 'Sign in to a token server that asks who you are',
  description:
    'As the server wants it: a password, which is asked for or read from standard input; or your identity provider, whose page you open in a browser of your choice; or what the program of the setting tokenCommand prints. It is kept in a file that only you can read, for this server and this identity.',
  examples: [
    'chat login --server https://chat.example.com',
    'chat login --identity alice --server https://chat.example.com',
  ],
  uses,
  run: async ({ config, signIn, print }) => {
    const identity = await signIn()
    print(`Signed in to ${sanitizeLine(config.server ?? '')} as ${sanitizeLine(identity)}`)
  },
})

export const logoutCommand = defineSubcommand({
  name: 'logout',
  summary: 'Forget the login at a token server',
  description: 'Where the identity provider offers it, it is told to take back what it gave.',
  examples: ['chat logout --identity alice --server https://chat.example.com'],
  uses,
  run: async ({ config, signOut, print }) => {
    const { identity, wasIn, isRevoked } = await signOut()
    const where = `${sanitizeLine(config.server ?? '')} as ${sanitizeLine(identity)}`
    if (isRevoked === false)
      print('The identity provider did not take the login back: sign out there as well')
    print(wasIn ? `Signed out of ${where}` : `You were not signed in to ${where}`)
  },
})
