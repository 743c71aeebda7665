/** The completion script for zsh. */
import { formsOf, valueForms, type CompletionNode } from './tree.ts'

const pattern = (words: readonly string[]): string =>
  words.map((word) => (word.includes(' ') ? `'${word}'` : word)).join('|')

/** A word with its meaning for `_describe`. */
const described = (word: string, summary: string): string =>
  `'${`${word.replaceAll(':', '\\:')}${summary === '' ? '' : `:${summary}`}`.replaceAll("'", "'\\''")}'`

const branch = ({ path, words, options, takesFiles }: CompletionNode): string =>
  [
    `    ('${path}')`,
    `      choices=(${words.map(({ word, summary }) => described(word, summary)).join(' ')})`,
    `      options=(${options.flatMap((option) => formsOf(option).map((form) => described(form, option.summary))).join(' ')})`,
    ...(takesFiles ? ['      files=1'] : []),
    '      ;;',
  ].join('\n')

export const zshCompletion = (nodes: readonly CompletionNode[]): string => {
  const { file, other } = valueForms(nodes)
  const paths = nodes.map(({ path }) => path).filter((path) => path !== '')
  return `#compdef chat
# Completion of chat for zsh. Made by: chat completion zsh
_chat() {
  local command= word at files=
  local -a options choices
  for ((at = 2; at < CURRENT; at++)); do
    word=$words[at]
    case $word in
      (${pattern([...file, ...other])}) ((at++)) ;;
      (-*) ;;
      (*)
        case "\${command:+$command }$word" in
          (${pattern(paths)}) command="\${command:+$command }$word" ;;
        esac
        ;;
    esac
  done
  case $words[CURRENT-1] in
    (${pattern(file)}) _files; return ;;
    (${pattern(other)}) return ;;
  esac
  case $command in
${nodes.map(branch).join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    _describe -o option options
  else
    (( $#choices )) && _describe command choices
    [[ -n $files ]] && _files
  fi
}
if [[ $funcstack[1] == _chat ]]; then _chat "$@"; else compdef _chat chat; fi
`
}
