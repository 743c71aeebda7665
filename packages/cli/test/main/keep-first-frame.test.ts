import { snapshotOf } from '@terminal-chat/core'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../src/cache/cache-folder.ts'
import { readFirstFrame, type FrameOwner } from '../../src/cache/first-frame-file.ts'
import { writeSnapshot } from '../../src/cache/snapshot-file.ts'
import { loadConfig, type TypedOptions } from '../../src/config/load.ts'
import { keepFirstFrame } from '../../src/main/keep-first-frame.ts'
import { renderFirstFrame } from '../../src/tui/render-first-frame.ts'
import { everyAttack, expectHarmless } from '../support/hostile.ts'
import { buildConversation, buildMessage, stateAfter } from '../support/records.ts'
import { openTestTerminal } from '../support/terminal.tsx'
import { temporaryFolder } from '../support/temporary-folder.ts'

const seen = stateAfter(
  { type: 'conversation/added', conversation: buildConversation() },
  { type: 'conversation/activated', conversationSid: 'CH1' },
  {
    type: 'messages/loaded',
    conversationSid: 'CH1',
    part: 'newest',
    hasOlder: true,
    messages: [buildMessage({ body: 'the last word' })],
  },
)

/** What alice leaves behind when the next session is configured like this. */
const leftBehind = async (typed: TypedOptions, state = seen): Promise<string | null> => {
  const env = { CHAT_DATA_DIR: temporaryFolder(), CHAT_CONFIG_DIR: temporaryFolder() }
  const config = loadConfig(typed, env)
  const { client, clock } = await openTestTerminal({ isStarted: false })
  const owner: FrameOwner = {
    words: [],
    env,
    program: '/chat/bin.mjs',
    columns: 60,
    rows: 12,
    now: clock.now(),
  }
  const folder = cacheFolder(config.folders.data, { profile: 'default', server: 'local', identity: 'alice' })
  writeSnapshot(folder, snapshotOf(state))
  keepFirstFrame({
    owner,
    config,
    identity: 'alice',
    folder,
    client,
    clock,
    terminalName: 'xterm',
    render: renderFirstFrame,
  })
  return readFirstFrame(config.folders.data, owner)?.frame ?? null
}

test('what was seen last is left behind', async () => {
  expect(await leftBehind({ identity: 'alice' })).toContain('the last word')
})

test('who is asked for the name is shown nothing before', async () => {
  expect(await leftBehind({})).toBeNull()
})

test('somebody else is shown nothing', async () => {
  expect(await leftBehind({ identity: 'bob' })).toBeNull()
})

test('a screen reader gets no screen', async () => {
  expect(await leftBehind({ identity: 'alice', isScreenReader: true })).toBeNull()
})

test('what others have named and said steers the terminal of the next session no more than that of this one', async () => {
  for (const text of everyAttack) {
    const state = stateAfter(
      { type: 'conversation/added', conversation: buildConversation({ friendlyName: `name ${text}` }) },
      { type: 'conversation/activated', conversationSid: 'CH1' },
      {
        type: 'messages/loaded',
        conversationSid: 'CH1',
        part: 'newest',
        hasOlder: true,
        messages: [buildMessage({ body: `said ${text}`, author: text })],
      },
    )
    const frame = await leftBehind({ identity: 'alice' }, state)
    expect(frame).toMatch(/said|name/)
    expectHarmless(frame ?? '')
  }
})
