/** Starts an emulator for one test and closes it when the test ends. */
import { onTestFinished } from 'vitest'
import { createEmulator } from '../../src/index.ts'
import type { Emulator, EmulatorOptions } from '../../src/index.ts'

/** In memory and on a free port unless told otherwise. */
export const startEmulator = async (options: EmulatorOptions = {}): Promise<Emulator> => {
  const emulator = await createEmulator(options)
  onTestFinished(() => emulator.close())
  return emulator
}
