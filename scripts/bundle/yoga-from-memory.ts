/** Has Yoga take its WebAssembly, which is part of the bundle, from memory: fetching it loads Node's whole `fetch` first. */

const question = /typeof fetch\b/g

/** The same module, in which nothing can be fetched. Throws when it asks no more whether something can. */
const withoutFetch = (source: string): string => {
  if (source.search(question) < 0) throw new Error('Yoga no longer asks for fetch: look how it is loaded')
  return source.replaceAll(question, '"undefined"')
}

/** For the bundler. */
export const yogaFromMemory = {
  name: 'yoga-from-memory',
  transform: {
    filter: { id: /node_modules.*\/yoga-layout\/dist\/binaries\/.*\.js$/ },
    handler: (source: string) => ({ code: withoutFetch(source) }),
  },
}
