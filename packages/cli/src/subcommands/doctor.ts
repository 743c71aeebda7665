/** `chat doctor`: checks everything on the way to a chat and says what to mend. */
import { sanitizeLine } from '@terminal-chat/core'
import { UserError } from '../errors.ts'
import { jsonLine } from '../events/json-line.ts'
import type { LoginTerms } from '../server/login/terms.ts'
import {
  connecting,
  defineSubcommand,
  json,
  type ServerDesk,
  type ServerFinding,
  type SubcommandContext,
} from './define.ts'

/** The least version of Node that this program is written for. */
const leastNode = 24

/** Seconds by which the clock here may differ from the server's before it is worth a word. */
const largestSkew = 30

interface Finding {
  readonly check: string
  readonly ok: boolean
  /** What was found. */
  readonly detail: string
  /** What to do; empty when nothing is wrong. */
  readonly hint: string
  readonly exitStatus: number
}

const good = (check: string, detail: string, hint = ''): Finding => ({
  check,
  ok: true,
  detail,
  hint,
  exitStatus: 0,
})

const bad = (check: string, error: unknown): Finding => {
  if (!(error instanceof UserError)) throw error
  // Who reads this need not be sent here.
  const hint = error.hint.replace(', or find out more with: chat doctor', '')
  return { check, ok: false, detail: error.message, hint, exitStatus: error.exitStatus }
}

const attempt = async (check: string, run: () => Promise<string> | string): Promise<Finding> => {
  try {
    return good(check, await run())
  } catch (error) {
    return bad(check, error)
  }
}

const nodeFinding = (): Finding => {
  const { version } = process
  const isOld = Number(version.slice(1).split('.')[0]) < leastNode
  const hint = `Install Node ${leastNode} or newer`
  return isOld
    ? { check: 'node', ok: false, detail: `${version} is too old`, hint, exitStatus: 1 }
    : good('node', version)
}

/** Both in milliseconds since 1970. */
const clockFinding = (theirs: number, ours: number): Finding => {
  const skew = Math.round((ours - theirs) / 1000)
  const seconds = Math.max(1, Math.abs(skew))
  if (seconds <= largestSkew) return good('clock', `within ${seconds} s of the server’s`)
  const direction = skew > 0 ? 'ahead of' : 'behind'
  const hint = 'Set the clock (NTP) of whichever is wrong: times of messages and logins go by it'
  return good('clock', `${seconds} s ${direction} the server’s`, hint)
}

const wayIn = (terms: LoginTerms): string => {
  if (terms.auth === 'open') return 'the server asks nobody who they are'
  if (terms.auth !== 'jwt') return 'by password'
  return terms.provider === null ? 'by a token of your own' : `at ${terms.provider.issuer}`
}

const localFinding = ({ localService, version }: SubcommandContext): Promise<Finding> =>
  attempt('local service', async () => {
    const service = await localService()
    const { pid, version: running } = await service.ensureRunning()
    const note = running === version ? '' : `, of version ${running}: restart it with chat server stop`
    return `process ${pid}${note}`
  })

const twilioFindings = async function* (desk: ServerDesk): AsyncGenerator<Finding, void, undefined> {
  let found: readonly ServerFinding[] | null
  try {
    found = await desk.check()
  } catch (error) {
    yield bad('Twilio', error)
    return
  }
  // All that the server finds is told: it is one look, and its operator mends it in one go.
  for (const { name, status, detail, hint } of found ?? [])
    yield { check: `Twilio: ${sanitizeLine(name)}`, ok: status !== 'fail', detail, hint, exitStatus: 0 }
  if (found?.some(({ status }) => status === 'fail') === true)
    yield {
      check: 'Twilio',
      ok: false,
      detail: 'the server’s credentials or settings at Twilio are wrong',
      hint: 'Tell its operator, who finds the same with: token-server check',
      exitStatus: 4,
    }
}

const serverFindings = async function* (
  { clock }: SubcommandContext,
  desk: ServerDesk,
  name: string,
): AsyncGenerator<Finding, void, undefined> {
  const seen: { date: number | null } = { date: null }
  yield await attempt('server', async () => {
    const askedAt = clock.now()
    seen.date = await desk.reach()
    return `${name} answers, in ${clock.now() - askedAt} ms`
  })
  if (seen.date !== null) yield clockFinding(seen.date, clock.now())
  yield await attempt('sign-in', async () => wayIn(await desk.terms()))
  yield await attempt('token', async () => {
    const minutes = Math.round((await desk.token()) / 60_000)
    return `for ${desk.identity}, good for ${minutes} min`
  })
  yield* twilioFindings(desk)
}

/** Each check stands on the ones before it: the first with an exit status is the last. */
const findings = async function* (context: SubcommandContext): AsyncGenerator<Finding, void, undefined> {
  const { config, openServer, openChat, version } = context
  yield good('chat', version)
  yield nodeFinding()
  yield good('configuration', `${config.configFile}, profile ${config.profile}`)
  yield good('data', config.folders.data)
  if (config.server === null) yield await localFinding(context)
  try {
    yield* serverFindings(context, await openServer(), config.server ?? 'the local service')
  } catch (error) {
    yield bad('login', error)
  }
  yield await attempt('connection', async () => {
    const chat = await openChat()
    const { identity, conversations } = chat.client.store.get()
    await chat.close()
    return `connected as ${identity}, in ${conversations.size} ${conversations.size === 1 ? 'channel' : 'channels'}`
  })
}

const mark = ({ ok, hint }: Finding): string => {
  if (!ok) return 'FAIL'
  return hint === '' ? 'ok  ' : 'warn'
}

export const doctorCommand = defineSubcommand({
  name: 'doctor',
  summary: 'Check everything and say what to mend',
  description:
    'This machine, the server, its clock, the login, the token, what the server may do at Twilio, the connection. With --json a line with a hint is worth reading even when it is ok.',
  examples: ['chat doctor', 'chat doctor --json'],
  uses: connecting,
  options: { isJson: json },
  run: async (context, { isJson }) => {
    for await (const finding of findings(context)) {
      const { exitStatus, ...told } = finding
      if (isJson) context.print(jsonLine(told))
      else {
        const { check, detail, hint } = told
        context.print(`${mark(finding)} ${check.padEnd(14)} ${sanitizeLine(detail)}`)
        if (hint !== '') context.print(`     ${sanitizeLine(hint)}`)
      }
      if (exitStatus !== 0) return exitStatus
    }
    return 0
  },
})
