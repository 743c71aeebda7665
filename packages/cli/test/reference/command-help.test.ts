import { expect, test } from 'vitest'
import { renderCommandHelp, renderGroupHelp } from '../../src/reference/command-help.ts'
import { shellCommands } from '../support/shell-commands.ts'

const send = shellCommands[1]

test('help on one command says how it is used, what its parts are, and gives an example', () => {
  expect(send && renderCommandHelp(send)).toBe(`Send one message.

Usage: chat send [OPTION…] [TEXT…]

Or several words.

Arguments:
  [TEXT…]  The text

Options:
      --json             Print Twilio's JSON
      --file PATH        Send a file: any
  -i, --identity NAME    Who you are (CHAT_IDENTITY; setting identity; default: asked for)
  -c, --channel CHANNEL  The channel, by name, unique name or SID (CHAT_CHANNEL; setting
                         channel; default: General Channel)
  -h, --help             Say what the command does

Examples:
  chat send 'it''s out'`)
})

test('help on everything lists the commands, the options and the exit statuses', () => {
  const help = renderGroupHelp('', shellCommands)
  expect(help).toContain('  chat channels create NAME  Make one\n')
  expect(help).toContain('      --mouse, --no-mouse')
  expect(help).toContain('  130  interrupted\n')
  expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96)
})

test('help on a group lists what is in it', () => {
  expect(renderGroupHelp('server', shellCommands)).toBe(`Usage: chat server COMMAND

Commands:
  chat server start  Start it

More on one of them: chat help COMMAND`)
})
