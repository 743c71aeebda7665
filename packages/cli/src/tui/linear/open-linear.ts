/** Opens the chat for a screen reader: lines that follow each other, a prompt, nothing that is drawn again. */
import process from 'node:process'
import {
  conversationName,
  createStore,
  personName,
  raiseAlerts,
  replyAttributes,
  selectConversationList,
  selectPeople,
  type ChatState,
} from '@terminal-chat/core'
import { preferencesOf } from '../../config/preferences.ts'
import { createKeymap } from '../../keys/keymap.ts'
import { helpPage } from '../../reference/help.ts'
import type { SlashUi } from '../../slash/define.ts'
import { slashCommands } from '../../slash/index.ts'
import { parseLine } from '../../slash/parse.ts'
import { runCommand } from '../../slash/run.ts'
import { reasonOf } from '../actions/desk-parts.ts'
import { createControls } from '../controls.ts'
import { noDesktop, unkept } from '../no-surroundings.ts'
import type { Ending, OpenTerminal, TerminalOptions } from '../open.tsx'
import { createMoments } from '../panes/timeline/moments.ts'
import { followAlertLevels } from '../rules/alert-levels.ts'
import { endDisturbance } from '../rules/disturbance.ts'
import { endMutes } from '../rules/mutes.ts'
import { bell } from '../terminal/alert-sequences.ts'
import { listenToSignals } from '../terminal/signals.ts'
import { cellLine } from '../text/cell-text.ts'
import { createThemes } from '../themes.ts'
import { reduceView } from '../view/reduce.ts'
import { initialView } from '../view/state.ts'
import { announcement, messageText } from './announce.ts'
import { createLinearDesk, type LinePurpose } from './linear-desk.ts'
import { createPrompt } from './prompt.ts'

/** Messages that are read out when a channel is shown. */
const recent = 5

const sentence = (problem: string, hint: string | null): string =>
  hint === null ? problem : `${problem}. ${hint}`

