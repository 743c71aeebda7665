/** What is deferred is seen by every read, and what is remembered is forgotten in time. */
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../src/database/open.ts'
import { createStore } from '../../src/database/store.ts'

const open = () => {
  const database = openDatabase(':memory:')
  onTestFinished(() => database.close())
  database.exec('CREATE TABLE numbers (name TEXT PRIMARY KEY, value INTEGER)')
  const store = createStore(database)
  const set = store.prepare('INSERT INTO numbers VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?2')
  const remove = store.prepare('DELETE FROM numbers WHERE name = ?')
  const all = store.prepare('SELECT name, value FROM numbers ORDER BY name')
  const known = store.prepareRemembered('SELECT value FROM numbers WHERE name = ?', 'numbers')
  return {
    database,
    store,
    defer: store.prepareDeferred(
      'INSERT INTO numbers VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?2',
    ),
    set: (name: string, value: number) => void set.run(name, value),
    remove: (name: string) => void remove.run(name),
    read: () => Object.fromEntries(all.all().map(({ name, value }) => [name, value])),
    know: (name: string) => known.get(name)?.['value'],
  }
}

test('a read sees what was deferred, in the step and after it', () => {
  const { store, defer, read } = open()
  store.begin()
  store.openStep()
  defer(null, 'a', 1)
  expect(read()).toEqual({ a: 1 })
  defer(2, 'b', 1)
  store.keepStep()
  store.openStep()
  defer(2, 'b', 2)
  expect(read()).toEqual({ a: 1, b: 2 })
  store.keepStep()
  store.commit()
  expect(read()).toEqual({ a: 1, b: 2 })
})

test('a step that is dropped takes its deferred writes along, whether they were carried out or not', () => {
  const { store, defer, read, set } = open()
  store.begin()
  store.openStep()
  defer(null, 'kept', 1)
  store.keepStep()
  store.openStep()
  defer(null, 'deferred', 1)
  store.dropStep()
  store.openStep()
  defer(null, 'carried out', 1)
  set('written', 1)
  store.dropStep()
  store.commit()
  expect(read()).toEqual({ kept: 1 })
})

test('what is remembered is forgotten when its table is written to, when anything is deleted, and when a step is dropped', () => {
  const { database, store, set, remove, know } = open()
  set('a', 1)
  expect(know('a')).toBe(1)
  database.exec('UPDATE numbers SET value = 5')
  expect(know('a')).toBe(1)
  set('a', 2)
  expect(know('a')).toBe(2)
  remove('a')
  expect(know('a')).toBeUndefined()
  store.begin()
  store.openStep()
  set('a', 3)
  expect(know('a')).toBe(3)
  store.dropStep()
  expect(know('a')).toBeUndefined()
  store.commit()
})

test('a value that is remembered goes when the turn is rolled back', () => {
  const { store } = open()
  const memory = store.remember<string, number>('numbers')
  store.begin()
  memory.set('next', 7)
  expect(memory.getOr('next', () => 0)).toBe(7)
  store.rollback()
  expect(memory.get('next')).toBeUndefined()
})

test('a deferred write that cannot be stored fails the commit, even when a read came upon it first', () => {
  const { store, read } = open()
  const insert = store.prepareDeferred('INSERT INTO numbers VALUES (?, ?)')
  store.begin()
  store.openStep()
  insert(null, 'twice', 1)
  insert(null, 'twice', 2)
  store.keepStep()
  expect(() => read()).toThrow('UNIQUE')
  expect(() => store.commit()).toThrow('UNIQUE')
  store.rollback()
  expect(read()).toEqual({})
})
