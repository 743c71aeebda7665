import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveFile } from '../../src/attachments/save-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { serve } from '../support/serve.ts'

const hello: RequestListener = (_, response) => response.end('hello')

test('a file is saved under its name, readable by its owner alone', async () => {
  const folder = temporaryFolder()
  const told: number[] = []
  const request = { url: await serve(hello), name: 'a.txt', where: null, size: 5 }
  const path = await saveFile({ ...request, onProgress: (bytes) => told.push(bytes) }, folder)
  expect(path).toBe(join(folder, 'a.txt'))
  expect(readFileSync(path, 'utf8')).toBe('hello')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(told).toEqual([5])
})

test('a file that is there is never replaced', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), 'mine')
  const request = { url: await serve(hello), name: 'a.txt', where: null, size: 5 }
  expect(await saveFile(request, folder)).toBe(join(folder, 'a (1).txt'))
  expect(await saveFile({ ...request, where: join(folder, 'a.txt') }, folder)).toBe(join(folder, 'a (2).txt'))
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('mine')
})

test('a name from the wire cannot leave the folder', async () => {
  const folder = temporaryFolder()
  const request = { url: await serve(hello), name: '../../x', where: folder, size: 5 }
  expect(await saveFile(request, null)).toBe(join(folder, '_.._x'))
})

test.each<[string, RequestListener]>([
  ['The server answered with 404', (_, response) => response.writeHead(404).end('no')],
  ['The file is larger than the message says', (_, response) => response.end('hello!')],
  ['The file ended too early', (_, response) => response.end('hell')],
])('%s: nothing is left behind', async (problem, listener) => {
  const folder = temporaryFolder()
  const request = { url: await serve(listener), name: 'a.txt', where: null, size: 5 }
  await expect(saveFile(request, folder)).rejects.toThrow(problem)
  expect(readdirSync(folder)).toEqual([])
})

test('only http and https are fetched', async () => {
  const request = { url: 'file:///etc/passwd', name: 'a', where: null, size: 5 }
  await expect(saveFile(request, temporaryFolder())).rejects.toThrow('Only http and https')
})
