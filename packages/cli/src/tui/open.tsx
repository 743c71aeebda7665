/** Opens the terminal interface, and gives the terminal back whichever way it ends. */
import process from 'node:process'
import { createKeymap } from '../keys/keymap.ts'
import { createTerminalInput } from '../keys/terminal-input.ts'
import { createCompleting } from './actions/completing.ts'
import { createExternalEditor } from './actions/external-editor.ts'
import { createActions } from './actions/index.ts'
import { createInputHandler } from './actions/input.ts'
import { createMessageDesk } from './actions/message-desk.ts'
import { createNews } from './actions/news.ts'
import { createSubmitting } from './actions/submit.ts'
import { createControls } from './controls.ts'
import { drawEarly } from './draw-early.ts'
import { noDesktop, unkept } from './no-surroundings.ts'
import { keyFor } from './panes/overlay/overlay-box.ts'
import { createPanes } from './panes/index.ts'
import { prepareScreen } from './prepare-screen.ts'
import { followDrafts } from './rules/drafts.ts'
import { followRules } from './rules/index.ts'
import { followSuggestions } from './rules/suggestions.ts'
import { createTypingSignal } from './rules/typing.ts'
import { createSay, createSlashUi } from './slash-ui.ts'
import { createCellDiff } from './terminal/cells/cell-diff.ts'
import { createModes } from './terminal/modes.ts'
import { createOwedAnswers } from './terminal/owed-answers.ts'
import { createPossession } from './terminal/possession.ts'
import { setRawMode } from './terminal/raw-mode.ts'
import { listenToSignals } from './terminal/signals.ts'
import type { Ending, OpenTerminal, TerminalOptions } from './terminal-options.ts'
import { createThemes } from './themes.ts'
import { unfiltered } from './view/state.ts'

export { renderFirstFrame } from './render-first-frame.ts'

