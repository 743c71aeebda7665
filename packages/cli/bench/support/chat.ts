/** The built `chat` on a local service of its own, with a client of the SDK that writes to it. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client, type Conversation } from '@twilio/conversations'
import { secretHeader } from '../../src/local/control.ts'
import { serviceFiles } from '../../src/local/service-files.ts'
import { readState, type RunningState } from '../../src/local/state-file.ts'
import { sdkOptions } from '../../src/twilio/sdk-options.ts'
import type { Program } from './program.ts'
import { openSession } from './session.ts'

const run = promisify(execFile)
/** Messages that may be on their way at a time. */
const underWay = 64
/** What a channel list of somebody who works with it holds. */
const channels = Array.from({ length: 19 }, (_, at) => `team-${String(at).padStart(2, '0')}`)

const tokenOf = async ({ url, secret }: RunningState, identity: string): Promise<string> => {
  const answer = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [secretHeader]: secret },
    body: JSON.stringify({ identity }),
  })
  return ((await answer.json()) as { readonly token: string }).token
}

const joinGeneral = async (client: Client): Promise<Conversation> => {
  if (client.connectionState !== 'connected') await once(client, 'initialized')
  const general = await client.getConversationByUniqueName('general')
  if (general.status !== 'joined') await general.join()
  return general
}

/** `bin`: the built command. */
export const startChat = async (bin: string): Promise<Program> => {
  const folder = mkdtempSync(join(tmpdir(), 'chat-bench-'))
  const data = join(folder, 'data')
  const { PATH = '' } = process.env
  const env = {
    PATH,
    HOME: folder,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    CHAT_DATA_DIR: data,
    CHAT_CONFIG_DIR: join(folder, 'config'),
  }
  const chat = (...words: readonly string[]) => run(process.execPath, [bin, ...words], { env })
  await chat('server', 'start')
  await chat('send', '--identity', 'bot', 'hello')
  for (const name of channels) await chat('channels', 'create', name, '--identity', 'bot')

  const state = readState(serviceFiles(data).state)
  if (state === null || !('secret' in state)) throw new Error('The local service does not run')
  const client = new Client(await tokenOf(state, 'bot'), sdkOptions(state))
  const general = await joinGeneral(client)
  const say = async (text: string): Promise<void> => void (await general.sendMessage(text))

  return {
    name: 'chat',
    open: (who) => openSession({ argv: [process.execPath, bin, '--identity', who], env }),
    whole: /the newest of all[^]*Message General Channel/,
    live: /Connected as/,
    quit: '/quit',
    bot: {
      say,
      flood: async (texts) => {
        let next = 0
        const sendOn = async (): Promise<void> => {
          for (let text = texts[next++]; text !== undefined; text = texts[next++]) await say(text)
        }
        await Promise.all(Array.from({ length: underWay }, sendOn))
      },
    },
    stop: async () => {
      await client.shutdown()
      await chat('server', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
