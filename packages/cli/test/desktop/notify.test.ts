import { expect, test } from 'vitest'
import { createDesktopNotifier, notifyCommand } from '../../src/desktop/notify.ts'
import { spawn } from 'node:child_process'

test('Linux is asked with words that no shell sees and that are no options', () => {
  expect(notifyCommand('linux', { title: '-x', body: '--urgency=critical $(id) <b>&' })).toEqual([
    'notify-send',
    '--app-name=chat',
    '--',
    ' -x',
    ' --urgency=critical $(id) &lt;b&gt;&amp;',
  ])
})

test('a Mac runs a fixed script, with the texts as words', () => {
  const command = notifyCommand('darwin', { title: 'bob', body: '-e do shell script "id"' }) ?? []
  expect(command.slice(-2)).toEqual(['bob', ' -e do shell script "id"'])
  expect(command.slice(0, -2).join(' ')).not.toContain('id"')
})

test('another system says that it cannot', async () => {
  expect(notifyCommand('plan9', { title: 'a', body: 'b' })).toBeNull()
  const notify = createDesktopNotifier({ platform: 'plan9', spawn })
  expect(await notify({ title: 'a', body: 'b' })).toBe('Nothing is known that notifies on this desktop')
})

test('a program that is not there is named', async () => {
  const elsewhere: typeof spawn = ((_program: string, words: readonly string[], options: object) =>
    spawn('/nowhere/notify-send', words, options)) as typeof spawn
  const notify = createDesktopNotifier({ platform: 'linux', spawn: elsewhere })
  expect(await notify({ title: 'a', body: 'b' })).toBe('notify-send is not installed')
})
