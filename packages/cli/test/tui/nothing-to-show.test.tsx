/** What stands in place of messages while there are none. */
import { expect, test } from 'vitest'
import { openTestTerminal } from '../support/terminal.tsx'

test('why there is nothing to show is told whole, in the middle', async () => {
  const { client, screen } = await openTestTerminal({ isStarted: false, columns: 72, rows: 12 })
  const reason = 'the server at chat.example.com closes the connection again and again'
  client.store.dispatch({ type: 'connection/changed', state: 'disconnected', reason, at: 0 })
  const rows = (await screen()).split('\n').map((row) => row.split('│')[1]?.trim() ?? '')
  expect(rows.filter((row) => row !== '').join(' ')).toContain(reason)
})
