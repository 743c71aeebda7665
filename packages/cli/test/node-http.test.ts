/** Asking for HTTP brings HTTP, and nothing that takes longer to load than a first frame. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const module = join(import.meta.dirname, '../src/node-http.ts')

const loadedBy = async (code: string): Promise<string> => {
  const words = ['--input-type=module', '-e', `${code}; console.log(process.moduleLoadList.join())`]
  return (await run(process.execPath, words)).stdout
}

test("neither loads Node's fetch, as an import would", async () => {
  const asked = await loadedBy(
    `const it = await import(${JSON.stringify(module)}); it.nodeHttp(); it.nodeHttps()`,
  )
  expect(asked).toContain('NativeModule https')
  expect(asked).not.toContain('undici')
  expect(await loadedBy("await import('node:http')")).toContain('undici')
})
