import { expect, test } from 'vitest'
import { renderCompletion } from '../../src/reference/completion.ts'
import { subcommands } from '../../src/subcommands/index.ts'

test.each(['bash', 'zsh', 'fish'] as const)('the script for %s knows every command', (shell) => {
  const script = renderCompletion(shell, subcommands)
  const missing = subcommands.filter(
    ({ name }) => name !== '' && !script.includes(`'${name}'`) && !script.includes(name),
  )
  expect(missing).toEqual([])
  expect(script.endsWith('\n')).toBe(true)
})
