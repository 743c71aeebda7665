/** Leaves core-js out of the SDK: Node has all that it brings, and looking for that takes longer than loading the SDK. */

const empty = '\0core-js'

/** For the bundler. */
export const withoutCoreJs = {
  name: 'without-core-js',
  resolveId: {
    filter: { id: /^core-js\// },
    handler: () => ({ id: empty, moduleSideEffects: false }),
  },
  load: {
    filter: { id: /^\0core-js$/ },
    handler: () => ({ code: 'module.exports = {}', moduleType: 'js' as const }),
  },
}
