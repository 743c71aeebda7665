import { expect, test } from 'vitest'
import { createKeymap, type KeyOverrides } from '../../src/keys/keymap.ts'
import { bindingsText, helpPage, keySections, type HelpPage } from '../../src/reference/help.ts'
import { slashCommands } from '../../src/slash/index.ts'

const keymapWith = (overrides: KeyOverrides = {}) => {
  const result = createKeymap(overrides)
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'))
  return result.keymap
}

const help = (topic: string | null, overrides?: KeyOverrides): HelpPage =>
  helpPage(topic, slashCommands, keymapWith(overrides))

test('help on everything has the commands first, then the keys of each place', () => {
  const { title, sections } = help(null)
  expect(title).toBe('Commands and keys')
  expect(sections.slice(0, 3).map((section) => section.title)).toEqual([
    'Commands',
    'Always',
    'In every pane',
  ])
  expect(sections[0]?.rows).toContainEqual({ term: '/join NAME', meaning: 'Join a channel and go there' })
})

test('help on a command says what its parts are', () => {
  expect(help('j')).toEqual({
    title: '/join NAME',
    sections: [
      { title: 'Join a channel and go there', rows: [{ term: 'NAME', meaning: 'name, unique name or SID' }] },
      {
        title: 'For example',
        rows: [
          { term: '/join design', meaning: '' },
          { term: '/j', meaning: 'does the same' },
        ],
      },
    ],
  })
})

test('keys are shown as they are bound now, with the place where it is another one', () => {
  const rows = help('keys', { 'conversation.next': ['ctrl+g', 'empty-composer:down'] }).sections.flatMap(
    (section) => section.rows,
  )
  expect(rows).toContainEqual({ term: 'Ctrl+G, ↓ with an empty composer', meaning: 'Go to the next channel' })
})

test('an action without keys is not shown', () => {
  const meanings = keySections(keymapWith({ 'screen.repaint': [] })).flatMap(({ rows }) =>
    rows.map(({ meaning }) => meaning),
  )
  expect(meanings).not.toContain('Draw the screen again')
  expect(bindingsText([], 'app')).toBe('')
})
