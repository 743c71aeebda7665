/** All that can be done with a message, for keys and commands alike. */
import { conversationName, pinsOf, personName, type MessageRecord } from '@terminal-chat/core'
import { createDownload } from '../../attachments/download.ts'
import { createOpenFile } from '../../attachments/open-file.ts'
import type { MessageDesk } from '../../slash/message-desk.ts'
import { editProblem, removeProblem } from '../../slash/message-rights.ts'
import { cleanText } from '../panes/composer/clean-text.ts'
import type { ComposerEdit } from '../panes/composer/edit.ts'
import { clipboardSequence } from '../terminal/clipboard.ts'
import { cellLine, cellText } from '../text/cell-text.ts'
import { own, span } from '../text/line.ts'
import { reasonOf, type DeskParts } from './desk-parts.ts'
import { hitSpans } from './hit-row.ts'
import { createPickers } from './open-picker.ts'
import { createReacting } from './reacting.ts'
import { createSearching } from './searching.ts'
import { createSelecting, type Selecting } from './selecting.ts'
import { createViewing } from './viewing.ts'

export interface TerminalDesk extends MessageDesk {
  readonly selecting: Selecting
  /** What is written next is a command about it. */
  readonly beginCommand: (message: MessageRecord) => void
  readonly togglePin: (message: MessageRecord) => void
}

/** Characters of a message that are quoted. */
const quoted = 200

export const createMessageDesk = (parts: DeskParts): TerminalDesk => {
  const { screen, desktop, pass, say } = parts
  const { client, view, clock } = screen
  const openPicker = createPickers(screen)
  const selecting = createSelecting(screen, say)
  const reacting = createReacting(parts, openPicker)

  const goToAnywhere = (message: MessageRecord): void => {
    const { conversationSid, index } = message
    if (client.store.get().activeSid !== conversationSid) client.activate(conversationSid)
    selecting
      .goTo((other) => other.index >= index)
      .then(
        (isFound) => {
          if (!isFound) say('That message could not be loaded', 'error')
        },
        (error: unknown) => say(reasonOf(error), 'error'),
      )
  }
  const searching = createSearching(parts, openPicker, goToAnywhere)

  /** Goes on in the composer. */
  const write = (edit: ComposerEdit): void => {
    if (view.get().pane !== 'composer') view.dispatch({ type: 'pane/focused', pane: 'composer' })
    selecting.leave()
    view.dispatch({ type: 'composer/edited', edit })
  }
  const quoteOf = ({ author, body, media }: MessageRecord) => {
    const text = body === null || body === '' ? (media[0]?.filename ?? '') : body
    return { name: personName(client.store.get().users, author), excerpt: text.slice(0, quoted) }
  }
  const copy = (text: string): void => {
    const sequence = clipboardSequence(text)
    if (sequence !== null) pass(sequence)
    void desktop.copyText(cleanText(text)).then((problem) => {
      if (sequence === null && problem !== null) say(`Not copied: ${problem}`, 'error')
      else say('Copied', 'info')
    })
  }
  const openLink = (url: string): void => {
    void desktop.openLink(url).then((problem) => {
      if (problem === null) say(`Opening ${url}`, 'info')
      else say(problem, 'error')
    })
  }

  const openFile = createOpenFile({ client, ...desktop, say })
  const download = createDownload({ client, saveFile: desktop.saveFile, say })

  return {
    selecting,
    copy,
    now: clock.now,
    beginEdit: (message) => {
      const problem = editProblem(client.store.get(), message)
      const text = message.body ?? ''
      if (problem !== null) say(problem, 'error')
      else write({ type: 'begin-edit', index: message.index, original: text, text: cleanText(text) })
    },
    beginReply: (message) =>
      write({ type: 'begin-reply', index: message.index, sid: message.sid, ...quoteOf(message) }),
    beginCommand: (message) => write({ type: 'begin-command', index: message.index, ...quoteOf(message) }),
    askReaction: reacting.ask,
    emojiNamed: reacting.emojiNamed,
    remove: (message) => {
      const problem = removeProblem(client.store.get(), message)
      if (problem !== null) {
        say(problem, 'error')
        return
      }
      const excerpt = cellLine((message.body ?? '').slice(0, quoted))
      view.dispatch({
        type: 'overlay/opened',
        overlay: {
          kind: 'confirm',
          question: own(`Delete this message for everyone?\n\n${excerpt}`),
          onYes: () => {
            client.remove(message.index).catch((error: unknown) => say(reasonOf(error), 'error'))
          },
        },
      })
    },
    openLinks: (urls) => {
      const [first, ...others] = urls
      if (first === undefined) say('There is no link in it', 'info')
      else if (others.length === 0) openLink(first)
      else
        openPicker({
          title: own('Open which link?'),
          keys: [['picker.choose', 'or its number opens it']],
          rows: urls.map((url) => ({ spans: [span(cellLine(url))], choose: () => openLink(url) })),
        })
    },
    openFile,
    download,
    view: createViewing({ ...parts, openFile, download }),
    inspect: (what, value) => {
      const source = JSON.stringify(value, null, 2)
      view.dispatch({
        type: 'overlay/opened',
        overlay: { kind: 'text', title: cellLine(what), text: cellText(source), source, offset: 0 },
      })
    },
    search: searching.open,
    goTo: selecting.goTo,
    goToUnread: selecting.goToUnread,
    togglePin: ({ conversationSid, index }) => {
      const conversation = client.store.get().conversations.get(conversationSid)
      const isPinned = conversation !== undefined && pinsOf(conversation).includes(index)
      client.togglePin(conversationSid, index).then(
        () => say(isPinned ? 'Not pinned any more' : 'Pinned; /pin shows what is', 'info'),
        (error: unknown) => say(reasonOf(error), 'error'),
      )
    },
    listPins: async () => {
      const state = client.store.get()
      const conversation = state.conversations.get(state.activeSid ?? '')
      const pins = conversation === undefined ? [] : pinsOf(conversation)
      if (conversation === undefined || pins.length === 0) {
        say('Nothing is pinned here', 'info')
        return
      }
      await client.loadUntil(({ index }) => index >= Math.min(...pins))
      const known = client.store.get()
      const messages =
        known.histories.get(conversation.sid)?.items.filter(({ index }) => pins.includes(index)) ?? []
      const { today } = view.get()
      openPicker({
        title: own(`Pinned in ${cellLine(conversationName(known, conversation))}`),
        keys: [['picker.choose', 'goes there']],
        rows: messages.map((message) => ({
          spans: hitSpans(message, known, { wanted: '', isNamed: false, today }),
          choose: () => goToAnywhere(message),
        })),
        note: own(messages.length === 0 ? 'What was pinned has been deleted' : ''),
      })
    },
  }
}
