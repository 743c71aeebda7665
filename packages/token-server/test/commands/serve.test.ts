import { expect, test } from 'vitest'
import { environment } from '../support/config.ts'
import { run } from '../support/run.ts'

test('the server runs until it is asked to stop', async () => {
  expect(await run([], { env: { ...environment, LOG_LEVEL: 'silent' } })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
  expect(await run(['serve'], { env: { ...environment, LOG_LEVEL: 'silent' } })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  })
})

test('a wrong configuration stops the start with the variable, what is wrong and an example', async () => {
  expect(await run([], { env: { ...environment, TOKEN_TTL: '30' } })).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'token-server: TOKEN_TTL must be a whole number from 60 to 86400, not "30"\nSet it like this: TOKEN_TTL=3600\n',
  })
})
