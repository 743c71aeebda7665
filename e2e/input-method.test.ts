import { expect, test } from 'vitest'
import type { Terminal } from './support/terminal.ts'
import { createWorld } from './support/world.ts'

/** The character that ends right before the cursor of the terminal. */
const beforeCursor = ({ grid, cursor }: Terminal): string => {
  const { x, y } = cursor()
  const line = grid.buffer.active.getLine(grid.buffer.active.baseY + y)
  const last = line?.getCell(x - 1)
  // The second half of a wide character is a cell without any.
  return (last?.getWidth() === 0 ? line?.getCell(x - 2) : last)?.getChars() ?? ''
}

test.each([120, 30])(
  'on %i columns the cursor follows what is composed in Japanese, where the window of the input method stands',
  async (columns) => {
    const world = await createWorld()
    const alice = world.open('alice', { columns, rows: 20 })
    await alice.waitFor(/Connected|alice/)
    await alice.waitFor('›')
    const columnsSeen: number[] = []
    // What an input method commits, part by part: kana, kanji, half-width kana, signs, Latin letters between.
    for (const part of [
      'にほんご',
      '日本語',
      'の文を',
      'ｶﾅ',
      '、',
      'Twilio',
      'で書く',
      '。',
      '長い文は折り返す',
    ]) {
      alice.type(part)
      const last = Array.from(part).at(-1)
      await expect.poll(() => beforeCursor(alice), { timeout: 20_000 }).toBe(last)
      columnsSeen.push(alice.cursor().x)
    }
    // On the narrow one it went over the end of a row, and began at the left of the next.
    const hasWrapped = columnsSeen.some((x, at) => x < (columnsSeen[at - 1] ?? 0))
    expect(hasWrapped).toBe(columns < 60)
    // Back among what was written: one character is two cells.
    const { x } = alice.cursor()
    alice.type('\u001b[D')
    await expect.poll(() => beforeCursor(alice)).toBe('返')
    expect(alice.cursor().x).toBe(x - 2)
    alice.type('し')
    await expect.poll(() => beforeCursor(alice)).toBe('し')
  },
)
