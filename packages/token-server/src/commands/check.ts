/** `token-server check`: tries each credential and says exactly what is wrong. */
import { parseArgs } from 'node:util'
import { fail, ok, type Finding } from '../check/finding.ts'
import { checkSurroundings } from '../check/surroundings.ts'
import { checkTwilio } from '../check/twilio.ts'
import { loadConfig, type Environment } from '../config.ts'
import { ConfigError } from '../config/config-error.ts'
import type { Command } from './define.ts'

const findAll = async (env: Environment): Promise<Finding[]> => {
  try {
    const config = loadConfig(env)
    const twilio = await checkTwilio(config, { now: Date.now, random: Math.random })
    return [
      ok('configuration', 'every variable is of the right form'),
      ...twilio,
      ...(await checkSurroundings(config)),
    ]
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return [fail('configuration', error.message, error.hint)]
  }
}

const marks = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' } as const

const asText = ({ name, status, detail, hint }: Finding): string =>
  `${marks[status]} ${name}: ${detail}\n${hint === undefined ? '' : `     ${hint}\n`}`

export const check: Command = {
  usage: 'check [--json]',
  summary: 'try each credential and say what is wrong',
  example: 'token-server check',
  run: async (args, { env, stdout }) => {
    const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })
    const findings = await findAll(env)
    for (const finding of findings)
      stdout.write(values.json === true ? `${JSON.stringify(finding)}\n` : asText(finding))
    return findings.some(({ status }) => status === 'fail') ? 1 : 0
  },
}
