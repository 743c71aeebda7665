/** Finds what Tab has to offer at the caret. */
import type { CompletionKind, SlashCommand } from '../../../slash/define.ts'
import { findCommand } from '../../../slash/lookup.ts'
import { isCommandLine, usageOf } from '../../../slash/parse.ts'
import type { PathName } from '../../../attachments/list-paths.ts'
import type { Buffer } from './buffer.ts'
import { pathOffer, pathTyped } from './complete-path.ts'
import type { Candidate, CompletionOffer } from './completion-offer.ts'

/** An emoji with the names people know it by. */
export interface EmojiName {
  readonly emoji: string
  readonly name: string
}

/** Where candidates come from. Names are foreign text. */
export interface CompletionSources {
  readonly commands: readonly SlashCommand[]
  /** Names of the people of the conversation, without oneself. */
  readonly people: () => readonly string[]
  readonly joined: () => readonly string[]
  readonly joinable: () => readonly string[]
  /** `null` while the table is being loaded. */
  readonly emoji: () => readonly EmojiName[] | null
  /** What a path could become; `null` while it is being looked up. */
  readonly paths: (typed: string) => readonly PathName[] | null
  readonly themes: () => readonly string[]
  readonly profiles: () => readonly string[]
  readonly settings: () => readonly string[]
  /** What the setting of that name can be, as far as it can be listed. */
  readonly valuesOf: (setting: string) => readonly string[]
}

/** Candidates offered at most. */
const offered = 50

/** A name as one argument of a command. */
export const quotedName = (name: string): string => (/[\s"]/u.test(name) ? JSON.stringify(name) : name)

/** Those that begin with what was typed, then those of which a later word does; in the order in which they came. */
const matching = (names: readonly string[], typed: string): readonly string[] => {
  const wanted = typed.toLowerCase()
  const begins = (name: string): boolean => name.toLowerCase().startsWith(wanted)
  const contains = (name: string): boolean =>
    wanted !== '' &&
    /[^\p{L}\p{N}]/u.test(name) &&
    ` ${name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ' ')}`.includes(` ${wanted}`)
  return [...names.filter(begins), ...names.filter((name) => !begins(name) && contains(name))].slice(
    0,
    offered,
  )
}

const offerOf = (start: number, end: number, candidates: readonly Candidate[]): CompletionOffer | null =>
  candidates.length === 0 ? null : { start, end, candidates }

/** `before`: the argument before the one that is completed. */
const namesFor = (kind: CompletionKind, before: string, sources: CompletionSources): readonly string[] => {
  switch (kind) {
    case 'joined':
      return sources.joined()
    case 'conversation':
      return [...sources.joinable(), ...sources.joined()]
    case 'person':
      return sources.people()
    case 'command':
      return sources.commands.map(({ name }) => name)
    case 'theme':
      return sources.themes()
    case 'setting':
      return sources.settings()
    case 'setting-value':
      return sources.valuesOf(before)
    case 'profile':
      return sources.profiles()
    case 'help-topic':
      return ['keys', ...sources.commands.map(({ name }) => name)]
    default:
      return []
  }
}

const commandOffer = (head: string, after: string, sources: CompletionSources): CompletionOffer | null => {
  const names = matching(
    sources.commands.map(({ name }) => name),
    head.slice(1),
  )
  return offerOf(
    0,
    head.length,
    names.map((name) => {
      const command = findCommand(sources.commands, name)
      const takesMore = (command?.args.length ?? 0) > 0
      // Where there is only one there is room to say what it does.
      const label =
        names.length === 1 && command !== undefined ? `${usageOf(command)}  ${command.summary}` : `/${name}`
      return { text: `/${name}${takesMore && !after.startsWith(' ') ? ' ' : ''}`, label }
    }),
  )
}

/** `undefined`: what is typed there is not of a kind that can be listed. */
const argumentOffer = (head: string, sources: CompletionSources): CompletionOffer | null | undefined => {
  const [whole = '', name = ''] = /^\/(\S+)\s+/u.exec(head) ?? []
  const command = findCommand(sources.commands, name)
  if (command === undefined) return undefined
  let start = whole.length
  let at = 0
  let before = ''
  for (; at < command.args.length - 1; at += 1) {
    const word = /^(?:"(?:[^"\\]|\\.)*"|[^\s"]\S*)\s+/u.exec(head.slice(start))
    if (word === null) break
    before = word[0].trim()
    start += word[0].length
  }
  if (command.args[at]?.isRepeated === true) start = head.search(/\S*$/u)
  const typed = head.slice(start)
  if (typed.startsWith('--')) {
    const flags = matching(
      command.flags.map((flag) => `--${flag.name}`),
      typed,
    )
    return offerOf(
      start,
      head.length,
      flags.map((flag) => ({ text: `${flag} `, label: flag })),
    )
  }
  const { complete: kind, choices } = command.args[at] ?? {}
  if (choices === undefined && kind === undefined) return undefined
  if (choices === undefined && kind === 'emoji')
    return /^\w/u.test(typed) ? emojiOffer(start, head.length, typed, sources) : undefined
  const isLast = at === command.args.length - 1 && command.args[at]?.isRepeated !== true
  if (kind === 'path' && choices === undefined)
    return pathOffer(start, head, isLast, sources.paths(pathTyped(typed)))
  const names = matching(choices ?? namesFor(kind ?? 'emoji', before, sources), typed.replace(/^["#@]/, ''))
  return offerOf(
    start,
    head.length,
    names.map((found) => ({ text: isLast ? found : `${quotedName(found)} `, label: found })),
  )
}

const emojiOffer = (
  start: number,
  end: number,
  typed: string,
  sources: CompletionSources,
): CompletionOffer | null => {
  if (typed.length < 2) return null
  const table = sources.emoji()
  if (table === null) return { start, end, candidates: [] }
  const wanted = typed.toLowerCase()
  // The plain ones have the short names: thumbsup comes before thumbsdown, heart before heart_eyes_cat.
  const begins = table
    .filter(({ name }) => name.startsWith(wanted))
    .toSorted((left, right) => left.name.length - right.name.length)
  const contains = table.filter(({ name }) => !name.startsWith(wanted) && name.includes(`_${wanted}`))
  return offerOf(
    start,
    end,
    [...begins, ...contains]
      .slice(0, offered)
      .map(({ emoji, name }) => ({ text: emoji, label: `${emoji} ${name}` })),
  )
}

const textOffer = (head: string, after: string, sources: CompletionSources): CompletionOffer | null => {
  const [, sigil, typed = ''] = /(?:^|[\s([{"'])([@#:])([^\s@#:]*)$/u.exec(head) ?? []
  if (sigil === undefined) return null
  const start = head.length - typed.length - 1
  if (sigil === ':') return emojiOffer(start, head.length, typed, sources)
  const names = sigil === '@' ? sources.people() : [...sources.joined(), ...sources.joinable()]
  const gap = sigil === '@' && !/^\s/u.test(after) ? ' ' : ''
  return offerOf(
    start,
    head.length,
    matching(names, typed).map((name) => ({ text: `${sigil}${name}${gap}`, label: `${sigil}${name}` })),
  )
}

/** What Tab has to offer where the caret stands; `null` = nothing. */
export const completionAt = ({ text, caret }: Buffer, sources: CompletionSources): CompletionOffer | null => {
  const head = text.slice(0, caret)
  const after = text.slice(caret)
  if (isCommandLine(text)) {
    if (/^\/\S*$/u.test(head)) return commandOffer(head, after, sources)
    const offer = argumentOffer(head, sources)
    if (offer !== undefined) return offer
  }
  return textOffer(head, after, sources)
}
