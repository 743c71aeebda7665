/** The completion script for bash. */
import { formsOf, valueForms, type CompletionNode } from './tree.ts'

const pattern = (words: readonly string[]): string =>
  words.map((word) => (word.includes(' ') ? `'${word}'` : word)).join('|')

const branch = ({ path, words, options, takesFiles }: CompletionNode): string => {
  const lines = [
    `    '${path}')`,
    `      words='${words.map(({ word }) => word).join(' ')}'`,
    `      options='${options.flatMap(formsOf).join(' ')}'`,
    ...(takesFiles ? ['      files=1'] : []),
    '      ;;',
  ]
  return lines.join('\n')
}

export const bashCompletion = (nodes: readonly CompletionNode[]): string => {
  const { file, other } = valueForms(nodes)
  const paths = nodes.map(({ path }) => path).filter((path) => path !== '')
  return `# Completion of chat for bash. Made by: chat completion bash
_chat() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local command= word at words= options= files=
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    case $word in
      ${pattern([...file, ...other])}) ((at++)) ;;
      -*) ;;
      *)
        case "\${command:+$command }$word" in
          ${pattern(paths)}) command="\${command:+$command }$word" ;;
        esac
        ;;
    esac
  done
  case $previous in
    ${pattern(file)}) files=1 ;;
    ${pattern(other)}) return ;;
    *)
      case $command in
${nodes.map(branch).join('\n').replaceAll(/^/gm, '    ')}
      esac
      ;;
  esac
  if [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
    return
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t -O "\${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -F _chat chat
`
}
