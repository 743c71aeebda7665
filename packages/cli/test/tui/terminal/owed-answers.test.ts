import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createOwedAnswers, lastQuestion } from '../../../src/tui/terminal/owed-answers.ts'
import { fakeClock } from '../../support/fake-clock.ts'

const answer = '\u001b[?1;2c'

const desk = () => {
  const clock = fakeClock()
  const owed = createOwedAnswers(clock)
  const sent: string[] = []
  const send = owed.counting((sequence) => sent.push(sequence))
  return { clock, owed, send, sent, stdin: new PassThrough() }
}

test('what is asked is sent as it is, and owed until it is answered', () => {
  const { owed, send, sent } = desk()
  send('\u001b]2;title')
  expect(owed.areOwed()).toBe(false)
  send(`one${lastQuestion}`)
  send(`two${lastQuestion}`)
  expect(sent).toEqual(['\u001b]2;title', `one${lastQuestion}`, `two${lastQuestion}`])
  owed.heard(answer)
  expect(owed.areOwed()).toBe(true)
  owed.heard('\u001b[?2026;2$y')
  owed.heard('\u001b[?65;1;9c')
  expect(owed.areOwed()).toBe(false)
})

test('who leaves waits for the answers, in however many pieces they come, and swallows them', async () => {
  const { owed, send, stdin } = desk()
  send(`one${lastQuestion}`)
  send(`two${lastQuestion}`)
  const drained = new Promise<void>((resolve) => owed.drain(stdin, resolve))
  stdin.write('\u001b[?2026;2$y\u001b[?1;')
  stdin.write(`2c\u001b]11;rgb:0000/0000/0000\u001b\\`)
  stdin.write(answer)
  await drained
  expect(owed.areOwed()).toBe(false)
  expect(stdin.isPaused()).toBe(true)
  expect(stdin.listenerCount('data')).toBe(0)
})

test('a terminal that never answers holds nobody up for longer than two seconds', async () => {
  const { clock, owed, send, stdin } = desk()
  send(lastQuestion)
  await clock.advance(1500)
  const drained = new Promise<void>((resolve) => owed.drain(stdin, resolve))
  await clock.advance(500)
  await drained
  expect(owed.areOwed()).toBe(false)
})
