import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createLogStream } from '../src/log-stream.ts'

const full = (): never => {
  throw Object.assign(new Error('full'), { code: 'EAGAIN' })
}

const start = () => {
  const world = {
    written: [] as string[],
    accept: (bytes: Uint8Array): number => bytes.length,
    exit: (): void => undefined,
  }
  const log = createLogStream({
    write: (bytes) => {
      const taken = world.accept(bytes)
      world.written.push(Buffer.from(bytes.subarray(0, taken)).toString())
      return taken
    },
    onExit: (listener) => {
      world.exit = listener
    },
  })
  return { world, log }
}

test('the lines of one turn are written together, when it ends', async () => {
  const { world, log } = start()
  log.write('one\n')
  log.write('zwölf\n')
  expect(world.written).toEqual([])
  await turn()
  log.write('three\n')
  await turn()
  expect(world.written).toEqual(['one\nzwölf\n', 'three\n'])
})

test('what is not written when the process ends is written then', () => {
  const { world, log } = start()
  log.write('last words\n')
  world.exit()
  expect(world.written).toEqual(['last words\n'])
})

test('a slow reader gets everything in the end, in order', async () => {
  const { world, log } = start()
  world.accept = (bytes) => Math.min(3, bytes.length)
  log.write('äöü and more\n')
  await turn()
  expect(world.written.length).toBeGreaterThan(3)
  world.accept = full
  log.write('later\n')
  await turn()
  world.accept = (bytes) => bytes.length
  await sleep(60)
  expect(Buffer.concat(world.written.map((part) => Buffer.from(part, 'utf8'))).toString()).toContain(
    'later\n',
  )
})

test('a reader that does not read costs bounded memory, and is told what it missed', async () => {
  const { world, log } = start()
  world.accept = full
  for (let count = 0; count < 5_000; count += 1) log.write(`${'x'.repeat(999)}\n`)
  await turn()
  world.accept = (bytes) => bytes.length
  await sleep(60)
  log.write('after\n')
  await turn()
  const text = world.written.join('')
  expect(text.length).toBeLessThan(4_100_000)
  expect(text).toMatch(/"lost":\d+,"msg":"log lines were lost: their reader is too slow"\}\nafter\n$/)
})

test('a reader that is gone is no reason to stop', async () => {
  const { world, log } = start()
  world.accept = () => {
    throw Object.assign(new Error('gone'), { code: 'EPIPE' })
  }
  log.write('nobody reads this\n')
  await turn()
  world.accept = (bytes) => bytes.length
  log.write('nor this, but nothing breaks\n')
  await turn()
  expect(world.written).toEqual(['nor this, but nothing breaks\n'])
})