export const openLinear = (options: TerminalOptions): OpenTerminal => {
  const { client, clock, stdin, stdout, host = process } = options
  const keys = createKeymap(options.keys)
  if (keys.kind === 'invalid') throw new Error(keys.problems.join('\n'))
  const { keymap } = keys
  const view = createStore(
    reduceView,
    initialView({ columns: stdout.columns, rows: stdout.rows }, clock.now(), {
      preferences: { ...preferencesOf({}), ...options.preferences },
      alertLevels: options.alertLevels?.read() ?? new Map(),
      muteEnds: options.mutes?.read() ?? new Map(),
    }),
  )
  const ended = Promise.withResolvers<Ending>()
  const stops: (() => void)[] = []
  let hasEnded = false
  let purpose: LinePurpose = null

  const giveBack = (): void => {
    if (hasEnded) return
    hasEnded = true
    for (const stop of stops.toReversed()) stop()
    prompt.close()
  }
  const end = (how: Ending): void => {
    giveBack()
    ended.resolve(how)
  }

  const prompt = createPrompt({
    stdin,
    stdout,
    onText: (text) => void take(text),
    onInterrupt: () => end('interrupted'),
    onEnd: () => end('quit'),
  })
  const say = prompt.say
  const timeOf = (at: number): string => {
    const { timeFormat, locale } = view.get().preferences
    return createMoments(timeFormat, locale).timeOf(at)
  }

  const confirm = (question: string, onYes: () => void): void => {
    say(`${cellLine(question)} Yes or no.`)
    purpose = { kind: 'answer', onYes }
  }
  const openHelp = (topic: string | null): void => {
    // Chords are for the screen; here one writes.
    const page = helpPage(topic, slashCommands, keymap)
    const sections = topic === null ? page.sections.slice(0, 1) : page.sections
    for (const { title, rows } of sections) {
      say(title)
      for (const { term, meaning } of rows) say(meaning === '' ? term : `${term}: ${meaning}`)
    }
  }
  const ui: SlashUi = {
    openHelp,
    confirm,
    quit: () => end('quit'),
    notify: (text) => say(cellLine(text)),
    controls: createControls({
      screen: { view, clock },
      themes: createThemes(options.themeFiles ?? new Map()),
      settings: options.settings ?? unkept,
      profiles: options.profiles ?? { names: () => [], problemOf: () => null },
      switchProfile: (name) => end({ profile: name }),
      openEvents: () => say('Events are shown on the screen alone; follow them with: chat tail --events'),
    }),
    messages: createLinearDesk({
      client,
      clock,
      desktop: options.desktop ?? noDesktop,
      say,
      read: (message) => messageText(client.store.get(), message, timeOf),
      expect: (next) => {
        purpose = next
      },
    }),
  }

  const run = async (text: string): Promise<void> => {
    const parsed = parseLine(slashCommands, text)
    if (parsed.kind === 'invalid') {
      say(cellLine(sentence(parsed.problem, parsed.hint)))
      return
    }
    if (parsed.kind === 'message') {
      if (client.send(parsed.text) === null) say('There is no channel to send to yet.')
      return
    }
    const outcome = await runCommand({ client, ui, commands: slashCommands }, parsed)
    if (outcome.kind === 'refused') say(cellLine(sentence(outcome.problem, outcome.hint)))
  }
  const take = async (text: string): Promise<void> => {
    const expected = purpose
    purpose = null
    if (expected === null || text.startsWith('/')) {
      await run(text)
      return
    }
    if (expected.kind === 'answer') {
      if (/^y(es)?$/i.test(text.trim())) expected.onYes()
      else say('Nothing was done.')
      return
    }
    const { message } = expected
    if (expected.kind === 'reply') {
      client.send(text, { to: message.conversationSid, attributes: replyAttributes(message) })
      return
    }
    await client.edit(message.index, text).catch((error: unknown) => say(cellLine(reasonOf(error))))
  }

  let told: string | null = null
  /** Says where one is, once what was said there is known. */
  const tellChannel = (state: ChatState): void => {
    const sid = state.activeSid
    const conversation = sid === null ? undefined : state.conversations.get(sid)
    if (sid === null || conversation === undefined || sid === told) return
    if (!state.isReady || state.histories.get(sid)?.isFresh !== true) return
    told = sid
    const people = selectPeople(state).length
    const items = state.histories.get(sid)?.items ?? []
    const unread = selectConversationList(state).find((item) => item.sid === sid)?.unreadCount ?? 0
    const counts = [
      ...(people > 0 ? [people === 1 ? '1 person' : `${people} people`] : []),
      ...(unread > 0 ? [`${unread} unread`] : []),
    ]
    say(
      cellLine(
        `Channel ${conversationName(state, conversation)}${counts.length > 0 ? `, ${counts.join(', ')}` : ''}.`,
      ),
    )
    for (const message of items.slice(-Math.max(recent, Math.min(unread, 20))))
      say(messageText(state, message, timeOf))
  }

  let before = client.store.get()
  let isGreeted = false
  const hear = (event: Parameters<Parameters<typeof client.store.hear>[0]>[0]): void => {
    const state = client.store.get()
    const text = announcement(event, before, state)
    before = state
    if (state.isReady && !isGreeted) {
      isGreeted = true
      say(cellLine(`Connected as ${personName(state.users, state.identity)}. Write a message, or /help.`))
    }
    // Of what came before, the channel's own lines tell.
    if (text !== null && isGreeted) say(text)
    tellChannel(state)
  }
  say('Connecting.')
  const signals = listenToSignals(host, {
    end: () => end('interrupted'),
    interrupt: () => end('interrupted'),
    suspend: () => signals.stopProcess(),
    resume: () => undefined,
    exit: giveBack,
  })
  stops.push(
    () => queueMicrotask(signals.close),
    client.store.hear(hear),
    endDisturbance({ view, clock }),
    endMutes({ client, view, clock }, options.mutes ?? { write: () => undefined }),
    raiseAlerts({
      store: client.store,
      clock,
      preferences: () => {
        const { alertLevels, preferences, isDoNotDisturb } = view.get()
        return { levelOf: (sid) => alertLevels.get(sid) ?? preferences.notifyLevel, isDoNotDisturb }
      },
      raise: ({ title, body }) => {
        say(`${view.get().preferences.hasBell ? bell : ''}${cellLine(`${title}: ${body}`)}`)
      },
    }),
    ...(options.alertLevels === undefined ? [] : [followAlertLevels({ view }, options.alertLevels)]),
    clock.after(0, options.onFirstFrame),
  )
  // What is said is heard.
  client.setAttention({ isFocused: true, isNewestVisible: true })
  return {
    done: ended.promise,
    close: () => end('quit'),
    fail: (error) => {
      giveBack()
      ended.reject(error)
    },
    drawn: Promise.resolve(),
  }
}
