import { expect, test } from 'vitest'
import { defineSlashCommand } from '../../../../src/slash/define.ts'
import { completionAt, type CompletionSources } from '../../../../src/tui/panes/composer/complete.ts'
import { composing } from '../../../support/composing.ts'

const run = (): void => {}
const summary = ''
const example = ''

const sources: CompletionSources = {
  commands: [
    defineSlashCommand({
      name: 'join',
      summary,
      example,
      args: [{ name: 'name', summary, complete: 'conversation' }],
      run,
    }),
    defineSlashCommand({
      name: 'switch',
      summary,
      example,
      args: [{ name: 'name', summary, complete: 'joined' }],
      run,
    }),
    defineSlashCommand({
      name: 'dm',
      summary,
      example,
      args: [
        { name: 'who', summary, complete: 'person' },
        { name: 'text', summary, isOptional: true },
      ],
      run,
    }),
    defineSlashCommand({
      name: 'invite',
      summary,
      example,
      args: [{ name: 'who', summary, isRepeated: true, complete: 'person' }],
      run,
    }),
    defineSlashCommand({
      name: 'create',
      summary,
      example,
      args: [{ name: 'name', summary }],
      flags: [{ name: 'private', summary }],
      run,
    }),
    defineSlashCommand({
      name: 'help',
      summary,
      example,
      args: [{ name: 'topic', summary, complete: 'help-topic' }],
      run,
    }),
    defineSlashCommand({
      name: 'upload',
      summary,
      example,
      args: [
        { name: 'path', summary, complete: 'path' },
        { name: 'text', summary, isOptional: true },
      ],
      run,
    }),
    defineSlashCommand({
      name: 'save',
      summary,
      example,
      args: [{ name: 'path', summary, complete: 'path' }],
      run,
    }),
    defineSlashCommand({
      name: 'set',
      summary,
      example,
      args: [
        { name: 'key', summary, complete: 'setting' },
        { name: 'value', summary, isOptional: true, complete: 'setting-value' },
      ],
      run,
    }),
    ...(['theme', 'profile', 'emoji'] as const).map((name) =>
      defineSlashCommand({ name, summary, example, args: [{ name, summary, complete: name }], run }),
    ),
    defineSlashCommand({ name: 'quit', summary: 'Leave', example, run }),
  ],
  people: () => ['bob', 'Bobby Tables', 'carol'],
  joined: () => ['General Channel', 'design'],
  joinable: () => ['deploys', 'Tea Corner'],
  paths: (typed) =>
    ['~/notes.txt', '~/my plan.png', '~/My Pictures/', '~/src/']
      .filter((path) => path.toLowerCase().startsWith(typed.toLowerCase()))
      .map((path) => ({ path, isFolder: path.endsWith('/') })),
  themes: () => ['auto', 'dark', 'light'],
  profiles: () => ['default', 'work'],
  settings: () => ['theme', 'notifyBell'],
  valuesOf: (setting) => (setting === 'notifyBell' ? ['on', 'off'] : []),
  emoji: () => [
    { emoji: '😄', name: 'smile' },
    { emoji: '😺', name: 'smiley_cat' },
    { emoji: '🐈', name: 'cat' },
    { emoji: '🎉', name: 'tada' },
    { emoji: '👎', name: 'thumbsdown' },
    { emoji: '👍', name: 'thumbsup' },
  ],
}

/** What the text becomes with each candidate. */
const offered = (text: string, from: CompletionSources = sources): readonly string[] | null => {
  const { buffer } = composing(text)
  const offer = completionAt(buffer, from)
  return (
    offer?.candidates.map(
      (candidate) => buffer.text.slice(0, offer.start) + candidate.text + buffer.text.slice(offer.end),
    ) ?? null
  )
}

test('commands are completed at the start of the line, with a space where more is to come', () => {
  expect(offered('/jo|')).toEqual(['/join '])
  expect(offered('/q|')).toEqual(['/quit'])
  expect(offered('/jo| tea')).toEqual(['/join tea'])
  expect(offered('/|')).toEqual([
    '/join ',
    '/switch ',
    '/dm ',
    '/invite ',
    '/create ',
    '/help ',
    '/upload ',
    '/save ',
    '/set ',
    '/theme ',
    '/profile ',
    '/emoji ',
    '/quit',
  ])
  expect(offered('say /jo|')).toBeNull()
  expect(offered('//jo|')).toBeNull()
})

test('an argument is completed by what it names', () => {
  expect(offered('/join de|')).toEqual(['/join deploys', '/join design'])
  expect(offered('/switch de|')).toEqual(['/switch design'])
  expect(offered('/join corn|')).toEqual(['/join Tea Corner'])
  expect(offered('/join #te|')).toEqual(['/join Tea Corner'])
  expect(offered('/help k|')).toEqual(['/help keys'])
  expect(offered('/join |')).toEqual([
    '/join deploys',
    '/join Tea Corner',
    '/join General Channel',
    '/join design',
  ])
  expect(offered('/create te|')).toBeNull()
})

