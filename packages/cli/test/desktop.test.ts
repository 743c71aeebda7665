import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { copyCommands, createCopyText } from '../src/desktop/copy-text.ts'
import { createEditText } from '../src/desktop/edit-text.ts'
import { createDesktopNotifier } from '../src/desktop/notify.ts'
import { checkedLink, createOpenLink, createOpenPath } from '../src/desktop/open-link.ts'

/** A folder of programs that write down how they were called; `spawn` finds no others. */
const programs = async (...names: readonly string[]) => {
  const folder = await mkdtemp(join(tmpdir(), 'chat-desktop-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const log = join(folder, 'calls')
  for (const name of names) {
    const file = join(folder, name)
    await writeFile(file, `#!/bin/sh\nprintf '%s|' "$@" > '${log}'\ncat >> '${log}'\nexit 0\n`)
    await chmod(file, 0o755)
  }
  const path = [folder, '/usr/bin', '/bin'].join(delimiter)
  const spawnThere = ((program: string, words: string[], options: object) =>
    spawn(program, words, { ...options, env: { PATH: path } })) as unknown as typeof spawn
  return { spawn: spawnThere, called: () => readFile(log, 'utf8') }
}

test.each([
  ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
  ['https://еxample.com/', 'https://xn--xample-2of.com/'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['-o https://example.com', null],
  ['not a link', null],
])('the link %j is opened as %j', (url, expected) => {
  expect(checkedLink(url)).toBe(expected)
})

test('a link goes to the browser as one word, whatever is in it', async () => {
  const { spawn: there, called } = await programs('xdg-open')
  const open = createOpenLink({ platform: 'linux', env: {}, spawn: there })
  expect(await open('https://example.com/$(touch x);`id`')).toBeNull()
  expect(await called()).toBe('https://example.com/$(touch%20x);%60id%60|')
})

test('a file goes to its program as one word', async () => {
  const { spawn: start, called } = await programs('xdg-open')
  const open = createOpenPath({ spawn: start, env: {}, platform: 'linux' })
  expect(await open('/d/$(touch x) "y.png')).toBeNull()
  expect(await called()).toBe('/d/$(touch x) "y.png|')
})

test('what is no link is refused with the reason', async () => {
  const { spawn: there } = await programs()
  const open = createOpenLink({ platform: 'linux', env: {}, spawn: there })
  expect(await open('javascript:alert(1)')).toContain('http://')
})

test('a copy goes to the standard input of the clipboard program', async () => {
  const { spawn: there, called } = await programs('wl-copy')
  const copy = createCopyText({ platform: 'linux', env: { WAYLAND_DISPLAY: 'w' }, spawn: there })
  await copy('a "quoted" text')
  expect(await called()).toContain('a "quoted" text')
})

test('from far away no clipboard of this machine is touched', () => {
  expect(copyCommands({ platform: 'linux', env: { SSH_CONNECTION: 'x', DISPLAY: ':0' } })).toEqual([])
  expect(copyCommands({ platform: 'darwin', env: {} })).toEqual([['pbcopy']])
})

test('a notification never becomes an option or markup', async () => {
  const { spawn: there, called } = await programs('notify-send')
  const notify = createDesktopNotifier({ platform: 'linux', spawn: there })
  expect(await notify({ title: '--help', body: '<b>`id`</b>' })).toBeNull()
  expect(await called()).toBe('--app-name=chat|--| --help|&lt;b&gt;`id`&lt;/b&gt;|')
})

test('the editor gets the words of $VISUAL and a file that only the user can read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'chat-editor-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const script = join(folder, 'my editor')
  await writeFile(script, '#!/bin/sh\n[ "$1" = "--wait" ] || exit 3\nstat -c %a "$2" >> "$2"\n')
  await chmod(script, 0o755)
  const edit = createEditText({ platform: 'linux', env: { VISUAL: `"${script}" --wait` }, spawn })
  expect(await edit('draft\n')).toBe('draft\n600\n')
})

test('an editor that is not there, or fails, says so', async () => {
  const missing = createEditText({ platform: 'linux', env: { EDITOR: 'no-such-editor' }, spawn })
  await expect(missing('draft')).rejects.toThrow('no-such-editor is not installed')
  const failing = createEditText({ platform: 'linux', env: { EDITOR: 'false' }, spawn })
  await expect(failing('draft')).rejects.toThrow('the text is as it was')
})
