/** The completion script for fish. */
import { valueForms, type CompletionNode } from './tree.ts'

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const meaning = (summary: string): string => (summary === '' ? '' : ` -d ${quoted(summary)}`)

const linesOf = ({ path, words, options, takesFiles }: CompletionNode): readonly string[] => {
  const start = `complete -c chat -n ${quoted(`__chat_at ${quoted(path)}`)}`
  return [
    ...words.map(({ word, summary }) => `${start} -a ${quoted(word)}${meaning(summary)}`),
    ...options.flatMap(({ short, long, negative, value, complete, summary }) => {
      const takes = value === null ? '' : complete === 'path' ? ' -r -F' : ' -x'
      const letter = short === null ? '' : ` -s ${short.slice(1)}`
      return [
        `${start}${letter} -l ${long.slice(2)}${takes}${meaning(summary)}`,
        ...(negative === null ? [] : [`${start} -l ${negative.slice(2)}${meaning(summary)}`]),
      ]
    }),
    ...(takesFiles ? [`${start} -F`] : []),
  ]
}

export const fishCompletion = (nodes: readonly CompletionNode[]): string => {
  const { file, other } = valueForms(nodes)
  const paths = nodes.map(({ path }) => path).filter((path) => path !== '')
  return `# Completion of chat for fish. Made by: chat completion fish
function __chat_at
  set -l command
  set -l skip 0
  for word in (commandline -opc)[2..-1]
    if test $skip = 1
      set skip 0
      continue
    end
    switch $word
      case ${[...file, ...other].join(' ')}
        set skip 1
      case '-*'
      case '*'
        set -l next (string join ' ' -- $command $word)
        if contains -- $next ${paths.map(quoted).join(' ')}
          set command $next
        end
    end
  end
  test "$command" = "$argv[1]"
end
complete -c chat -f
${nodes.flatMap(linesOf).join('\n')}
`
}
