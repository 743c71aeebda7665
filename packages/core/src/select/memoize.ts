/** Remembers the last answer of a selector, so that an unchanged part of the state gives the same object again. */
export const memoize = <Inputs extends readonly unknown[], Output>(
  compute: (...inputs: Inputs) => Output,
): ((...inputs: Inputs) => Output) => {
  let last: { readonly inputs: Inputs; readonly output: Output } | null = null
  return (...inputs) => {
    const isSame = last !== null && last.inputs.every((input, at) => Object.is(input, inputs[at]))
    if (last === null || !isSame) last = { inputs, output: compute(...inputs) }
    return last.output
  }
}
