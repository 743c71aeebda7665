import { expect, test } from 'vitest'
import type { OptionSpec } from '../../src/config/option-spec.ts'
import { optionNames, options } from '../../src/config/options.ts'
import { subcommands } from '../../src/subcommands/index.ts'
import { parseCommandLine, type CommandLine } from '../../src/subcommands/parse.ts'

const parse = (line: string): CommandLine => parseCommandLine(subcommands, line === '' ? [] : line.split(' '))

const run = (line: string): Extract<CommandLine, { kind: 'run' }> => {
  const parsed = parse(line)
  if (parsed.kind !== 'run') throw new Error(`${line} is ${parsed.kind}`)
  return parsed
}

test('no words at all are the chat itself', () => {
  expect(run('')).toMatchObject({ command: { name: '' }, typed: {}, values: {} })
})

test('options of the chat are taken by flag and by letter, with a space or an equals sign', () => {
  const wanted = { identity: 'alice', server: 'https://x', channel: 'ops', isMouseEnabled: false }
  expect(run('--identity alice -s https://x --channel=ops --no-mouse').typed).toEqual(wanted)
  expect(run('--mouse --screen-reader').typed).toEqual({ isMouseEnabled: true, isScreenReader: true })
})

test('options stand before a command as well as behind it', () => {
  expect(run('-i alice send hello world --json')).toMatchObject({
    command: { name: 'send' },
    typed: { identity: 'alice' },
    values: { text: ['hello', 'world'], isJson: true },
  })
})

test('two words can name a command', () => {
  expect(run('channels create deploys --private')).toMatchObject({
    command: { name: 'channels create' },
    values: { name: 'deploys', isPrivate: true, isJson: false },
  })
  expect(run('channels')).toMatchObject({ command: { name: 'channels' } })
})

test('an option may be given several times where that makes sense', () => {
  expect(run('tail -c deploys --channel ops').values).toMatchObject({ channels: ['deploys', 'ops'] })
  expect(run('tail').values).toMatchObject({ channels: [], hasEvents: false })
})

test('numbers are numbers', () => {
  expect(run('history -n 20 --before 100').values).toMatchObject({ number: 20, before: 100 })
  expect(run('tail --since 0').values).toMatchObject({ since: 0 })
})

test('a dash alone is an argument, and so is everything behind two', () => {
  expect(run('send -').values).toMatchObject({ text: ['-'] })
  expect(run('send -- --json -x').values).toMatchObject({ text: ['--json', '-x'], isJson: false })
})

test('help and version win over everything else', () => {
  expect(parse('send --help')).toMatchObject({ kind: 'help', command: { name: 'send' } })
  expect(parse('-h')).toEqual({ kind: 'help', command: null, group: '' })
  expect(parse('server')).toEqual({ kind: 'help', command: null, group: 'server' })
  expect(parse('--version')).toEqual({ kind: 'version' })
  expect(parse('-V')).toEqual({ kind: 'version' })
})

test.each([
  ['snd hello', 'unknown-command', 'There is no command snd', 'Did you mean: chat send?'],
  ['servr start', 'unknown-command', 'There is no command servr', 'Did you mean: chat server?'],
  ['server strt', 'unknown-command', 'There is no command server strt', 'Did you mean: chat server start?'],
  ['channels creat x', 'unknown-command', 'There is no command channels creat', 'chat channels create'],
  ['xyzzy', 'unknown-command', 'There is no command xyzzy', 'chat --help'],
  ['--identty alice', 'unknown-option', 'chat has no option --identty', 'Did you mean --identity?'],
  ['send --jsn x', 'unknown-option', 'chat send has no option --jsn', 'Did you mean --json?'],
  ['send -x', 'unknown-option', 'chat send has no option -x', 'chat send --help'],
  ['who --private', 'unknown-option', 'chat who has no option --private', 'chat who --help'],
  ['send --no-json x', 'unknown-option', 'chat send has no option --no-json', 'Did you mean --json?'],
  ['--identity', 'option-needs-value', '--identity needs a value', '--identity=NAME'],
  ['-i --mouse', 'option-needs-value', '-i needs a value', '-i=NAME'],
  ['--mouse=yes', 'option-takes-no-value', '--mouse takes no value', '--mouse alone'],
  ['history -n many', 'bad-value', '-n is "many", which is not a whole number from 1', '20'],
  ['channels create', 'missing-argument', 'chat channels create needs NAME', 'chat channels create deploys'],
  [
    'channels join a b',
    'surplus-argument',
    'does not know what to do with "b"',
    'chat channels join deploys',
  ],
  ['completion tcsh', 'bad-value', 'SHELL is "tcsh", which is not one of bash, zsh, fish', 'bash'],
])('chat %s says %s', (line, code, message, hint) => {
  expect(() => parse(line)).toThrow(
    expect.objectContaining({
      code,
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
      exitStatus: 2,
    }),
  )
})

const allOptions = () => [
  ...optionNames.map((name): OptionSpec<unknown> => options[name]),
  ...subcommands.flatMap((command) => Object.values(command.options)),
]

test('a flag takes a value in all commands or in none', () => {
  const withValue = new Set(allOptions().flatMap(({ flag, value }) => (value === undefined ? [] : [flag])))
  const switches = allOptions().flatMap(({ flag, value }) => (value === undefined ? [flag] : []))
  expect(switches.filter((flag) => withValue.has(flag))).toEqual([])
})

test('a letter means the same flag everywhere', () => {
  const meanings = new Set(
    allOptions().flatMap(({ flag, short }) => (short === undefined ? [] : [`${short} ${flag}`])),
  )
  const letters = [...meanings].map((meaning) => meaning.charAt(0))
  expect(letters).toHaveLength(new Set(letters).size)
})

const lines = subcommands.flatMap(({ name, examples }) => examples.map((example) => ({ name, example })))

test('every command has an example', () => {
  expect(new Set(lines.map(({ name }) => name)).size).toBe(subcommands.length)
})

test.each(lines)('$example can be typed as it is', ({ name, example }) => {
  // Only the part that is ours: before a redirection, behind a pipe.
  const own = example.split(/ [|>] /).find((part) => part.startsWith('chat')) ?? ''
  const words = (own.match(/"[^"]*"|\S+/g) ?? []).slice(1).map((word) => word.replaceAll('"', ''))
  expect(parseCommandLine(subcommands, words)).toMatchObject({ kind: 'run', command: { name } })
})
