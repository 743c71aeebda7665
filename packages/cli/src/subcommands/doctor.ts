/** `chat doctor`: checks everything on the way to a chat and says what to mend. */
import { sanitizeLine } from '@terminal-chat/core'
import { UserError } from '../errors.ts'
import { connecting, defineSubcommand, json, type SubcommandContext } from './define.ts'

/** The least version of Node that this program is written for. */
const leastNode = 24

interface Finding {
  readonly check: string
  readonly ok: boolean
  /** What was found. */
  readonly detail: string
  /** What to do; empty when nothing is wrong. */
  readonly hint: string
  readonly exitStatus: number
}

const good = (check: string, detail: string): Finding => ({
  check,
  ok: true,
  detail,
  hint: '',
  exitStatus: 0,
})

const bad = (check: string, error: unknown): Finding => {
  if (!(error instanceof UserError)) throw error
  return { check, ok: false, detail: error.message, hint: error.hint, exitStatus: error.exitStatus }
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

/** Each check stands on the ones before it: the first that fails is the last. */
const findings = async function* (context: SubcommandContext): AsyncGenerator<Finding, void, undefined> {
  const { config, localService, openChat, version } = context
  yield good('chat', version)
  yield nodeFinding()
  yield good('configuration', `${config.configFile}, profile ${config.profile}`)
  yield good('data', config.folders.data)
  if (config.server === null)
    yield await attempt('local service', async () => {
      const service = await localService()
      const { pid, version: running } = await service.ensureRunning()
      const note = running === version ? '' : `, of version ${running}: restart it with chat server stop`
      return `process ${pid}${note}`
    })
  else yield good('server', config.server)
  yield await attempt('connection', async () => {
    const chat = await openChat()
    const { identity, conversations } = chat.client.store.get()
    await chat.close()
    return `connected as ${identity}, in ${conversations.size} ${conversations.size === 1 ? 'channel' : 'channels'}`
  })
}

export const doctorCommand = defineSubcommand({
  name: 'doctor',
  summary: 'Check everything and say what to mend',
  examples: ['chat doctor', 'chat doctor --json'],
  uses: connecting,
  options: { isJson: json },
  run: async (context, { isJson }) => {
    for await (const finding of findings(context)) {
      const { exitStatus, ...told } = finding
      if (isJson) context.print(JSON.stringify(told))
      else {
        const { ok, check, detail, hint } = told
        context.print(`${ok ? 'ok  ' : 'FAIL'} ${check.padEnd(14)} ${sanitizeLine(detail)}`)
        if (!ok) context.print(`     ${sanitizeLine(hint)}`)
      }
      if (!finding.ok) return exitStatus
    }
    return 0
  },
})
