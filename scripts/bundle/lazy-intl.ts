/** Has dependencies make their tables of Unicode on first use: making them takes longer than the rest of the first frame. */

/** `const name = new Intl.Segmenter(…);` at the top of a module. */
const segmenters = /^const (\w+) = (new Intl\.Segmenter\([^\n]*\));$/gm
/** `const name = /…\p{RGI_Emoji}…/v;` at the top of a module. */
const emojis = /^const (\w+) = (\/[^\n]*\\p\{RGI_Emoji\}[^\n]*\/v);$/gm

/** Lone units below the first emoji, and the rules and dots that panes are made of: no need for the table to know them. */
const surelyNone = String.raw`text.length === 1 && (text < '\u231a' || (text >= '\u2400' && text < '\u25fd'))`

/** Makes the constant on first use, if it is used in no other way than by calling `method`. Throws when it is. */
const lazily =
  (source: string, method: string) =>
  (_all: string, name: string, make: string): string => {
    const uses = source
      .replaceAll(/\/\/.*$/gm, '')
      .matchAll(new RegExp(`\\b${name}\\b(?! = )(\\.${method}\\()?`, 'g'))
    for (const [, call] of uses)
      if (call === undefined)
        throw new Error(`${name} is used other than by ${method}(): it cannot be made lazily`)
    // A literal would be looked into while the module is loaded.
    const late = make.startsWith('/') ? `new RegExp(${JSON.stringify(make.slice(1, -2))}, "v")` : make
    const unless = method === 'test' ? `!(${surelyNone}) && ` : ''
    return `let ${name}_;\nconst ${name} = { ${method}: (text) => ${unless}(${name}_ ??= ${late}).${method}(text) };`
  }

/** The same module, its segmenters and its expression for emoji made when they are first asked. */
export const makeIntlLazy = (source: string): string =>
  source.replaceAll(segmenters, lazily(source, 'segment')).replaceAll(emojis, lazily(source, 'test'))

/** For the bundler. */
export const lazyIntl = {
  name: 'lazy-intl',
  transform: {
    filter: { id: /node_modules.*\/(?:string-width|slice-ansi|wrap-ansi|ink)\/.*\.js$/ },
    handler: (source: string) => ({ code: makeIntlLazy(source) }),
  },
}
