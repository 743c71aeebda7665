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
const { main } = await import('./main.ts')
const { stdin, stdout, stderr, env } = process
const status = await main({
  words: process.argv.slice(2),
  stdin,
  stdout,
  stderr,
  env,
  on: process.on.bind(process),
})
// The SDK keeps timers for half a minute after it was shut down; what was written must still go out.
stdout.write('', () => process.exit(status))
