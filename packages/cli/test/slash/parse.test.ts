import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { defineSlashCommand, type SlashCommand } from '../../src/slash/define.ts'
import { isCommandLine, parseLine, usageOf } from '../../src/slash/parse.ts'

const commands: readonly SlashCommand[] = [
  defineSlashCommand({
    name: 'create',
    aliases: ['new'],
    summary: 'Create',
    example: '/create tea',
    args: [{ name: 'name', summary: 'its name' }],
    flags: [{ name: 'private', summary: 'hidden' }],
    run: () => {},
  }),
  defineSlashCommand({
    name: 'dm',
    summary: 'Write to one person',
    example: '/dm bob',
    args: [
      { name: 'who', summary: 'whom' },
      { name: 'text', summary: 'what', isOptional: true },
    ],
    run: () => {},
  }),
  defineSlashCommand({ name: 'quit', summary: 'Quit', example: '/quit', run: () => {} }),
]

const values = (line: string): unknown => {
  const parsed = parseLine(commands, line)
  return parsed.kind === 'command' ? { [parsed.command.name]: parsed.values } : parsed
}

test('a line without a slash is a message as it is', () => {
  expect(values('hello /create x')).toEqual({ kind: 'message', text: 'hello /create x' })
  expect(values(' /create x')).toEqual({ kind: 'message', text: ' /create x' })
})

test('two slashes send a line that begins with one', () => {
  expect(values('//create is a command')).toEqual({ kind: 'message', text: '/create is a command' })
  expect(isCommandLine('//x')).toBe(false)
})

test('the last argument takes the rest of the line as it is', () => {
  expect(values('/create Tea  Corner ')).toEqual({ create: { name: 'Tea  Corner', private: false } })
  expect(values('/dm bob see "this" one')).toEqual({ dm: { who: 'bob', text: 'see "this" one' } })
  expect(values('/dm bob one\ntwo')).toEqual({ dm: { who: 'bob', text: 'one\ntwo' } })
})

test('quotes hold words together', () => {
  expect(values('/dm "Bob the Builder" can we?')).toEqual({ dm: { who: 'Bob the Builder', text: 'can we?' } })
  expect(values('/create "Tea Corner"')).toEqual({ create: { name: 'Tea Corner', private: false } })
  expect(values('/dm "say \\"hi\\"" x')).toEqual({ dm: { who: 'say "hi"', text: 'x' } })
})

test('a quote that is not closed runs nothing', () => {
  expect(values('/dm "Bob hi')).toEqual({
    kind: 'invalid',
    problem: 'A quotation mark is not closed',
    hint: 'Usage: /dm WHO [TEXT]',
  })
})

test('an optional argument may be missing, another may not', () => {
  expect(values('/dm bob')).toEqual({ dm: { who: 'bob', text: undefined } })
  expect(values('/dm')).toEqual({
    kind: 'invalid',
    problem: '/dm needs WHO',
    hint: 'Usage: /dm WHO [TEXT]',
  })
  expect(values('/create   ')).toEqual({
    kind: 'invalid',
    problem: '/create needs NAME',
    hint: 'Usage: /create NAME [--private]',
  })
})

test('a switch counts before and behind the arguments, elsewhere it is text', () => {
  expect(values('/create --private Tea Corner')).toEqual({ create: { name: 'Tea Corner', private: true } })
  expect(values('/create Tea Corner --private')).toEqual({ create: { name: 'Tea Corner', private: true } })
  expect(values('/create the --private one')).toEqual({
    create: { name: 'the --private one', private: false },
  })
  expect(values('/create -- --private')).toEqual({ create: { name: '--private', private: false } })
  expect(values('/create --public')).toEqual({ create: { name: '--public', private: false } })
})

test('what is left over is refused', () => {
  expect(values('/quit now please')).toEqual({
    kind: 'invalid',
    problem: '/quit takes no now please',
    hint: 'Usage: /quit',
  })
})

test('names and aliases are found in any case', () => {
  expect(values('/NEW tea')).toEqual({ create: { name: 'tea', private: false } })
})

test('a repeated argument takes every word by itself', () => {
  const invite = defineSlashCommand({
    name: 'invite',
    summary: 'Invite',
    example: '/invite bob',
    args: [{ name: 'who', summary: 'whom', isRepeated: true }],
    run: () => {},
  })
  expect(parseLine([invite], '/invite bob "Carol C" dave')).toMatchObject({
    values: { who: ['bob', 'Carol C', 'dave'] },
  })
  expect(parseLine([invite], '/invite')).toMatchObject({ hint: 'Usage: /invite WHO…' })
})

test('an unknown command suggests the nearest and sends nothing', () => {
  expect(values('/crate tea')).toEqual({
    kind: 'invalid',
    problem: 'There is no command /crate',
    hint: 'Did you mean /create? To send it as a message, begin with //',
  })
  expect(values('/usr/local/bin')).toEqual({
    kind: 'invalid',
    problem: 'There is no command /usr/local/bin',
    hint: 'To send it as a message, begin with //; all commands: /help',
  })
  expect(values('/')).toMatchObject({ kind: 'invalid', problem: 'A command needs a name' })
  expect(values('/ tea')).toMatchObject({ kind: 'invalid', problem: 'A command needs a name' })
})

test('usage shows what may be left out', () => {
  expect(commands.map(usageOf)).toEqual(['/create NAME [--private]', '/dm WHO [TEXT]', '/quit'])
})

test('any line is a message, a command or a complaint; none that begins with one slash is sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const parsed = parseLine(commands, `/${text}`)
      expect(parsed.kind === 'message').toBe(text.startsWith('/'))
    }),
  )
})

test('any text comes through as the last argument, unless it looks like a switch or a quote', () => {
  const plain = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => text.trim() === text && !text.includes('"') && !text.includes('--'))
  fc.assert(
    fc.property(plain, (text) => {
      expect(values(`/dm bob ${text}`)).toEqual({ dm: { who: 'bob', text } })
      expect(values(`/dm ${JSON.stringify('a b')} ${text}`)).toEqual({ dm: { who: 'a b', text } })
    }),
  )
})
