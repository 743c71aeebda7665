/** The terminal as whoever echoes what is typed may write to it: a paste may hold what it would obey. */

// Readline draws all characters but those of C0. These take no cell, neither for it nor for the terminal.
const obeyed = /[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export const createEcho = (terminal: NodeJS.WriteStream): NodeJS.WriteStream => {
  const write = (text: string): boolean => terminal.write(text.replaceAll(obeyed, ''))
  return new Proxy(terminal, {
    get: (target, name) => {
      if (name === 'write') return write
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
