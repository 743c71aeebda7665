import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { listenToSignals } from '../../../src/tui/terminal/signals.ts'

const listening = () => {
  const source = new EventEmitter()
  const heard: string[] = []
  const sent: string[] = []
  const host = Object.assign(source, {
    kill: (pid: number, signal: string) => sent.push(`${pid} ${signal} ${source.listenerCount('SIGTSTP')}`),
  })
  const signals = listenToSignals(host as never, {
    end: () => heard.push('end'),
    interrupt: () => heard.push('interrupt'),
    suspend: () => heard.push('suspend'),
    resume: () => heard.push('resume'),
    exit: () => heard.push('exit'),
  })
  return { source, heard, sent, signals }
}

test('each signal that concerns the terminal is heard', () => {
  const { source, heard } = listening()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGTSTP', 'SIGCONT', 'exit']) source.emit(signal)
  expect(heard).toEqual(['end', 'interrupt', 'end', 'suspend', 'resume', 'exit'])
})

test('afterwards nothing is heard any more', () => {
  const { source, heard, signals } = listening()
  signals.close()
  source.emit('SIGTERM')
  source.emit('exit')
  expect(heard).toEqual([])
  expect(source.eventNames()).toEqual([])
})

test('the process is stopped with nobody listening, and listened for again afterwards', () => {
  const { source, heard, sent, signals } = listening()
  signals.stopProcess()
  expect(sent).toEqual(['0 SIGTSTP 0'])
  source.emit('SIGCONT')
  source.emit('SIGTSTP')
  expect(heard).toEqual(['resume', 'suspend'])
})
