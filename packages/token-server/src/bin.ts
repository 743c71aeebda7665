#!/usr/bin/env node
/** The process: hands arguments, environment and terminal to the subcommand. */
import { main } from './main.ts'

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  onStop: (listener) => {
    process.once('SIGTERM', listener)
    process.once('SIGINT', listener)
  },
})