export const openTerminal = (options: TerminalOptions): OpenTerminal => {
  const { clock, stdin, stdout, host = process } = options
  const keys = createKeymap(options.keys)
  if (keys.kind === 'invalid') throw new Error(keys.problems.join('\n'))
  const themes = createThemes(options.readThemes ?? (() => new Map()))

  const { early = null } = options
  const cells = createCellDiff(stdout, early?.isIntact() === true ? early.shown : null)
  const onOwnOrder = (): void => {
    void import('./terminal/cells/visual-order.ts').then(({ createVisualOrder }) => {
      if (!hasEnded) cells.setOrder(createVisualOrder())
    }, fail)
  }
  const owed = createOwedAnswers(clock)
  const send = owed.counting(cells.pass)
  const found = { onSynchronizedOutput: cells.enableSynchronizedOutput, onOwnOrder }
  const modes = createModes(send, found, early !== null)
  const { view, theme, screen } = prepareScreen({
    ...options,
    keymap: keys.keymap,
    themes,
    cells,
    send,
    env: host.env,
  })
  // Before Ink hears of it: its next frame already has the new size.
  cells.stream.on('resize', () => {
    view.dispatch({
      type: 'screen/resized',
      size: { columns: cells.stream.columns, rows: cells.stream.rows },
    })
  })
  const ended = Promise.withResolvers<Ending>()
  const stops: (() => void)[] = []
  let hasEnded = false

  /** Gives the terminal back; takes no time, so that it can be done while the process ends. */
  const giveBack = (): void => {
    if (hasEnded) return
    hasEnded = true
    terminal.giveUp()
    for (const stop of stops.toReversed()) stop()
    modes.leave()
    cells.close()
  }
  const settle = (tell: () => void): void => {
    if (hasEnded) return
    giveBack()
    owed.drain(stdin, () => {
      setRawMode(stdin, false)
      tell()
    })
  }
  const end = (how: Ending): void => settle(() => ended.resolve(how))
  const fail = (error: unknown): void => settle(() => ended.reject(error))

  const input = createTerminalInput({ stdin, clock })
  const signals = listenToSignals(host, {
    end: () => end('interrupted'),
    // The terminal sends it to all who share it; it is meant for who has it.
    interrupt: () => {
      if (!terminal.isLent()) end('interrupted')
    },
    suspend: () => terminal.suspend(),
    resume: () => terminal.resume(),
    exit: () => {
      giveBack()
      setRawMode(stdin, false)
    },
  })
  const terminal = createPossession({ stdin, input, modes, cells, stopProcess: signals.stopProcess })
  const gone = (): void => end('interrupted')
  stdout.on('error', gone)

  const controls = createControls({
    screen,
    themes,
    settings: options.settings ?? unkept,
    profiles: options.profiles ?? { names: () => [], problemOf: () => null },
    switchProfile: (name) => end({ profile: name }),
    openEvents: (filter) =>
      view.dispatch({
        type: 'overlay/opened',
        overlay: { kind: 'events', ...unfiltered, filter, frozen: null, offset: 0 },
      }),
  })
  const say = createSay(screen)
  const desktop = options.desktop ?? noDesktop
  const desk = createMessageDesk({ screen, say, pass: cells.pass, desktop })
  const goToNews = createNews({ client: screen.client, say })
  const ui = createSlashUi(screen, {
    quit: () => end('quit'),
    goToNews,
    notify: say,
    controls,
    messages: desk,
  })
  const { submit, sendText, going } = createSubmitting(screen, ui)
  const completing = createCompleting({
    screen,
    controls,
    desktop,
    onFiles: ([first, ...others]) => {
      suggestions.refresh()
      const key = keyFor(keys.keymap, 'composer.complete')
      const what = others.length === 0 ? `${first?.name} is a file` : `These are ${others.length + 1} files`
      if (key !== '')
        say(`${what}: ${key} turns ${others.length === 0 ? 'it' : 'one'} into an upload`, 'info')
    },
  })
  const suggestions = followSuggestions({ screen, completing })
  let inputs = 0
  const actions = createActions({
    screen,
    quit: end,
    suspend: terminal.suspend,
    repaint: cells.repaint,
    say,
    desk,
    submit,
    sendText,
    complete: completing.complete,
    going,
    goToNews,
    inputCount: () => inputs,
    editExternally: createExternalEditor({
      screen,
      say,
      lend: terminal.lend,
      editText: options.editText ?? (() => Promise.reject(new Error('There is no editor here'))),
    }),
  })
  const drafts = followDrafts(screen, options.drafts)
  const typing = createTypingSignal(screen)
  const handle = createInputHandler({ screen, actions, completing, typed: typing.typed })

  early?.takeOver()
  terminal.take()
  const panes = createPanes(screen)
  let stopDrawing = drawEarly(screen, panes, (bytes) => cells.stream.write(bytes))
  const drawn = import('./draw.tsx').then(({ drawWithInk }) => {
    if (!hasEnded)
      stopDrawing = drawWithInk({ screen, panes, cells, stopEarly: stopDrawing, onFailure: fail })
  })
  drawn.catch(fail)
  stops.push(
    // Not before all have heard the signal: Ink takes being the only listener left for a reason to end the process.
    () => queueMicrotask(signals.close),
    () => input.stop(),
    // What Ink draws while it takes itself down is of no use any more.
    () => {
      cells.pause()
      stopDrawing()
    },
    drafts.stop,
    going.stop,
    typing.stop,
    input.subscribe((event) => {
      if (event.type === 'reply') owed.heard(event.sequence)
      if (event.type === 'reply' && (modes.answered(event.sequence) || theme.answered(event.sequence))) return
      if (event.type !== 'reply' && event.type !== 'focus') inputs += 1
      drafts.follow()
      handle(event)
    }),
    theme.follow(screen.display),
    suggestions.stop,
    ...followRules(screen, { ...options, host, modes, send: cells.pass }),
    clock.after(0, options.onFirstFrame),
  )
  return { done: ended.promise, close: () => end('quit'), fail, drawn }
}
