/** A web application of another origin: an empty page with the SDK's browser build. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'

const page = `<!doctype html><meta charset="utf-8"><title>Site</title><link rel="icon" href="data:,"><script src="/sdk.js"></script>`

/** Serves `Twilio.Conversations` as Twilio's own CDN does. */
export const startSite = async (): Promise<{ readonly url: string; readonly close: () => void }> => {
  const entry = createRequire(import.meta.url).resolve('@twilio/conversations')
  const sdk = readFileSync(join(dirname(entry), 'twilio-conversations.min.js'))
  const server = createServer((request, response) => {
    const isScript = request.url === '/sdk.js'
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html' })
    response.end(isScript ? sdk : page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  }
}
