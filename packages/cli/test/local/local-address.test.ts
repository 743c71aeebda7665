import { expect, test } from 'vitest'
import { userError } from '../../src/errors.ts'
import { createLocalAddress } from '../../src/local/local-address.ts'
import type { RunningState } from '../../src/local/state-file.ts'

const desk = () => {
  const asked: (boolean | undefined)[] = []
  let answer: Partial<RunningState> | Error = { url: 'http://127.0.0.1:1', secret: 'one' }
  const addresses = createLocalAddress({
    ensureRunning: async ({ unlessStopped } = {}) => {
      asked.push(unlessStopped)
      if (answer instanceof Error) throw answer
      return answer as RunningState
    },
  })
  return {
    asked,
    ...addresses,
    setAnswer: (next: typeof answer) => {
      answer = next
    },
  }
}

test('the service is asked for once, and again when it is distrusted, then without starting a stopped one', async () => {
  const { asked, current, distrust, setAnswer } = desk()
  const first = await current()
  expect(await current()).toEqual({ url: 'http://127.0.0.1:1', secret: 'one' })
  setAnswer({ url: 'http://127.0.0.1:2', secret: 'two' })
  distrust(first)
  expect(await current()).toEqual({ url: 'http://127.0.0.1:2', secret: 'two' })
  distrust(first)
  expect(await current()).toEqual({ url: 'http://127.0.0.1:2', secret: 'two' })
  expect(asked).toEqual([false, true])
})

test('a failure is not remembered', async () => {
  const { current, setAnswer } = desk()
  setAnswer(userError('local-service-failed', { reason: 'x' }))
  await expect(current()).rejects.toMatchObject({ code: 'local-service-failed' })
  setAnswer({ url: 'http://127.0.0.1:1', secret: 'one' })
  expect(await current()).toEqual({ url: 'http://127.0.0.1:1', secret: 'one' })
})
