/** What commands about messages do where there is no screen to draw on. */
import {
  conversationName,
  pinsOf,
  type ChatClient,
  type Clock,
  type MessageRecord,
  type SafeText,
  type SearchReport,
} from '@terminal-chat/core'
import { createDownload } from '../../attachments/download.ts'
import { createOpenFile } from '../../attachments/open-file.ts'
import type { MessageDesk } from '../../slash/message-desk.ts'
import { SlashError } from '../../slash/define.ts'
import { editProblem, removeProblem } from '../../slash/message-rights.ts'
import { reasonOf, type Desktop } from '../actions/desk-parts.ts'
import { foundText } from '../actions/found-text.ts'
import { createEmojiTable } from '../panes/composer/emoji.ts'
import { cellLine, cellText } from '../text/cell-text.ts'

/** What the next line that is typed is for. */
export type LinePurpose =
  | { readonly kind: 'edit' | 'reply'; readonly message: MessageRecord }
  | { readonly kind: 'answer'; readonly onYes: () => void }
  /** `onNumber`: from 1; `count`: the highest there is. */
  | { readonly kind: 'number'; readonly count: number; readonly onNumber: (number: number) => void }
  | null

export interface LinearDeskParts {
  readonly client: ChatClient
  readonly clock: Clock
  readonly desktop: Desktop
  readonly say: (line: string) => void
  readonly read: (message: MessageRecord) => SafeText
  /** Reads them, with a word on the days between. */
  readonly readAll: (messages: readonly MessageRecord[]) => void
  /** The next command is about it. */
  readonly choose: (message: MessageRecord) => void
  readonly expect: (purpose: LinePurpose) => void
}

/** Messages that are read out at once. */
const most = 20

export const createLinearDesk = (parts: LinearDeskParts): MessageDesk => {
  const { client, clock, desktop, say, read, choose, expect } = parts
  const emoji = createEmojiTable()
  const items = (): readonly MessageRecord[] => {
    const { activeSid, histories } = client.store.get()
    return histories.get(activeSid ?? '')?.items ?? []
  }
  const readAll = (messages: readonly MessageRecord[]): void => {
    parts.readAll(messages.slice(0, most))
    const next = messages[most]
    if (next !== undefined) say(`And ${messages.length - most} more; /goto ${next.index} reads on.`)
  }
  const quietly = (done: Promise<unknown>): void => {
    done.catch((error: unknown) => say(cellLine(reasonOf(error))))
  }
  return {
    now: clock.now,
    beginEdit: (message) => {
      const problem = editProblem(client.store.get(), message)
      if (problem !== null) throw new SlashError(problem)
      say(`It says: ${cellLine(message.body ?? '')}. Write what it is to say; an empty line leaves it.`)
      expect({ kind: 'edit', message })
    },
    beginReply: (message) => {
      say(`You answer ${read(message)}`)
      expect({ kind: 'reply', message })
    },
    askReaction: () => {
      throw new SlashError('Which emoji?', 'Name it: /react thumbsup')
    },
    emojiNamed: async (name) => {
      await emoji.load()
      return emoji.names()?.find((known) => known.name === name)?.emoji ?? null
    },
    remove: (message) => {
      const problem = removeProblem(client.store.get(), message)
      if (problem !== null) throw new SlashError(problem)
      say(`Delete ${read(message)}? Yes or no.`)
      expect({ kind: 'answer', onYes: () => quietly(client.remove(message.index)) })
    },
    copy: (text) =>
      quietly(
        desktop.copyText(text).then((problem) => say(problem === null ? 'Copied.' : cellLine(problem))),
      ),
    openLinks: (urls) => {
      const open = (url: string): void =>
        quietly(desktop.openLink(url).then((problem) => say(cellLine(problem ?? `Opened ${url}`))))
      const [first, ...others] = urls
      if (first === undefined) say('There is no link in it.')
      else if (others.length === 0) open(first)
      else {
        urls.forEach((url, at) => say(cellLine(`${at + 1}: ${url}`)))
        say('Which number is to be opened?')
        expect({ kind: 'number', count: urls.length, onNumber: (number) => open(urls[number - 1] ?? first) })
      }
    },
    openFile: createOpenFile({ client, ...desktop, say: (text) => say(cellLine(text)) }),
    download: createDownload({ client, saveFile: desktop.saveFile, say: (text) => say(cellLine(text)) }),
    view: () => say('A picture cannot be read out. /open shows it in another program, /download saves it.'),
    inspect: (what, value) => {
      say(cellLine(what))
      for (const line of cellText(JSON.stringify(value, null, 2)).split('\n')) say(line)
    },
    search: (text, isEverywhere) => {
      const { activeSid, conversations } = client.store.get()
      const sids = isEverywhere ? [...conversations.keys()] : activeSid === null ? [] : [activeSid]
      const look = async (): Promise<void> => {
        let count = 0
        let last: SearchReport = { looked: 0, isCut: false, failed: 0 }
        const report = (told: SearchReport): void => {
          last = told
        }
        for await (const message of client.search(text, { conversations: sids, limit: most, report })) {
          const { activeSid: here, conversations: known } = client.store.get()
          const found = message.conversationSid === here ? undefined : known.get(message.conversationSid)
          count += 1
          if (found !== undefined) say(cellLine(`In ${conversationName(client.store.get(), found)}:`))
          parts.readAll([message])
        }
        say(`${foundText(count, last)}.${count === 0 ? '' : ' /goto and the number goes there.'}`)
      }
      quietly(look())
    },
    goTo: async (isReached) => {
      const found = await client.loadUntil(isReached)
      if (found === null) return false
      readAll(items().filter(({ index }) => index >= found.index))
      choose(found)
      say(`The next command is about #${found.index}.`)
      return true
    },
    goToUnread: async () => {
      const { activeSid, unreadMarkers } = client.store.get()
      const marker = unreadMarkers.get(activeSid ?? '')
      if (marker === undefined) return false
      readAll(items().filter(({ index }) => index > marker))
      return true
    },
    listPins: async () => {
      const { activeSid, conversations } = client.store.get()
      const conversation = conversations.get(activeSid ?? '')
      const pins = conversation === undefined ? [] : pinsOf(conversation)
      if (pins.length === 0) {
        say('Nothing is pinned here.')
        return
      }
      await client.loadUntil(({ index }) => index >= Math.min(...pins))
      readAll(items().filter(({ index }) => pins.includes(index)))
    },
  }
}
