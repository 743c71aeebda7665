/** Finds the action that a chord means where the focus is. */
import type { Action } from './actions.ts'
import type { KeyContext } from './context.ts'
import type { KeyMapNode, KeyNode, Keymap } from './keymap.ts'

/** `pending`: the chords begin a longer sequence; ask again with the next one appended. */
export type Resolution<Name extends string> =
  | { readonly kind: 'action'; readonly action: Name }
  | { readonly kind: 'pending' }
  | { readonly kind: 'none' }

const walk = <Name extends string>(
  root: KeyMapNode<Name>,
  chords: readonly string[],
): KeyNode<Name> | undefined => {
  let node: KeyNode<Name> | undefined = root
  for (const chord of chords) {
    if (node === undefined || typeof node === 'string') return undefined
    node = node.get(chord)
  }
  return node
}

/**
 * `contexts` in order of precedence, as `activeContexts` gives them. `chords`: those that were pending, then the new one.
 */
export const resolve = <Name extends string = Action>(
  keymap: Keymap<Name>,
  contexts: readonly KeyContext[],
  chords: readonly string[],
): Resolution<Name> => {
  for (const context of contexts) {
    const root = keymap.contexts.get(context)
    const found = root === undefined ? undefined : walk(root, chords)
    if (found !== undefined)
      return typeof found === 'string' ? { kind: 'action', action: found } : { kind: 'pending' }
  }
  return { kind: 'none' }
}
