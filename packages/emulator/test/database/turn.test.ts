/** What waits for the disk, and what happens meanwhile. */
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/database/open.ts'
import { createStore } from '../../src/database/store.ts'
import { createTurn } from '../../src/database/turn.ts'

/** A disk that is done when the test says so. */
const open = () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => database.close())
  database.exec('CREATE TABLE numbers (value INTEGER PRIMARY KEY)')
  const store = createStore(database)
  const defer = store.prepareDeferred('INSERT INTO numbers VALUES (?)')
  const all = store.prepare('SELECT value FROM numbers ORDER BY value')
  const heard: string[] = []
  const asked: ((error: Error | null) => void)[] = []
  const disk = {
    sync: (done: (error: Error | null) => void) => void asked.push(done),
    syncNow: () => void heard.push('synced now'),
    close: () => {},
  }
  const turn = createTurn(store, () => heard.push('error'), disk)
  const add = (value: number): void => {
    turn.write(() => {
      defer(null, value)
      turn.stage(() => heard.push(`event ${value}`))
    })
    turn.afterCommit(
      () => heard.push(`reply ${value}`),
      () => heard.push(`failed ${value}`),
    )
  }
  const isCommitted = (): boolean => !database.isTransaction
  const values = (): readonly unknown[] => all.all().map(({ value }) => value)
  return { turn, heard, asked, add, isCommitted, values }
}

/** As long as a transaction may grow. */
const turns = async (): Promise<void> => {
  for (let count = 0; count < 12; count += 1) await setImmediate()
}

test('nothing is acknowledged before the disk has it', async () => {
  const { asked, heard, add, isCommitted } = open()
  add(1)
  await turns()
  expect(isCommitted()).toBe(true)
  expect(heard).toEqual([])
  asked[0]?.(null)
  expect(heard).toEqual(['event 1', 'reply 1'])
})

test('what comes while the disk is busy is one group, whose turn is next', async () => {
  const { asked, heard, add, isCommitted } = open()
  add(1)
  await turns()
  add(2)
  await turns()
  add(3)
  await turns()
  expect(isCommitted()).toBe(false)
  asked[0]?.(null)
  expect(isCommitted()).toBe(true)
  expect(asked).toHaveLength(2)
  expect(heard).toEqual(['event 1', 'reply 1'])
  asked[1]?.(null)
  expect(heard.slice(2)).toEqual(['event 2', 'reply 2', 'event 3', 'reply 3'])
  expect(asked).toHaveLength(2)
})

test('who reads what is not on disk yet waits for it', async () => {
  const { turn, asked, heard, add } = open()
  add(1)
  await turns()
  turn.afterCommit(() => heard.push('read'))
  expect(heard).toEqual([])
  asked[0]?.(null)
  expect(heard.at(-1)).toBe('read')
  turn.afterCommit(() => heard.push('at once'))
  expect(heard.at(-1)).toBe('at once')
})

test('a transaction does not grow for ever', async () => {
  const { asked, add } = open()
  for (let count = 0; count < 12; count += 1) {
    add(count)
    await setImmediate()
  }
  expect(asked).toHaveLength(1)
})

test('flush waits for the disk itself, and for what it was busy with', async () => {
  const { turn, asked, heard, add } = open()
  add(1)
  await turns()
  add(2)
  turn.flush()
  const all = ['synced now', 'event 1', 'reply 1', 'event 2', 'reply 2']
  expect(heard).toEqual(all)
  asked[0]?.(null)
  expect(heard).toEqual(all)
})

test('after a disk that failed nothing is acknowledged or written any more', async () => {
  const { turn, asked, heard, add, values } = open()
  add(1)
  await turns()
  add(2)
  asked[0]?.(new Error('EIO'))
  expect(heard).toEqual(['error', 'failed 1', 'failed 2'])
  expect(() => add(3)).toThrow('EIO')
  turn.afterCommit(
    () => heard.push('read'),
    () => heard.push('refused'),
  )
  await turns()
  expect(heard.at(-1)).toBe('refused')
  expect(values()).toEqual([1])
})
