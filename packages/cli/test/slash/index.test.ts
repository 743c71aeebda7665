import { expect, test } from 'vitest'
import { slashCommands } from '../../src/slash/index.ts'
import { parseLine } from '../../src/slash/parse.ts'

test('no two commands go by one name', () => {
  const names = slashCommands.flatMap(({ name, aliases }) => [name, ...aliases])
  expect(new Set(names).size).toBe(names.length)
})

test('every example can be typed as it is and runs its own command', () => {
  const wrong = slashCommands.filter(({ name, example }) => {
    const parsed = parseLine(slashCommands, example)
    return parsed.kind !== 'command' || parsed.command.name !== name
  })
  expect(wrong).toEqual([])
})

test('optional arguments stand behind the others', () => {
  const wrong = slashCommands.filter(({ args }) => {
    const firstOptional = args.findIndex(({ isOptional }) => isOptional === true)
    return firstOptional >= 0 && args.slice(firstOptional).some(({ isOptional }) => isOptional !== true)
  })
  expect(wrong).toEqual([])
})
