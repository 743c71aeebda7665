/** What makes shells complete `chat`, made from the tables of subcommands and options. */
import { options, type OptionSpec } from '../config/options.ts'
import { settings } from '../config/edit.ts'
import type { Subcommand } from '../subcommands/define.ts'

export type Shell = 'bash' | 'zsh' | 'fish'

interface Flag {
  readonly flag: string
  readonly short?: string
  readonly value?: string
  readonly summary: string
}

const flagsOf = (command: Subcommand): readonly Flag[] => [
  ...Object.values(command.options),
  ...command.uses.flatMap((name): readonly Flag[] => {
    const spec: OptionSpec<unknown> = options[name]
    return spec.isNegatable === true
      ? [spec, { flag: `no-${spec.flag}`, summary: `Not: ${spec.summary}` }]
      : [spec]
  }),
  { flag: 'help', short: 'h', summary: 'Say what it does' },
]

/** Words that an argument may be, as far as they are known without a connection. */
const wordsOf = (command: Subcommand, commands: readonly Subcommand[]): readonly string[] =>
  command.args.flatMap(({ choices, complete }) => {
    if (choices !== undefined) return choices
    if (complete === 'setting') return settings.map(({ name }) => name)
    if (complete === 'command') return [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))]
    return []
  })

interface Node {
  /** Words typed so far; empty for none. */
  readonly path: string
  readonly next: readonly { readonly word: string; readonly summary: string }[]
  readonly command: Subcommand | null
}

const nodesOf = (commands: readonly Subcommand[]): readonly Node[] => {
  const paths = new Set(['', ...commands.flatMap(({ name }) => [name, name.split(' ')[0] ?? ''])])
  return [...paths].map((path) => {
    const prefix = path === '' ? '' : `${path} `
    const next = new Map<string, string>()
    for (const { name, summary } of commands) {
      if (name === '' || !name.startsWith(prefix) || name === path) continue
      const [word = '', ...rest] = name.slice(prefix.length).split(' ')
      if (!next.has(word) || rest.length === 0) next.set(word, summary)
    }
    return {
      path,
      next: [...next].map(([word, summary]) => ({ word, summary })),
      command: commands.find(({ name }) => name === path) ?? null,
    }
  })
}

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

const flagWords = (command: Subcommand | null): readonly string[] =>
  command === null
    ? []
    : flagsOf(command).flatMap(({ flag, short }) => [
        `--${flag}`,
        ...(short === undefined ? [] : [`-${short}`]),
      ])

const bash = (commands: readonly Subcommand[]): string => {
  const cases = nodesOf(commands).map(({ path, next, command }) => {
    const words = [...next.map(({ word }) => word), ...(command === null ? [] : wordsOf(command, commands))]
    return `    ${quoted(path)}) words=${quoted(words.join(' '))}; flags=${quoted(flagWords(command).join(' '))} ;;`
  })
  return `# bash completion of chat
_chat() {
  local current=\${COMP_WORDS[COMP_CWORD]} path= word words= flags=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in -*) ;; *) case " ${nodesOf(commands)
      .map(({ path }) => path)
      .filter((path) => path !== '')
      .map((path) => path.replace(' ', '/'))
      .join(' ')} " in
      *" \${path:+$path/}$word "*) path=\${path:+$path/}$word ;;
    esac ;; esac
  done
  case \${path/\\// } in
${cases.join('\n')}
  esac
  case $current in
    -*) COMPREPLY=($(compgen -W "$flags" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
  esac
}
complete -o default -F _chat chat
`
}

const zsh = (commands: readonly Subcommand[]): string => {
  const pair = (word: string, summary: string): string =>
    quoted(`${word.replaceAll(':', String.raw`\:`)}:${summary}`)
  const cases = nodesOf(commands).map(({ path, next, command }) => {
    const words = [
      ...next.map(({ word, summary }) => pair(word, summary)),
      ...(command === null ? [] : wordsOf(command, commands).map((word) => pair(word, ''))),
    ]
    const flags =
      command === null ? [] : flagsOf(command).map(({ flag, summary }) => pair(`--${flag}`, summary))
    return `    ${quoted(path)}) candidates=(${words.join(' ')}); flags=(${flags.join(' ')}) ;;`
  })
  const paths = nodesOf(commands)
    .map(({ path }) => quoted(path))
    .join(' ')
  return `#compdef chat
_chat() {
  local word path=
  local -a candidates flags paths
  paths=(${paths})
  for word in \${words[2,CURRENT-1]}; do
    [[ $word == -* ]] && continue
    (( \${paths[(Ie)\${path:+$path }$word]} )) && path="\${path:+$path }$word"
  done
  case $path in
${cases.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then _describe option flags; else _describe command candidates || _files; fi
}
_chat "$@"
`
}

const fish = (commands: readonly Subcommand[]): string => {
  const nodes = nodesOf(commands)
  const firstWords = nodes.find(({ path }) => path === '')?.next.map(({ word }) => word) ?? []
  const conditionOf = (path: string, next: Node['next']): string => {
    const [first, second] = path.split(' ')
    if (path === '') return `not __fish_seen_subcommand_from ${firstWords.join(' ')}`
    if (second !== undefined)
      return `__fish_seen_subcommand_from ${first ?? ''}; and __fish_seen_subcommand_from ${second}`
    const others = next.map(({ word }) => word).join(' ')
    return `__fish_seen_subcommand_from ${first ?? ''}${others === '' ? '' : `; and not __fish_seen_subcommand_from ${others}`}`
  }
  const lines = nodes.flatMap(({ path, next, command }) => {
    const condition = `complete -c chat -n ${quoted(conditionOf(path, next))}`
    return [
      ...next.map(({ word, summary }) => `${condition} -f -a ${quoted(word)} -d ${quoted(summary)}`),
      ...(command === null
        ? []
        : wordsOf(command, commands).map((word) => `${condition} -f -a ${quoted(word)}`)),
      ...(command === null
        ? []
        : flagsOf(command).map(
            ({ flag, short, value, summary }) =>
              `${condition} -l ${flag}${short === undefined ? '' : ` -s ${short}`}${value === undefined ? '' : ' -r'} -d ${quoted(summary)}`,
          )),
    ]
  })
  return `# fish completion of chat\n${lines.join('\n')}\n`
}

const renderers: Readonly<Record<Shell, (commands: readonly Subcommand[]) => string>> = { bash, zsh, fish }

export const renderCompletion = (shell: Shell, commands: readonly Subcommand[]): string =>
  renderers[shell](commands)
