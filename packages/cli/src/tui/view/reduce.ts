/** (view, event) → view. */
import { unreachable } from '@terminal-chat/core'
import {
  carryDraft,
  giveBack,
  putBack,
  reduceDrafts,
  showDraft,
  type Drafts,
} from '../panes/composer/drafts.ts'
import { composerWith } from '../panes/composer/state.ts'
import { pickerChanged } from '../panes/overlay/picker.ts'
import type { PicturePage } from '../panes/overlay/picture-page.ts'
import type { ViewEvent } from './event.ts'
import type { Overlay, ViewState } from './state.ts'

const shown = (drafts: Drafts, sid: string | null, draft: string): Drafts => {
  const isNew = sid !== null && sid !== drafts.sid && draft !== '' && !drafts.others.has(sid)
  const known = isNew ? { ...drafts, others: new Map(drafts.others).set(sid, composerWith(draft)) } : drafts
  return showDraft(known, sid)
}

const withViewport = (
  viewports: ViewState['viewports'],
  { conversationSid, viewport }: Extract<ViewEvent, { type: 'viewport/moved' }>,
): ViewState['viewports'] => {
  const next = new Map(viewports)
  if (viewport === null) return next.delete(conversationSid) ? next : viewports
  return next.set(conversationSid, viewport)
}

/** The same with another value for one conversation; `null` takes it away. */
const withEntry = <Value>(
  entries: ReadonlyMap<string, Value>,
  conversationSid: string,
  value: Value | null,
): ReadonlyMap<string, Value> => {
  if (value === null && !entries.has(conversationSid)) return entries
  const next = new Map(entries)
  if (value === null) next.delete(conversationSid)
  else next.set(conversationSid, value)
  return next
}

const withDrafts = (view: ViewState, drafts: Drafts): ViewState =>
  drafts === view.drafts ? view : { ...view, drafts }

const without = (sids: ReadonlySet<string>, sid: string | null): ReadonlySet<string> =>
  sid !== null && sids.has(sid) ? new Set([...sids].filter((other) => other !== sid)) : sids

/** Pure. The same object comes back when nothing changed, so that nothing is drawn again. */
export const reduceView = (view: ViewState, event: ViewEvent): ViewState => {
  switch (event.type) {
    case 'screen/resized':
      return { ...view, size: event.size }
    case 'screen/focused':
      return view.isFocused === event.isFocused ? view : { ...view, isFocused: event.isFocused }
    case 'day/begun':
      return { ...view, today: event.today }
    case 'pane/focused':
      return { ...view, pane: event.pane, markedConversation: null, markedPerson: null, selected: null }
    case 'overlay/opened':
      return { ...view, overlays: [...view.overlays, event.overlay] }
    case 'overlay/closed':
      return { ...view, overlays: view.overlays.slice(0, -1) }
    case 'overlay/scrolled': {
      const top = view.overlays.at(-1)
      if ((top?.kind !== 'help' && top?.kind !== 'text') || top.offset === event.offset) return view
      return { ...view, overlays: [...view.overlays.slice(0, -1), { ...top, offset: event.offset }] }
    }
    case 'drafts/kept':
      return event.conversationSids.length === 0
        ? view
        : { ...view, keptDrafts: new Set(event.conversationSids) }
    case 'conversation/shown':
      return withDrafts(
        {
          ...view,
          keptDrafts: without(view.keptDrafts, event.conversationSid),
          selected: view.selected?.conversationSid === event.conversationSid ? view.selected : null,
        },
        shown(view.drafts, event.conversationSid, event.draft),
      )
    case 'composer/edited':
      return withDrafts(view, reduceDrafts(view.drafts, event.edit))
    case 'composer/refused':
      return withDrafts(view, putBack(view.drafts, event.conversationSid, event.text))
    case 'draft/returned':
      return withDrafts(view, giveBack(view.drafts, event.conversationSid, event.text))
    case 'draft/carried':
      return withDrafts(view, carryDraft(view.drafts, event.from, event.to))
    case 'draft/stranded':
      return view.stranded === event.conversationSid ? view : { ...view, stranded: event.conversationSid }
    case 'screen/copy-mode':
      return { ...view, isCopyMode: event.isCopyMode, pane: 'composer' }
    case 'viewport/moved': {
      const viewports = withViewport(view.viewports, event)
      return viewports === view.viewports ? view : { ...view, viewports }
    }
    case 'message/selected':
      return view.selected === event.selected ? view : { ...view, selected: event.selected }
    case 'picker/changed': {
      const top = view.overlays.at(-1)
      if (top?.kind !== 'picker' || top.id !== event.id) return view
      return { ...view, overlays: [...view.overlays.slice(0, -1), pickerChanged(top, event.change)] }
    }
    case 'picture/changed': {
      const isIt = (overlay: Overlay): overlay is PicturePage =>
        overlay.kind === 'picture' && overlay.id === event.id
      if (!view.overlays.some(isIt)) return view
      const changed = (overlay: Overlay): Overlay =>
        isIt(overlay) ? { ...overlay, content: event.content } : overlay
      return { ...view, overlays: view.overlays.map(changed) }
    }
    case 'conversation/marked':
      return { ...view, markedConversation: event.conversationSid }
    case 'person/marked':
      return { ...view, markedPerson: event.key }
    case 'toast/shown':
      return { ...view, toast: event.toast }
    case 'toast/expired':
      return view.toast === event.toast ? { ...view, toast: null } : view
    case 'suggestion/changed':
      return view.suggestion === event.suggestion ? view : { ...view, suggestion: event.suggestion }
    case 'preferences/changed':
      return { ...view, preferences: { ...view.preferences, ...event.change } }
    case 'theme/shown':
      return { ...view, shownTheme: event.name }
    case 'alert-level/changed':
      return { ...view, alertLevels: withEntry(view.alertLevels, event.conversationSid, event.level) }
    case 'mute/timed':
      return { ...view, muteEnds: withEntry(view.muteEnds, event.conversationSid, event.until) }
    case 'events/looked-at':
      return { ...view, eventsAt: event.at }
    case 'filter/changed': {
      const top = view.overlays.at(-1)
      if (top?.kind !== 'help' && top?.kind !== 'events') return view
      return { ...view, overlays: [...view.overlays.slice(0, -1), { ...top, ...event.change, offset: 0 }] }
    }
    case 'events/changed': {
      const top = view.overlays.at(-1)
      if (top?.kind !== 'events') return view
      return { ...view, overlays: [...view.overlays.slice(0, -1), { ...top, ...event.change }] }
    }
    case 'disturbance/changed':
      return { ...view, isDoNotDisturb: event.isDoNotDisturb, quietUntil: event.until }
    case 'chords/pending':
      return view.chords.length === 0 && event.chords.length === 0 ? view : { ...view, chords: event.chords }
    default:
      return unreachable(event)
  }
}
