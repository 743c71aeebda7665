import { renderToString } from 'ink'
import { expect, test } from 'vitest'
import { useScreen } from '../../src/tui/screen-context.ts'

test('a pane outside of the screen says what is wrong', () => {
  let problem = ''
  const Lost = () => {
    try {
      useScreen()
    } catch (error) {
      problem = String(error)
    }
    return null
  }
  renderToString(<Lost />)
  expect(problem).toContain('outside of ScreenContext')
})
