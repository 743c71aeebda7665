import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { ensurePrivateFolder } from '../../src/files/private-folder.ts'
import { askStatus, askToStop } from '../../src/local/ask-control.ts'
import { runService } from '../../src/local/run-service.ts'
import { serviceFiles } from '../../src/local/service-files.ts'
import { readState } from '../../src/local/state-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const start = async () => {
  const files = serviceFiles(temporaryFolder())
  ensurePrivateFolder(files.folder)
  const lines: string[] = []
  const service = await runService({
    files,
    version: '0.0.0-test',
    idleAfter: null,
    log: (line) => lines.push(line),
  })
  onTestFinished(service.stop)
  return { files, lines, service }
}

test('it tells where it is, how it is, and mints for its owner', async () => {
  const { files, service } = await start()
  expect(readState(files.state)).toEqual(service.state)
  const { url, realtimeUrl, secret } = service.state
  expect(await askStatus(service.state)).toEqual({
    pid: process.pid,
    url,
    realtimeUrl,
    clients: 0,
    startedAt: service.state.startedAt,
    dataFile: files.data,
    version: '0.0.0-test',
    isKept: true,
  })
  const answer = await fetch(`${url}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-chat-secret': secret },
    body: '{"identity":"alice"}',
  })
  expect(await answer.json()).toMatchObject({ identity: 'alice', realtimeUrl })
  expect(JSON.parse(readFileSync(files.ports, 'utf8'))).toEqual({
    server: Number(new URL(url).port),
    realtime: Number(new URL(realtimeUrl).port),
  })
})

test('asked to stop it stops, and says so for open chats', async () => {
  const { files, service } = await start()
  expect(await askToStop(service.state)).toBe(true)
  await service.stopped
  expect(readState(files.state)).toEqual({ stoppedAt: expect.any(String) as string })
  expect(await askStatus(service.state)).toBeNull()
})

test('ended by a signal it leaves no word behind', async () => {
  const { files, service } = await start()
  await service.stop()
  expect(readState(files.state)).toBeNull()
})

test('its log is JSON lines without the secret', async () => {
  const { lines, service } = await start()
  for (const line of lines) expect(JSON.parse(line)).toBeTypeOf('object')
  expect(lines.join('\n')).not.toContain(service.state.secret)
})
