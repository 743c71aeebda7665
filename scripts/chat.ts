/** Runs the `chat` command from the sources: what `pnpm chat` does. */
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build-if-stale.ts'

const bin = await buildIfStale()
process.argv[1] = bin
await import(pathToFileURL(bin).href)
