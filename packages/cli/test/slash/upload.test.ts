import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { slashDesk } from '../support/slash-desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('/upload sends a file with a text; a path with spaces is quoted', async () => {
  const { client, enter, service } = await slashDesk()
  service.failNext('sendMessage', 'forbidden')
  const path = join(temporaryFolder(), 'the plan.png')
  writeFileSync(path, 'abc')
  expect(await enter(`/upload "${path}" This is it`)).toBeNull()
  const [outgoing] = client.store.get().outgoing.get(client.store.get().activeSid ?? '') ?? []
  expect(outgoing).toMatchObject({
    body: 'This is it',
    status: 'failed',
    files: [{ path, name: 'the plan.png', contentType: 'image/png', size: 3 }],
  })
})

test('/upload says why a file cannot be sent', async () => {
  const { enter } = await slashDesk()
  expect(await enter('/upload /nowhere/at/all.txt')).toBe(
    'The file /nowhere/at/all.txt cannot be sent: there is no such file · Name a file that you can read; a name with spaces goes in double quotes',
  )
})
