import { expect, test } from 'vitest'
import { createSnapshot, selectChanges } from '../../src/directory/snapshot.ts'
import { buildChannel } from '../support/channel.ts'

const one = buildChannel('1')
const two = buildChannel('2')

test('the version depends on what the channels are, not on the order in which they came', () => {
  expect(createSnapshot([one, two])).toEqual(createSnapshot([two, one]))
  expect(createSnapshot([one]).version).not.toBe(createSnapshot([one, two]).version)
  expect(createSnapshot([]).version).toBe('47DEQpj8HBSa-_TImW-5JC')
})

test.each([{ friendlyName: 'other' }, { uniqueName: null }, { attributes: '{}' }, { state: 'closed' }])(
  '%j makes another version',
  (replaced) => {
    expect(createSnapshot([buildChannel('1', replaced)]).version).not.toBe(createSnapshot([one]).version)
  },
)

test('a message that only moves dateUpdated changes nothing', () => {
  const later = createSnapshot([buildChannel('1', { dateUpdated: '2027-01-01T00:00:00.000Z' })])
  expect(later.version).toBe(createSnapshot([one]).version)
  expect(selectChanges(createSnapshot([one]), later)).toEqual([])
})

test('changes say what came, what is different and what went', () => {
  const renamed = buildChannel('2', { friendlyName: 'New name' })
  const three = buildChannel('3')
  expect(selectChanges(createSnapshot([one, two]), createSnapshot([renamed, three]))).toEqual([
    { type: 'updated', channel: renamed },
    { type: 'added', channel: three },
    { type: 'removed', sid: one.sid },
  ])
})

test('a name with line breaks or quotes cannot be mistaken for another list', () => {
  const tricky = buildChannel('1', { friendlyName: `Channel 1"]\n${JSON.stringify([two.sid])}` })
  expect(createSnapshot([tricky]).version).not.toBe(createSnapshot([one, two]).version)
})
