/** One vitest project per package, so that a failure names the package it belongs to. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Whoever waits ends when what it waits for is there: a slow machine needs long limits, a fast one does not notice them.
const project = (name: string, root: string, extra: object = {}) => ({
  test: {
    name,
    root,
    include: ['test/**/*.test.{ts,tsx}'],
    expect: { poll: { timeout: 30_000 } },
    ...extra,
  },
})

export default defineConfig({
  test: {
    // Most tests wait, for sockets or for a terminal: a worker for each core, where the default keeps one free.
    maxWorkers: availableParallelism(),
    projects: [
      // Pure functions: nothing one file could leave behind for the next.
      project('core', 'packages/core', { isolate: false }),
      // No test replaces a module or leaves anything running; a worker for each file would cost up to three times the CPU.
      project('emulator', 'packages/emulator', { testTimeout: 60_000, hookTimeout: 60_000, isolate: false }),
      project('token-server', 'packages/token-server', {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        isolate: false,
      }),
      project('cli', 'packages/cli', { testTimeout: 60_000, hookTimeout: 60_000, isolate: false }),
      project('e2e', 'e2e', {
        include: ['**/*.test.ts'],
        testTimeout: 120_000,
        hookTimeout: 120_000,
        globalSetup: [join(import.meta.dirname, 'e2e/support/build.ts')],
      }),
    ],
  },
})
