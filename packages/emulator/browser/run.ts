/** Runs the SDK's browser build and the inspector in a real Chromium: `pnpm browser-test [PICTURE.png]`. */
import { createEmulator } from '../src/index.ts'
import { findChromium, startChromium } from './chromium.ts'
import { inspectorSteps } from './inspector.ts'
import { sdkSteps } from './sdk.ts'
import { startSite } from './site.ts'

const run = async (path: string): Promise<void> => {
  const emulator = await createEmulator()
  const site = await startSite()
  const chromium = await startChromium(path)
  try {
    const [app, inspector] = [await chromium.openPage(), await chromium.openPage()]
    const steps = [
      ...sdkSteps(emulator, app, site.url),
      ...inspectorSteps(emulator, inspector, process.argv[2]),
    ]
    for (const [title, step] of steps) {
      await step().catch((error: unknown) => {
        throw new Error(`✗ ${title}`, { cause: error })
      })
      process.stdout.write(`✓ ${title}\n`)
    }
  } finally {
    await chromium.close()
    site.close()
    await emulator.close()
  }
}

try {
  await run(findChromium(process.env))
} catch (error) {
  const { message, cause } = error as Error
  process.stderr.write(`${message}\n${cause instanceof Error ? `${cause.message}\n` : ''}`)
  process.exitCode = 1
}
