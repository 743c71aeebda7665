/** Finds the person that a command's argument names. */
import { foldName, nearest, personName, selectPeople, type Person } from '@terminal-chat/core'
import { SlashError, type SlashContext } from './define.ts'

const bare = (who: string): string => who.trim().replace(/^@/, '')

/** The identity of somebody who need not be here: one that is known by this name, else the name itself. */
export const identityOf = ({ client }: SlashContext, who: string): string => {
  const { users } = client.store.get()
  const wanted = bare(who)
  if (users.has(wanted)) return wanted
  const named = [...users.keys()].filter(
    (identity) => foldName(personName(users, identity)) === foldName(wanted),
  )
  if (named.length > 1)
    throw new SlashError(`Several people are called ${wanted}`, `Name one by identity: ${named.join(', ')}`)
  return named[0] ?? wanted
}

/** Somebody who is in the channel on the screen. */
export const personHere = (context: SlashContext, who: string): Person & { readonly identity: string } => {
  const people = selectPeople(context.client.store.get())
  const identity = identityOf(context, who)
  const found =
    people.find((person) => person.identity === identity) ??
    people.find((person) => foldName(person.identity ?? '') === foldName(identity))
  if (found?.identity != null) return { ...found, identity: found.identity }
  const suggestion = nearest(
    identity,
    people.map(({ name }) => name),
  )
  throw new SlashError(
    `${identity} is not in this channel`,
    suggestion === null ? 'Who is: /who' : `Did you mean ${suggestion}?`,
  )
}
