/** Everything the switcher can lead to, best first: channels, people, commands. */
import {
  directPeer,
  fuzzyRank,
  personName,
  selectConversationList,
  type ChatState,
  type ConversationListItem,
  type SafeText,
} from '@terminal-chat/core'
import type { SlashCommand } from '../../slash/define.ts'
import { cellLine } from '../text/cell-text.ts'
import { own } from '../text/line.ts'

export type Candidate =
  | {
      readonly kind: 'channel'
      readonly name: SafeText
      readonly item: ConversationListItem
      /** Whether something in it has not been read. */
    }
  | { readonly kind: 'person'; readonly name: SafeText; readonly identity: string }
  | { readonly kind: 'command'; readonly name: SafeText; readonly command: SlashCommand }

export interface RankedCandidate {
  readonly candidate: Candidate
  /** Where what was typed stands in the name; UTF-16 offsets. */
  readonly positions: readonly number[]
}

/** Lines offered at most. */
const offered = 100

/** Where one was last goes before what is unread, that before the rest; where one is comes last. */
const byUse =
  (recent: readonly string[]) =>
  (left: ConversationListItem, right: ConversationListItem): number => {
    const place = (item: ConversationListItem): number => {
      const { sid, isActive, isJoined } = item
      if (isActive) return recent.length + 3
      const at = recent.indexOf(sid)
      if (at >= 0) return at
      return recent.length + (item.isUnread ? 0 : isJoined ? 1 : 2)
    }
    return place(left) - place(right)
  }

const peopleOf = (state: ChatState): readonly Candidate[] => {
  const known = new Set(state.users.keys())
  for (const participants of state.participants.values())
    for (const { identity } of participants.values()) if (identity !== null) known.add(identity)
  known.delete(state.identity)
  // Whoever one already writes to stands among the channels.
  for (const conversation of state.conversations.values()) {
    const peer = directPeer(conversation, state.identity)
    if (peer !== null) known.delete(peer)
  }
  return [...known]
    .sort()
    .map((identity) => ({ kind: 'person', identity, name: cellLine(personName(state.users, identity)) }))
}

/** A sign in front asks for one kind alone, as people write them: `#channel`, `@person`, `/command`. */
const kindsBySign: Readonly<Record<string, readonly Candidate['kind'][]>> = {
  '#': ['channel'],
  '@': ['person', 'channel'],
  '/': ['command'],
}

/** `recent`: SIDs of the channels shown so far, the last first. */
export const switcherCandidates = (
  query: string,
  state: ChatState,
  commands: readonly SlashCommand[],
  recent: readonly string[],
): readonly RankedCandidate[] => {
  const sign = query.trimStart().charAt(0)
  const kinds = kindsBySign[sign]
  const isAsked = ({ kind }: Candidate): boolean => kinds === undefined || kinds.includes(kind)
  const isPerson = (candidate: Candidate): boolean =>
    sign !== '@' || candidate.kind !== 'channel' || candidate.item.isDirect
  const channels = selectConversationList(state).toSorted(byUse(recent))
  const all: readonly Candidate[] = [
    ...channels.map((item): Candidate => ({
      kind: 'channel',
      item,
      name: cellLine(item.name),
    })),
    ...peopleOf(state),
    ...commands.map((command): Candidate => ({ kind: 'command', command, name: own(command.name) })),
  ]
  const wanted = kinds === undefined ? query : query.trimStart().slice(1)
  return fuzzyRank(wanted, all.filter(isAsked).filter(isPerson), ({ name }) => name)
    .slice(0, offered)
    .map(({ item, positions }) => ({ candidate: item, positions }))
}
