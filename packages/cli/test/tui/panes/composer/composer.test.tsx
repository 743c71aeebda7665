import { Box, render } from 'ink'
import { afterEach, expect, test } from 'vitest'
import { Composer } from '../../../../src/tui/panes/composer/composer.tsx'
import { reduceComposer } from '../../../../src/tui/panes/composer/reduce.ts'
import { composerWith, emptyComposer, type ComposerState } from '../../../../src/tui/panes/composer/state.ts'
import { composerView } from '../../../../src/tui/panes/composer/view.ts'
import { own } from '../../../../src/tui/text/line.ts'
import { createLineWriter } from '../../../../src/tui/text/styled.ts'
import { selectTheme } from '../../../../src/tui/theme.ts'
import { fakeOutput } from '../../../support/fake-output.ts'
import { createGrid } from '../../../support/grid.ts'

const columns = 24
const rows = 6
const placeholder = own('Message General Channel')

let unmount = (): void => {}
afterEach(() => unmount())

/** Draws the composer two rows down and one cell in, on a terminal. */
const show = (first: ComposerState) => {
  const grid = createGrid({ columns, rows })
  const output = fakeOutput(columns, rows, grid.write)
  const write = createLineWriter(selectTheme('mono', {}))
  const drawn = (state: ComposerState, hasFocus: boolean) => (
    <Box width={columns} height={rows}>
      <Box position="absolute" left={1} top={2} width={20} height={3}>
        <Composer
          view={composerView(state, { width: 20, maxRows: 3, placeholder })}
          write={write}
          origin={hasFocus ? { x: 1, y: 2 } : null}
        />
      </Box>
    </Box>
  )
  const app = render(drawn(first, true), {
    stdout: output.stream,
    alternateScreen: true,
    interactive: true,
    patchConsole: false,
  })
  unmount = app.unmount
  const see = async () => {
    await app.waitUntilRenderFlush()
    const { isCursorVisible } = await grid.told()
    return { lines: (await grid.screen()).slice(2, 5), cursor: await grid.cursor(), isCursorVisible }
  }
  return {
    see,
    draw: (state: ComposerState, hasFocus = true) => app.rerender(drawn(state, hasFocus)),
  }
}

test('the cursor of the terminal stands in an empty composer before the hint', async () => {
  const { see } = show(emptyComposer)
  expect(await see()).toEqual({
    lines: [' › Message General …', '', ''],
    cursor: { x: 3, y: 2 },
    isCursorVisible: true,
  })
})

test('it stands at the caret among wide characters, emoji and marks', async () => {
  const { see, draw } = show(emptyComposer)
  const written = composerWith('日本e\u0301👩‍👩‍👧x')
  draw(written)
  expect(await see()).toMatchObject({
    lines: [' › 日本é👩‍👩‍👧x', '', ''].map((line) => line.normalize('NFD')),
    cursor: { x: 11, y: 2 },
  })
  draw(reduceComposer(reduceComposer(written, { type: 'move', to: 'left' }), { type: 'move', to: 'left' }))
  expect(await see()).toMatchObject({ cursor: { x: 8, y: 2 } })
})

test('it goes with the text onto the next row', async () => {
  const { see, draw } = show(emptyComposer)
  draw(composerWith('one two three four\nfive'))
  expect(await see()).toEqual({
    lines: [' › one two three', '   four', '   five'],
    cursor: { x: 7, y: 4 },
    isCursorVisible: true,
  })
})

test('it is hidden while something else has the focus', async () => {
  const { see, draw } = show(composerWith('hello'))
  draw(composerWith('hello'), false)
  expect(await see()).toMatchObject({ lines: [' › hello', '', ''], isCursorVisible: false })
})
