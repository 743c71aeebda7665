/** Opens the chat for a screen reader: lines that follow each other, a prompt, nothing that is drawn again. */
import process from 'node:process'
import {
  createStore,
  personName,
  raiseAlerts,
  replyAttributes,
  type Alert,
  type AlertPreferences,
  type MessageRecord,
} from '@terminal-chat/core'
import { preferencesOf } from '../../config/preferences.ts'
import { createKeymap } from '../../keys/keymap.ts'
import { helpPage } from '../../reference/help.ts'
import type { SlashUi } from '../../slash/define.ts'
import { slashCommands } from '../../slash/index.ts'
import { parseLine } from '../../slash/parse.ts'
import { runCommand } from '../../slash/run.ts'
import { reasonOf } from '../actions/desk-parts.ts'
import { createNews } from '../actions/news.ts'
import { createControls } from '../controls.ts'
import { noDesktop, unkept } from '../no-surroundings.ts'
import type { Ending, OpenTerminal, TerminalOptions } from '../terminal-options.ts'
import { submissionOf } from '../panes/composer/submission.ts'
import { createMoments, type Moments } from '../panes/timeline/moments.ts'
import { followAlertLevels } from '../rules/alert-levels.ts'
import { endDisturbance } from '../rules/disturbance.ts'
import { endMutes } from '../rules/mutes.ts'
import { bell } from '../terminal/alert-sequences.ts'
import { listenToSignals } from '../terminal/signals.ts'
import { cellLine } from '../text/cell-text.ts'
import { createThemes } from '../themes.ts'
import { reduceView } from '../view/reduce.ts'
import { initialView } from '../view/state.ts'
import { announcements } from './announce.ts'
import { createChoosing } from './choosing.ts'
import { createCircumstances } from './circumstances.ts'
import { createCompletingLines } from './completing-lines.ts'
import { createLinearDesk, type LinePurpose } from './linear-desk.ts'
import { messageText } from './message-text.ts'
import { createPrompt } from './prompt.ts'
import { createTelling } from './telling.ts'

/** A call from elsewhere; of a direct message one must hear that it is for oneself alone. */
const called = ({ kind, title, body }: Alert): string =>
  kind === 'direct' ? `${title}, to you alone: ${body}` : `${title}: ${body}`

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
    clock,
    onText: (text) => void take(text),
    onChord: (chord) => {
      if (chord === 'alt+a') goToNews()
      else void choosing.step(chord === 'ctrl+up' ? -1 : 1)
    },
    complete: (line, caret) => completing(line, caret),
    onInterrupt: () => end('interrupted'),
    onEnd: () => end('quit'),
  })
  const say = prompt.say
  const notify = (text: string): void => say(cellLine(text))
  const moments = (): Moments => {
    const { timeFormat, locale } = view.get().preferences
    return createMoments(timeFormat, locale)
  }
  const read = (message: MessageRecord) => messageText(client.store.get(), message, moments().timeOf)
  const { readAll, tellChannel, tellElsewhere } = createTelling({
    say,
    state: client.store.get,
    now: clock.now,
    moments,
  })
  const choosing = createChoosing({ client, say, read })
  const goToNews = createNews({ client, say: notify })

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
  const controls = createControls({
    screen: { view, clock },
    themes: createThemes(options.readThemes ?? (() => new Map())),
    settings: options.settings ?? unkept,
    profiles: options.profiles ?? { names: () => [], problemOf: () => null },
    switchProfile: (name) => end({ profile: name }),
    openEvents: () => say('Events are shown on the screen alone; follow them with: chat tail --events'),
  })
  const desktop = options.desktop ?? noDesktop
  const completing = createCompletingLines({
    client,
    controls,
    commands: slashCommands,
    listPaths: desktop.listPaths,
    say,
  })
  const ui: SlashUi = {
    openHelp,
    confirm,
    quit: () => end('quit'),
    goToNews,
    notify,
    controls,
    messages: createLinearDesk({
      client,
      clock,
      desktop,
      say,
      read,
      readAll,
      choose: choosing.choose,
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
    const about = choosing.take()
    const outcome = await runCommand({ client, ui, commands: slashCommands, about }, parsed)
    if (outcome.kind === 'refused') say(cellLine(sentence(outcome.problem, outcome.hint)))
  }
  const take = async (text: string): Promise<void> => {
    const submission = submissionOf(text)
    if (submission.kind === 'too-large') {
      say(`Not sent. ${submission.problem}.`)
      return
    }
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
    if (expected.kind === 'number') {
      const number = Number(text)
      if (Number.isInteger(number) && number >= 1 && number <= expected.count) expected.onNumber(number)
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

  const preferences = (): AlertPreferences => {
    const { alertLevels, preferences: wanted, isDoNotDisturb } = view.get()
    return { levelOf: (sid) => alertLevels.get(sid) ?? wanted.notifyLevel, isDoNotDisturb }
  }
  const circumstances = createCircumstances({ clock, preferences })
  let before = client.store.get()
  let isGreeted = false
  const hear = (event: Parameters<Parameters<typeof client.store.hear>[0]>[0]): void => {
    const state = client.store.get()
    const around = circumstances(event, before, state)
    const texts = announcements(event, before, state)
    before = state
    around.forEach(say)
    if (state.isReady && !isGreeted) {
      isGreeted = true
      say(cellLine(`Connected as ${personName(state.users, state.identity)}. Write a message, or /help.`))
      tellElsewhere()
    }
    // Of what came before, the channel's own lines tell.
    else if (isGreeted) texts.forEach(say)
    tellChannel()
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
      preferences,
      raise: (alert) => say(`${view.get().preferences.hasBell ? bell : ''}${cellLine(called(alert))}`),
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
