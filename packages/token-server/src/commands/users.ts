/** `token-server users`: who may sign in with a password. */
import { parseArgs } from 'node:util'
import { errors } from '../errors.ts'
import { identityProblem } from '../identity.ts'
import { hashPassword } from '../users/password-hash.ts'
import { changeUsers, readUsers, type Users } from '../users/users-file.ts'
import type { Command, Surroundings } from './define.ts'
import { readSecret } from './read-secret.ts'
import { UsageError } from './usage-error.ts'

const usage = 'users add|passwd|remove NAME | users list'
const shortest = 8
const longest = 1_024

type Action = (path: string, name: string, surroundings: Surroundings) => Promise<string>

const askPassword = async (surroundings: Surroundings): Promise<string> => {
  const password = await readSecret(surroundings, 'Password: ')
  if (password.length < shortest)
    throw new UsageError(`The password is shorter than ${shortest} characters`, 'Choose a longer one.')
  if (password.length > longest)
    throw new UsageError(`The password is longer than ${longest} characters`, 'Choose a shorter one.')
  if (surroundings.stdin.isTTY === true && (await readSecret(surroundings, 'Once more: ')) !== password) {
    throw new UsageError('The passwords differ', 'Try again.')
  }
  return password
}

const checkName = (name: string): void => {
  const problem = identityProblem(name)
  if (problem !== undefined) throw new UsageError(errors[problem].message, errors[problem].hint)
}

const checkKnown = (users: Users, name: string): void => {
  if (!users[name]) throw new UsageError(`There is no user ${name}`, 'See: token-server users list')
}

const checkNew = (users: Users, name: string): void => {
  if (users[name])
    throw new UsageError(
      `There is a user ${name} already`,
      `To set a new password: token-server users passwd ${name}`,
    )
}

/** Asked before the password is, and again when the file is written. */
const setPassword =
  (check: (users: Users, name: string) => void, done: string): Action =>
  async (path, name, surroundings) => {
    check(await readUsers(path, true), name)
    const hash = await hashPassword(await askPassword(surroundings))
    await changeUsers(path, (users) => {
      check(users, name)
      return { ...users, [name]: { hash, changedAt: new Date().toISOString() } }
    })
    return `${name} ${done}\n`
  }

const actions: Readonly<Record<string, Action>> = {
  add: setPassword(checkNew, 'can sign in'),
  passwd: setPassword(checkKnown, 'has a new password; tokens made before cannot be renewed'),
  remove: async (path, name) => {
    await changeUsers(path, (users) => {
      checkKnown(users, name)
      const { [name]: _removed, ...rest } = users
      return rest
    })
    return `${name} cannot sign in any more; a token that is out ends by itself and cannot be renewed\n`
  },
}

export const users: Command = {
  usage,
  summary: 'who may sign in (USERS_FILE or --file PATH)',
  example: 'USERS_FILE=users.json token-server users add alice',
  run: async (args, surroundings) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { file: { type: 'string' } },
    })
    const path = values.file ?? surroundings.env['USERS_FILE']
    const [verb = '', name, ...rest] = positionals
    if (path === undefined || path === '')
      throw new UsageError('Which file holds the users is not said', 'Set USERS_FILE or add --file PATH.')
    if (verb === 'list' && name === undefined) {
      const names = Object.keys(await readUsers(path, true)).sort()
      surroundings.stdout.write(names.map((one) => `${one}\n`).join(''))
      return 0
    }
    const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined
    if (!action || name === undefined || rest.length > 0) {
      throw new UsageError(
        'That is not how users are changed',
        `token-server ${usage} (passwords are asked for, never given as arguments)`,
      )
    }
    checkName(name)
    surroundings.stdout.write(await action(path, name, surroundings))
    return 0
  },
}
