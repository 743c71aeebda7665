/** Has a text written in the editor that `$VISUAL` or `$EDITOR` names, without a shell between. */
import type { spawn as spawnProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface EditorParts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly spawn: typeof spawnProcess
}

/** The words of a command, those in quotes as one; nothing else means anything. */
const wordsOfCommand = (command: string): readonly string[] =>
  Array.from(
    command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu),
    ([, double, single, plain = '']) => double ?? single ?? plain,
  )

/** `VISUAL` before `EDITOR`; what every system has when neither says anything. */
const editorCommand = ({
  env,
  platform,
}: Pick<EditorParts, 'env' | 'platform'>): readonly [program: string, ...words: readonly string[]] => {
  const named = [env['VISUAL'], env['EDITOR']].find((value) => value !== undefined && value.trim() !== '')
  const [program, ...words] = wordsOfCommand(named ?? (platform === 'win32' ? 'notepad' : 'vi'))
  return [program ?? 'vi', ...words]
}

/**
 * The editor has the terminal until it ends. Resolves with the text as it was saved; rejects with a sentence for people
 * when there is no such editor or it ended with a failure, which leaves the text as it was.
 */
export const createEditText =
  ({ env, platform, spawn }: EditorParts) =>
  async (text: string): Promise<string> => {
    const [program, ...words] = editorCommand({ env, platform })
    const folder = await mkdtemp(join(tmpdir(), 'chat-'))
    const file = join(folder, 'message.md')
    try {
      await writeFile(file, text, { mode: 0o600 })
      const child = spawn(program, [...words, file], { stdio: 'inherit', shell: false })
      await new Promise<void>((resolve, reject) => {
        child.once('error', (error: NodeJS.ErrnoException) =>
          reject(
            new Error(
              error.code === 'ENOENT'
                ? `${program} is not installed. Set VISUAL or EDITOR to a program that is there`
                : error.message,
            ),
          ),
        )
        child.once('exit', (status, signal) =>
          status === 0
            ? resolve()
            : reject(
                new Error(`${program} ended with ${signal ?? `status ${status}`}; the text is as it was`),
              ),
        )
      })
      return await readFile(file, 'utf8')
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
