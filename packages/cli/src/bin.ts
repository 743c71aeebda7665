#!/usr/bin/env node
/** The `chat` command. */

const leastNode = 24
if (Number(process.versions.node.split('.')[0]) < leastNode) {
  process.stderr.write(
    `chat: Node ${process.version} is too old\n  Install Node ${leastNode} or newer, or run it from its folder with: npx pnpm@12 chat\n`,
  )
  process.exit(1)
}
// React decides by this, once, when it is loaded.
process.env['NODE_ENV'] ??= 'production'
const { stdin, stdout, stderr, env } = process
const frames = {
  words: process.argv.slice(2),
  program: import.meta.filename,
  env,
  stdin,
  stdout,
  on: process.on.bind(process),
  off: process.off.bind(process),
  exit: process.exit.bind(process),
}
const { showEarly } = await import('./main/early-screen.ts')
const early = showEarly({ ...frames, now: Date.now() })
const { main } = await import('./main.ts')
const status = await main({ ...frames, stderr, early })
// The SDK keeps timers for half a minute after it was shut down; what was written must still go out.
stdout.write('', () => process.exit(status))
