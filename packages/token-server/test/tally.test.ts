import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createTally } from '../src/tally.ts'

test('what was counted under each set of labels is shown, however often it is asked for', async () => {
  const registry = new Registry()
  const count = createTally({ name: 'things_total', help: 'Things', labelNames: ['kind', 'size'], registry })
  for (const [kind, size] of [
    ['a', '1'],
    ['a', '2'],
    ['a', '1'],
    ['b "quoted"', ''],
  ] as const)
    count(kind, size)
  const lines = async () =>
    (await registry.metrics()).split('\n').filter((line) => line.startsWith('things_total'))
  const expected = [
    'things_total{kind="a",size="1"} 2',
    'things_total{kind="a",size="2"} 1',
    'things_total{kind="b \\"quoted\\"",size=""} 1',
  ]
  expect(await lines()).toEqual(expected)
  expect(await lines()).toEqual(expected)
})
