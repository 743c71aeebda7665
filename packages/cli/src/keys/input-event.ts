/** What comes in from the terminal, as the program sees it. */
export type InputEvent =
  /** A key that types nothing, or one held with Ctrl or Alt; `chord` as `formatChord` writes it. */
  | { readonly type: 'key'; readonly chord: string }
  /** Typed characters: one, or several that arrived together. Never holds control characters. */
  | { readonly type: 'text'; readonly text: string }
  /** One paste, as it came. `isComplete` is false when its end never arrived. */
  | { readonly type: 'paste'; readonly text: string; readonly isComplete: boolean }
  /** The terminal window got or lost the focus. */
  | { readonly type: 'focus'; readonly isFocused: boolean }
  /** Cells from the left upper corner. Only presses of the left button and the wheel are told. */
  | {
      readonly type: 'mouse'
      readonly action: 'press' | 'wheel-up' | 'wheel-down'
      readonly x: number
      readonly y: number
    }
  /** The terminal answers something it was asked; `sequence` whole, with its ESC. */
  | { readonly type: 'reply'; readonly sequence: string }
