/** Finds a channel, a person or a command by some of its letters, and goes there. */
import { usageOf } from '../../slash/parse.ts'
import type { PickerRow } from '../panes/overlay/picker.ts'
import { own, span, type Span } from '../text/line.ts'
import { matchedSpans } from '../text/matched.ts'
import { reasonOf } from './desk-parts.ts'
import type { ActionParts, Handler } from './handler.ts'
import type { OpenPickers } from './open-picker.ts'
import { switcherCandidates, type Candidate, type RankedCandidate } from './switcher-candidates.ts'

/** Channels remembered as shown. */
const remembered = 20

const signOf = (candidate: Candidate): string => {
  if (candidate.kind === 'command') return '/'
  if (candidate.kind === 'person' || candidate.item.isDirect) return '@'
  return candidate.item.isJoined ? '#' : '+'
}

const stateOf = ({ item }: Extract<Candidate, { kind: 'channel' }>): Span => {
  const { isJoined, isActive, isMuted, mentionCount, unreadCount, isUnread } = item
  if (!isJoined) return span(own('join'), 'text.muted')
  if (isActive) return span(own('here'), 'text.muted')
  if (mentionCount > 0) return span(own(` @${mentionCount} `), 'badge.mention')
  if (isUnread) return span(own(unreadCount === null ? 'new' : `${unreadCount} new`), 'badge')
  return span(own(isMuted ? 'muted' : ''), 'text.muted')
}

const detailOf = (candidate: Candidate): Span => {
  if (candidate.kind === 'channel') return stateOf(candidate)
  return span(own(candidate.kind === 'person' ? 'write' : candidate.command.summary), 'text.muted')
}

const spansOf = ({ candidate, positions }: RankedCandidate): readonly Span[] => [
  span(own(candidate.kind === 'command' ? '/' : `${signOf(candidate)} `), 'text.muted'),
  ...matchedSpans(candidate.name, positions, 'text'),
  span(own('  ')),
  detailOf(candidate),
]

export const createSwitcher = (
  { screen: { client, view, commands }, going, say }: ActionParts,
  openPicker: OpenPickers,
): Handler => {
  let recent: readonly string[] = []
  client.store.hear((event) => {
    if (event.type !== 'conversation/activated') return
    const sid = event.conversationSid
    recent = [sid, ...recent.filter((other) => other !== sid)].slice(0, remembered)
  })

  const write = (): void => view.dispatch({ type: 'pane/focused', pane: 'composer' })
  const reach = (arrive: () => Promise<unknown>): void => {
    write()
    void going.go(() =>
      arrive().then(
        () => true,
        (error: unknown) => {
          say(reasonOf(error), 'error')
          return false
        },
      ),
    )
  }
  const choose = (candidate: Candidate): void => {
    if (candidate.kind === 'person') reach(() => client.openDirect(candidate.identity))
    else if (candidate.kind === 'command') {
      write()
      const hasArguments = usageOf(candidate.command) !== `/${candidate.command.name}`
      const text = `/${candidate.command.name}${hasArguments ? ' ' : ''}`
      view.dispatch({ type: 'composer/edited', edit: { type: 'replace', text } })
    } else if (candidate.item.isJoined) {
      write()
      client.activate(candidate.item.sid)
    } else {
      const { sid } = candidate.item
      reach(() => client.join(sid).then(() => client.activate(sid)))
    }
  }
  const rows = (query: string): readonly PickerRow[] =>
    switcherCandidates(query, client.store.get(), commands, recent).map((ranked) => ({
      spans: spansOf(ranked),
      choose: () => choose(ranked.candidate),
    }))

  return () => {
    const picker = openPicker({
      title: own('Go to'),
      query: '',
      rows: rows(''),
      keys: [['picker.choose', 'goes there, # @ / first: one kind']],
      onQuery: (query) => {
        const found = rows(query)
        picker.change({ rows: found, note: own(found.length === 0 ? 'Nothing is called that' : '') })
      },
    })
  }
}
