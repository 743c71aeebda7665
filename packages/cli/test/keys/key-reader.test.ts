import { expect, test } from 'vitest'
import type { Whereabouts } from '../../src/keys/context.ts'
import { createKeyReader } from '../../src/keys/key-reader.ts'
import { createKeymap } from '../../src/keys/keymap.ts'

const reader = (where: Partial<Whereabouts> = {}) => {
  const result = createKeymap()
  if (result.kind === 'invalid') throw new Error(result.problems.join('\n'))
  const heard: string[] = []
  const whereabouts: { current: Whereabouts } = {
    current: { overlay: null, pane: 'composer', isComposerEmpty: false, canComplete: false, ...where },
  }
  const { read, pending } = createKeyReader({
    keymap: result.keymap,
    whereabouts: () => whereabouts.current,
    run: (action) => {
      heard.push(action)
      if (action === 'overlay.close' || action === 'pane.composer')
        whereabouts.current = { ...whereabouts.current, overlay: null, pane: 'composer' }
    },
    type: (text) => heard.push(`"${text}"`),
  })
  return { read, pending, heard }
}

test('text goes into the composer in one piece', () => {
  const { read, heard } = reader()
  read({ type: 'text', text: 'hello?' })
  expect(heard).toEqual(['"hello?"'])
})

test('in another pane characters are chords', () => {
  const { read, heard } = reader({ pane: 'timeline' })
  read({ type: 'text', text: 'jjx?' })
  expect(heard).toEqual(['timeline.down', 'timeline.down', 'help.open'])
})

test('what follows a chord that moved the focus counts where the focus went', () => {
  const { read, heard } = reader({ overlay: 'help' })
  read({ type: 'text', text: 'qhi' })
  expect(heard).toEqual(['overlay.close', '"hi"'])
})

test('a sequence waits for its end, and a wrong end is swallowed', () => {
  const { read, pending, heard } = reader()
  read({ type: 'key', chord: 'ctrl+x' })
  expect(pending()).toEqual(['ctrl+x'])
  read({ type: 'text', text: 'q' })
  expect(pending()).toEqual([])
  read({ type: 'key', chord: 'ctrl+x' })
  read({ type: 'key', chord: 'ctrl+e' })
  read({ type: 'text', text: 'q' })
  expect(heard).toEqual(['composer.edit-externally', '"q"'])
})

test('a chord that means nothing does nothing', () => {
  const { read, heard } = reader()
  read({ type: 'key', chord: 'f24' })
  read({ type: 'focus', isFocused: true })
  expect(heard).toEqual([])
})
