import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { listenToSignals } from '../../../src/tui/terminal/signals.ts'

const listening = () => {
  const source = new EventEmitter()
  const heard: string[] = []
  const stop = listenToSignals(source as never, {
    end: () => heard.push('end'),
    suspend: () => heard.push('suspend'),
    resume: () => heard.push('resume'),
    exit: () => heard.push('exit'),
  })
  return { source, heard, stop }
}

test('each signal that concerns the terminal is heard', () => {
  const { source, heard } = listening()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGTSTP', 'SIGCONT', 'exit']) source.emit(signal)
  expect(heard).toEqual(['end', 'end', 'end', 'suspend', 'resume', 'exit'])
})

test('afterwards nothing is heard any more', () => {
  const { source, heard, stop } = listening()
  stop()
  source.emit('SIGTERM')
  source.emit('exit')
  expect(heard).toEqual([])
  expect(source.eventNames()).toEqual([])
})
