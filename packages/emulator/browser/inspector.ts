/** What the inspector shows in a browser. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import type { Emulator } from '../src/index.ts'
import { inspectorUrl } from '../src/inspector/serve.ts'
import type { Page } from './chromium.ts'
import type { Step } from './step.ts'

const textOf = (id: string): string => `document.getElementById('${id}').innerText`

/** `picture` is a file for a PNG of the inspector. */
export const inspectorSteps = (
  emulator: Emulator,
  page: Page,
  picture: string | undefined,
): readonly Step[] => [
  [
    'the address with credentials opens the inspector, and does not keep them',
    async () => {
      const { accountSid, authToken } = emulator.credentials
      await page.open(inspectorUrl(emulator.url, accountSid, authToken))
      await page.until(`${textOf('conversations')}.includes('From a browser')`)
      assert.equal(await page.evaluate('location.href'), `${emulator.url}/`)
    },
  ],
  [
    'a conversation shows its participants and messages',
    async () => {
      await page.evaluate(`document.querySelector('#conversations button').click()`)
      await page.until(`${textOf('messages')}.includes('while bob was away')`)
      await page.until(`${textOf('participants')}.includes('bob')`)
    },
  ],
  [
    'frames come live, and what they change is shown',
    async () => {
      await page.until(`${textOf('traffic')}.includes('list_item_added')`)
      emulator.control.seed({
        conversations: [{ uniqueName: 'later', messages: [{ body: '<b>not bold</b>' }] }],
      })
      await page.until(`${textOf('conversations')}.includes('later')`)
      await page.evaluate(
        `[...document.querySelectorAll('#conversations button')].find((each) => each.innerText.includes('later')).click()`,
      )
      await page.until(`${textOf('messages')}.includes('<b>not bold</b>')`)
    },
  ],
  [
    'a fault is added and taken away',
    async () => {
      await page.evaluate(`document.querySelector('#fault button').click()`)
      await page.until(`${textOf('faults')}.includes('fail-requests')`)
      assert.equal(emulator.faults.list().length, 1)
      if (picture !== undefined) writeFileSync(picture, await page.capture())
      await page.evaluate(`document.getElementById('clear').click()`)
      await page.until(`!${textOf('faults')}.includes('fail-requests')`)
      assert.deepEqual(emulator.faults.list(), [])
    },
  ],
  ['nothing is complained about on the console', async () => assert.deepEqual(page.complaints, [])],
]
