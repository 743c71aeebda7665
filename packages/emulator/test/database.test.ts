/** Tables, pages and the transaction of a turn. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createPager } from '../src/database/page.ts'
import { openDatabase } from '../src/database/open.ts'
import { createSettings } from '../src/database/settings.ts'
import { createStore } from '../src/database/store.ts'
import { createTurn } from '../src/database/turn.ts'

const openTestDatabase = () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => database.close())
  database.exec('CREATE TABLE numbers (value INTEGER PRIMARY KEY)')
  const store = createStore(database)
  const insert = store.prepare('INSERT INTO numbers VALUES (?)')
  const count = () => Number(store.prepare('SELECT count(*) AS n FROM numbers').get()?.['n'])
  return { database, store, add: (value: number) => void insert.run(value), count }
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

test('what is staged in a turn is sent after its one commit, in order, and before later replies', async () => {
  const { store, add } = openTestDatabase()
  const sent: string[] = []
  const turn = createTurn(store, (error) => sent.push(String(error)))
  turn.write(() => {
    add(1)
    turn.stage(() => sent.push('event 1'))
  })
  turn.afterCommit(() => sent.push('reply 1'))
  turn.write(() => {
    add(2)
    turn.stage(() => sent.push('event 2'))
  })
  expect(sent).toEqual([])
  await nextTurn()
  expect(sent).toEqual(['event 1', 'reply 1', 'event 2'])
  turn.afterCommit(() => sent.push('at once'))
  expect(sent.at(-1)).toBe('at once')
})

test('a step that throws leaves nothing behind, and the others of its turn stay', async () => {
  const { store, add, count } = openTestDatabase()
  const sent: string[] = []
  const turn = createTurn(store, () => undefined)
  turn.write(() => add(1))
  const failing = (): void =>
    turn.write(() => {
      add(2)
      turn.stage(() => sent.push('never'))
      throw new Error('no')
    })
  expect(failing).toThrow('no')
  turn.write(() => add(3))
  await nextTurn()
  expect(count()).toBe(2)
  expect(sent).toEqual([])
})

test('a step within a step belongs to the outer one', () => {
  const { store, add, count } = openTestDatabase()
  const turn = createTurn(store, () => undefined)
  const outer = (): void =>
    turn.write(() => {
      turn.write(() => add(1))
      throw new Error('no')
    })
  expect(outer).toThrow('no')
  expect(count()).toBe(0)
  turn.flush()
})

test('when the commit fails, nothing is sent and those who wait are told', () => {
  const { database, store, add } = openTestDatabase()
  const heard: string[] = []
  const turn = createTurn(store, () => heard.push('error'))
  turn.write(() => add(1))
  turn.afterCommit(
    () => heard.push('sent'),
    () => heard.push('failed'),
  )
  // Ends the transaction behind its back, so that COMMIT has nothing to commit.
  database.exec('ROLLBACK')
  turn.flush()
  expect(heard).toContain('failed')
  expect(heard).not.toContain('sent')
})

test('a delivery that throws does not keep the others back', () => {
  const { store, add } = openTestDatabase()
  const heard: string[] = []
  const turn = createTurn(store, () => heard.push('error'))
  turn.write(() => add(1))
  turn.afterCommit(() => {
    throw new Error('broken socket')
  })
  turn.afterCommit(() => heard.push('sent'))
  turn.flush()
  expect(heard).toEqual(['error', 'sent'])
})

test('what is to be settled is done once per turn, the last of it, and not for a step that failed', () => {
  const database = openDatabase(':memory:')
  const heard: string[] = []
  const turn = createTurn(createStore(database), () => undefined)
  const settle = (text: string): void => turn.settle('key', () => void heard.push(text))
  turn.write(() => settle('first'))
  turn.write(() => settle('second'))
  expect(() =>
    turn.write(() => {
      settle('refused')
      throw new Error('refused')
    }),
  ).toThrow('refused')
  expect(heard).toEqual([])
  turn.flush()
  expect(heard).toEqual(['second'])
  settle('at once')
  expect(heard).toEqual(['second', 'at once'])
  turn.write(() => undefined)
  turn.flush()
  expect(heard).toHaveLength(2)
  database.close()
})

test('pages go both ways in both orders and know their ends', () => {
  const { database, add } = openTestDatabase()
  for (let value = 0; value < 5; value += 1) add(value * 10)
  const page = createPager<{ value: number }>(database, {
    from: 'numbers',
    select: '*',
    key: 'value',
    where: 'TRUE',
  })
  const read = (order: 'asc' | 'desc', cursor?: { side: 'after' | 'before'; key: number }) => {
    const { rows, hasPrevious, hasNext } = page([], { limit: 2, order, ...(cursor && { cursor }) })
    return [...rows.map(({ value }) => value), hasPrevious, hasNext]
  }
  expect(read('asc')).toEqual([0, 10, false, true])
  expect(read('asc', { side: 'after', key: 10 })).toEqual([20, 30, true, true])
  expect(read('asc', { side: 'after', key: 30 })).toEqual([40, true, false])
  expect(read('asc', { side: 'before', key: 40 })).toEqual([20, 30, true, true])
  expect(read('asc', { side: 'before', key: 20 })).toEqual([0, 10, false, true])
  expect(read('desc')).toEqual([40, 30, false, true])
  expect(read('desc', { side: 'after', key: 30 })).toEqual([20, 10, true, true])
  expect(read('desc', { side: 'before', key: 20 })).toEqual([40, 30, false, true])
})

test('settings survive closing, and a second process cannot open the same file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'data.sqlite')
  const first = openDatabase(path)
  createSettings(createStore(first)).write('credentials', { apiKey: 'SK1' })
  expect(() => openDatabase(path)).toThrow('is used by another process: stop it')
  first.close()
  const second = openDatabase(path)
  expect(createSettings(createStore(second)).read('credentials')).toEqual({ apiKey: 'SK1' })
  expect(createSettings(createStore(second)).read('nothing')).toBeUndefined()
  second.close()
})

test('nobody else can read the data, nor the files beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = openDatabase(join(folder, 'data.sqlite'))
  createSettings(createStore(database)).write('credentials', { apiKey: 'SK1' })
  const modes = readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777])
  database.close()
  expect(modes).toEqual([
    ['data.sqlite', 0o600],
    ['data.sqlite-wal', 0o600],
  ])
})

test('every commit to a file reaches the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'emulator-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const database = openDatabase(join(folder, 'data.sqlite'))
  expect(database.prepare('PRAGMA synchronous').get()?.['synchronous']).toBe(2)
  expect(database.prepare('PRAGMA journal_mode').get()?.['journal_mode']).toBe('wal')
  database.close()
})
