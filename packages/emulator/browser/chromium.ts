/** Starts a headless Chromium and speaks to its pages over the DevTools protocol. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--window-size=1440,900',
  '--remote-debugging-port=0',
]

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser that `CHROMIUM` names, or the first one on the path. Throws an Error that says what to do when there is none. */
export const findChromium = (env: NodeJS.ProcessEnv): string => {
  const places = (env['PATH'] ?? '').split(delimiter)
  const candidates = env['CHROMIUM']
    ? [env['CHROMIUM']]
    : names.flatMap((name) => places.map((place) => join(place, name)))
  const found = candidates.find(isExecutable)
  if (found !== undefined) return found
  throw new Error(
    'There is no Chromium here. Install one (Debian: apt-get install chromium), or set CHROMIUM to the path of a Chromium or Chrome.',
  )
}

/** One tab. */
export interface Page {
  /** Resolves when the page has loaded. */
  readonly open: (url: string) => Promise<void>
  /** Runs an expression, waits for its promise, returns its value as JSON. Rejects with what the page threw. */
  readonly evaluate: (expression: string) => Promise<unknown>
  /** Resolves when the expression is true. Rejects with the last value after ten seconds. */
  readonly until: (expression: string) => Promise<void>
  /** A PNG of what is seen. */
  readonly capture: () => Promise<Buffer>
  /** What the page wrote to its console as an error, and what it threw. */
  readonly complaints: readonly string[]
}

export interface Chromium {
  readonly openPage: () => Promise<Page>
  readonly close: () => Promise<void>
}

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: { readonly message: string }
}

const connect = async (address: string) => {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (message: Message) => void>()
  const listeners = new Set<(message: Message) => void>()
  let sent = 0
  socket.on('message', (data) => {
    const message = JSON.parse((data as Buffer).toString()) as Message
    if (message.id === undefined) for (const listener of listeners) listener(message)
    else waiting.get(message.id)?.(message)
  })
  const send = async (method: string, params: object = {}, sessionId?: string) => {
    sent += 1
    const id = sent
    const answered = new Promise<Message>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method, params, sessionId }))
    const { result, error } = await answered
    waiting.delete(id)
    if (error !== undefined) throw new Error(`${method}: ${error.message}`)
    return result ?? {}
  }
  return { socket, send, listeners }
}

const LONGEST = 10_000

const createPage = async ({ send, listeners }: Awaited<ReturnType<typeof connect>>): Promise<Page> => {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const attached = await send('Target.attachToTarget', { targetId, flatten: true })
  const sessionId = String(attached['sessionId'])
  const complaints: string[] = []
  let loaded: (() => void) | undefined
  listeners.add((message) => {
    if (message.sessionId !== sessionId) return
    if (message.method === 'Page.loadEventFired') loaded?.()
    if (message.method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(message.params))
    const isError = message.method === 'Runtime.consoleAPICalled' && message.params?.['type'] === 'error'
    if (isError || message.method === 'Log.entryAdded') complaints.push(JSON.stringify(message.params))
  })
  for (const domain of ['Page', 'Runtime', 'Log']) await send(`${domain}.enable`, {}, sessionId)

  const evaluate: Page['evaluate'] = async (expression) => {
    const answer = (await send(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    )) as { result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } }
    if (answer.exceptionDetails === undefined) return answer.result.value
    throw new Error(answer.exceptionDetails.exception?.description ?? 'the page threw')
  }
  return {
    complaints,
    evaluate,
    open: async (url) => {
      const done = new Promise<void>((resolve) => (loaded = resolve))
      await send('Page.navigate', { url }, sessionId)
      await done
    },
    // The page itself looks again at each of its frames, so that nothing here waits for a fixed time.
    until: async (expression) => {
      await evaluate(`new Promise((resolve, reject) => {
        const end = performance.now() + ${LONGEST}
        const look = () => {
          let value
          try { value = (${expression}) } catch (error) { value = error.message }
          if (value === true) return resolve()
          if (performance.now() > end) return reject(new Error(${JSON.stringify(expression)} + ' is ' + value))
          setTimeout(look, 20)
        }
        look()
      })`)
    },
    capture: async () => {
      const { data } = await send('Page.captureScreenshot', { format: 'png' }, sessionId)
      return Buffer.from(String(data), 'base64')
    },
  }
}

/** With a profile of its own that is removed at the end. */
export const startChromium = async (path: string): Promise<Chromium> => {
  const profile = mkdtempSync(join(tmpdir(), 'emulator-browser-'))
  const child = spawn(path, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  const address = await new Promise<string>((resolve, reject) => {
    createInterface(child.stderr).on('line', (line) => {
      const match = /DevTools listening on (ws:\S+)/.exec(line)
      if (match?.[1] !== undefined) resolve(match[1])
    })
    void ended.then(([code]) => reject(new Error(`${path} ended with ${String(code)} before it listened`)))
    child.once('error', reject)
  })
  const link = await connect(address)
  return {
    openPage: () => createPage(link),
    close: async () => {
      await link.send('Browser.close').catch(() => undefined)
      link.socket.terminate()
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
