/** What the SDK does in a browser, from a page of another origin. */
import assert from 'node:assert/strict'
import type { Emulator } from '../src/index.ts'
import type { Page } from './chromium.ts'
import type { Step } from './step.ts'

/** A value in the source of an expression. */
const source = (value: unknown): string => JSON.stringify(value)

const once = (target: string, event: string): string =>
  `new Promise((resolve) => ${target}.once(${source(event)}, resolve))`

export const sdkSteps = (emulator: Emulator, page: Page, site: string): readonly Step[] => [
  [
    'two clients start in a page of another origin',
    async () => {
      await page.open(site)
      for (const identity of ['alice', 'bob']) {
        const options = { ...emulator.clientOptions, retryPolicy: { min: 100, max: 500, randomness: 0 } }
        const token = emulator.control.mintToken(identity)
        await page.evaluate(
          `(globalThis.${identity} = new Twilio.Conversations.Client(${source(token)}, ${source(options)}), ${once(identity, 'initialized')}.then(() => ${identity}.getSubscribedConversations()).then(() => true))`,
        )
      }
    },
  ],
  [
    'they make a conversation, send, receive, type and edit',
    async () => {
      const body = await page.evaluate(`(async () => {
        const made = await alice.createConversation({ uniqueName: 'browser', friendlyName: 'From a browser' })
        const joined = ${once('alice', 'conversationJoined')}
        await made.join()
        await joined
        const entered = ${once('bob', 'conversationJoined')}
        await made.add('bob')
        globalThis.ofAlice = made
        globalThis.ofBob = await entered
        await Promise.all([ofAlice.getMessages(), ofBob.getMessages(), ofBob.getParticipants()])
        const typing = ${once('ofBob', 'typingStarted')}
        await ofAlice.typing()
        await typing
        const added = ${once('ofBob', 'messageAdded')}
        await ofAlice.sendMessage('hello from a browser ✓')
        globalThis.message = await added
        const updated = ${once('message', 'updated')}
        await (await ofAlice.getMessages()).items[0].updateBody('edited')
        await updated
        return message.body
      })()`)
      assert.equal(body, 'edited')
    },
  ],
  [
    'a file goes up as a form and comes down again, both across origins',
    async () => {
      const received = await page.evaluate(`(async () => {
        const form = new FormData()
        form.append('file', new Blob(['bytes of a file'], { type: 'text/plain' }), 'note.txt')
        const added = ${once('ofBob', 'messageAdded')}
        await ofAlice.prepareMessage().setBody('with a file').addMedia(form).buildAndSend()
        const [media] = (await added).attachedMedia
        const url = await media.getContentTemporaryUrl()
        return { filename: media.filename, text: await (await fetch(url)).text() }
      })()`)
      assert.deepEqual(received, { filename: 'note.txt', text: 'bytes of a file' })
    },
  ],
  [
    'content of a template is read across origins',
    async () => {
      emulator.control.seed({
        contentTemplates: [{ friendlyName: 'hi', types: { 'twilio/text': { body: 'Hi {{1}}' } } }],
      })
      const content = await page.evaluate(`(async () => {
        const [template] = await alice.getContentTemplates()
        const variable = new Twilio.Conversations.ContentTemplateVariable('1', 'Bob')
        const added = ${once('ofBob', 'messageAdded')}
        await ofAlice.prepareMessage().setContentTemplate(template.sid, [variable]).buildAndSend()
        return (await (await added).getContentData()).body
      })()`)
      assert.equal(content, 'Hi Bob')
    },
  ],
  [
    'a lost connection is made again, and what was missed arrives',
    async () => {
      await page.evaluate(`(globalThis.missed = ${once('ofBob', 'messageAdded')}, true)`)
      emulator.faults.dropSockets('bob')
      const body = await page.evaluate(
        `ofAlice.sendMessage('while bob was away').then(() => missed).then(({ body }) => body)`,
      )
      assert.equal(body, 'while bob was away')
    },
  ],
]
