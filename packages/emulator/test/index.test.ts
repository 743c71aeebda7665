/** The life of an emulator, as its user holds it. */
import { expect, test } from 'vitest'
import { createEmulator } from '../src/index.ts'

test('closing twice, at once or one after the other, closes once', async () => {
  const emulator = await createEmulator()
  await Promise.all([emulator.close(), emulator.close()])
  await emulator.close()
  await expect(fetch(emulator.url)).rejects.toThrow('fetch failed')
})
