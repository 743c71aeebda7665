import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../../src/desktop/run-program.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a program gets its input, and says how it went', async () => {
  const file = join(temporaryFolder(), 'copied')
  const script = `require('node:fs').writeFileSync(process.argv[1], require('node:fs').readFileSync(0))`
  expect(await runProgram({ spawn }, [process.execPath, '-e', script, file], 'hé\n')).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('hé\n')
  expect(await runProgram({ spawn }, [process.execPath, '-e', 'process.exit(3)'], null)).toContain('failed')
  expect(await runProgram({ spawn }, ['no-such-program-here'], null)).toBe(
    'no-such-program-here could not be started',
  )
})