test('an argument with others behind it is put into quotes where it has spaces', () => {
  expect(offered('/dm bob|')).toEqual(['/dm bob ', '/dm "Bobby Tables" '])
  expect(offered('/dm "Bobby Tables" hello @ca|')).toEqual(['/dm "Bobby Tables" hello @carol '])
})

test('each of several people is completed by itself', () => {
  expect(offered('/invite bob car|')).toEqual(['/invite bob carol '])
})

test('switches are completed', () => {
  expect(offered('/create --p|')).toEqual(['/create --private '])
})

test('a path is completed, in quotes where it has to be, and a folder is left open to be gone on in', () => {
  expect(offered('/upload ~/no|')).toEqual(['/upload ~/notes.txt '])
  expect(offered('/upload ~/s|')).toEqual(['/upload ~/src/'])
  expect(offered('/upload ~/m|')).toEqual(['/upload "~/my plan.png" ', '/upload "~/My Pictures/'])
  expect(offered('/upload "~/my p|')).toEqual(['/upload "~/my plan.png" ', '/upload "~/My Pictures/'])
  expect(offered('/upload "~/no|')).toEqual(['/upload "~/notes.txt" '])
  expect(offered('/upload ~/zz|')).toBeNull()
})

test('the last argument needs no quotes', () => {
  expect(offered('/save ~/my p|')).toEqual(['/save ~/my plan.png', '/save ~/My Pictures/'])
})

test('what comes behind a path is text', () => {
  expect(offered('/upload "~/my plan.png" for @ca|')).toEqual(['/upload "~/my plan.png" for @carol '])
})

test('while paths are being looked up there is an offer without candidates', () => {
  expect(offered('/upload ~/no|', { ...sources, paths: () => null })).toEqual([])
})

test('of the only command it is said what it does', () => {
  const { buffer } = composing('/qu|')
  expect(completionAt(buffer, sources)?.candidates).toEqual([{ text: '/quit', label: '/quit  Leave' }])
})

test('people are completed after an at sign, anywhere in the text', () => {
  expect(offered('hey @bo|')).toEqual(['hey @bob ', 'hey @Bobby Tables '])
  expect(offered('(@CA|')).toEqual(['(@carol '])
  expect(offered('@tab|')).toEqual(['@Bobby Tables '])
  expect(offered('me@bo|')).toBeNull()
})

test('a space that is there already is not doubled', () => {
  expect(offered('@car| hi')).toEqual(['@carol hi'])
})

test('channels are completed after a hash', () => {
  expect(offered('see #de|')).toEqual(['see #design', 'see #deploys'])
})

test('emoji are completed after a colon and two letters', () => {
  expect(offered('yes :sm|')).toEqual(['yes 😄', 'yes 😺'])
  expect(offered(':cat|')).toEqual(['🐈', '😺'])
  expect(offered(':t|')).toBeNull()
  expect(offered('10:30|')).toBeNull()
})

test('while the emoji are being loaded there is an offer without candidates', () => {
  const loading = { ...sources, emoji: () => null }
  expect(offered(':smile|', loading)).toEqual([])
  expect(offered('10:30|', loading)).toBeNull()
  expect(offered(':s|', loading)).toBeNull()
})

test('where there is nothing to complete nothing is offered', () => {
  expect(offered('|')).toBeNull()
  expect(offered('hello|')).toBeNull()
  expect(offered('@zaphod|')).toBeNull()
  expect(offered('/unknown foo|')).toBeNull()
})

test('labels say what a candidate is', () => {
  const { buffer } = composing(':tada|')
  expect(completionAt(buffer, sources)?.candidates).toEqual([{ text: '🎉', label: '🎉 tada' }])
})

test('themes, profiles, settings and their values are completed', () => {
  expect(offered('/theme |')).toEqual(['/theme auto', '/theme dark', '/theme light'])
  expect(offered('/theme d|')).toEqual(['/theme dark'])
  expect(offered('/profile w|')).toEqual(['/profile work'])
  expect(offered('/set no|')).toEqual(['/set notifyBell '])
  expect(offered('/set notifyBell |')).toEqual(['/set notifyBell on', '/set notifyBell off'])
  expect(offered('/set identity |')).toBeNull()
})

test('of emoji that begin alike, the shortest name comes first', () => {
  expect(offered(':thu|')).toEqual(['👍', '👎'])
})

test('the emoji of a command is completed without a colon, too', () => {
  expect(offered('/emoji smil|')).toEqual(['/emoji 😄', '/emoji 😺'])
  expect(offered('/emoji :tad|')).toEqual(['/emoji 🎉'])
})
