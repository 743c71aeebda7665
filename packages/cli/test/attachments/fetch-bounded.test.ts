import { expect, test } from 'vitest'
import { fetchBounded, type FetchRequest } from '../../src/attachments/fetch-bounded.ts'
import { serve } from '../support/serve.ts'

const textOf = async (request: FetchRequest): Promise<string> => {
  let text = ''
  for await (const chunk of fetchBounded(request)) text += Buffer.from(chunk).toString()
  return text
}

test('the bytes that were promised come, and their number is told', async () => {
  const told: number[] = []
  const url = await serve((_, response) => response.end('hello'))
  expect(await textOf({ url, size: 5, onProgress: (bytes) => told.push(bytes) })).toBe('hello')
  expect(told).toEqual([5])
})

test('more bytes than promised are not taken, fewer are not enough', async () => {
  const url = await serve((_, response) => response.end('hello'))
  await expect(textOf({ url, size: 4 })).rejects.toThrow('larger than the message says')
  await expect(textOf({ url, size: 6 })).rejects.toThrow('ended too early')
})

test('what is given up ends at once', async () => {
  const giveUp = new AbortController()
  const url = await serve((_, response) => {
    response.write('he')
    giveUp.abort(new Error('not wanted any more'))
  })
  await expect(textOf({ url, size: 5, signal: giveUp.signal })).rejects.toThrow('not wanted any more')
})

test('only http and https are fetched', async () => {
  await expect(textOf({ url: 'file:///etc/passwd', size: 5 })).rejects.toThrow('Only http and https')
})
