import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askIdentity } from '../../src/main/ask-identity.ts'
import type { Io } from '../../src/subcommands/define.ts'
import { pause } from '../support/until.ts'

const terminal = (isTTY = true) => {
  const stdin = Object.assign(new PassThrough(), { isTTY })
  const stderr = Object.assign(new PassThrough(), { isTTY })
  let said = ''
  stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return {
    stdin,
    said: () => said,
    io: { stdin, stderr, stdout: new PassThrough(), env: {} } as unknown as Io,
  }
}

test('who is known is not asked', async () => {
  const { io, said } = terminal()
  expect(await askIdentity({ identity: 'alice' }, io)).toBe('alice')
  expect(said()).toBe('')
})

test('on a terminal one is asked until there is an answer', async () => {
  const { io, stdin, said } = terminal()
  const asking = askIdentity({ identity: null }, io)
  for (const line of ['\n', '   \n', ' alice \n']) {
    await pause(20)
    stdin.write(line)
  }
  expect(await asking).toBe('alice')
  expect(said().match(/Username: /g)).toHaveLength(3)
  expect(said()).toContain('That is not a name.')
})

test('an end of input is an interruption', async () => {
  const { io, stdin } = terminal()
  const asking = askIdentity({ identity: null }, io)
  await pause(20)
  stdin.end()
  await expect(asking).rejects.toMatchObject({ code: 'interrupted', exitStatus: 130 })
})

test('where nobody can be asked it is an error', async () => {
  await expect(askIdentity({ identity: null }, terminal(false).io)).rejects.toMatchObject({
    code: 'identity-missing',
    exitStatus: 2,
  })
})
