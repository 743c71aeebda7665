/** WeeChat on a private ngircd, with a bare IRC client that writes to it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { findProgram } from './find-program.ts'
import type { Program } from './program.ts'
import { openSession } from './session.ts'

const host = '127.0.0.1'
const channel = '#general'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

const ngircdConfig = (port: number): string => `[Global]
Name = irc.bench.test
Info = bench
Listen = ${host}
Ports = ${port}
ServerUID = nobody
ServerGID = nogroup
MotdPhrase = "welcome"
[Limits]
MaxConnectionsIP = 0
MaxNickLength = 20
MaxPenaltyTime = 0
[Options]
DNS = no
Ident = no
PAM = no
`

const weechatConfig = (port: number, nick: string): string => `[server_default]
anti_flood_prio_high = 0
anti_flood_prio_low = 0
[server]
bench.addresses = "${host}/${port}"
bench.autoconnect = on
bench.nicks = "${nick}"
bench.username = "${nick}"
bench.realname = "${nick}"
bench.autojoin = "${channel}"
`

const connectWhenReady = async (port: number): Promise<Socket> => {
  for (;;) {
    const socket = connect({ port, host, noDelay: true })
    try {
      await once(socket, 'connect')
      return socket
    } catch {
      await delay(50)
    }
  }
}

export const startWeechat = async (): Promise<Program> => {
  const weechat = findProgram('weechat', 'weechat-curses')
  const ngircd = findProgram('ngircd', 'ngircd')
  const folder = mkdtempSync(join(tmpdir(), 'chat-bench-irc-'))
  // The server runs as nobody when root starts it.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const config = join(folder, 'ngircd.conf')
  writeFileSync(config, ngircdConfig(port))
  const server = spawn(ngircd, ['--nodaemon', '--config', config], { stdio: 'ignore' })

  const socket = await connectWhenReady(port)
  const lines = createInterface(socket)
  lines.on('line', (line) => {
    if (line.startsWith('PING')) socket.write(`PONG${line.slice(4)}\r\n`)
  })
  const until = (part: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (line: string): void => {
        if (!line.includes(part)) return
        lines.off('line', look)
        resolve()
      }
      lines.on('line', look)
    })
  socket.write('NICK bot\r\nUSER bot 0 * :bot\r\n')
  await until(' 001 ')
  socket.write(`JOIN ${channel}\r\nTOPIC ${channel} :where all meet\r\n`)
  await until(' TOPIC ')
  const send = async (texts: readonly string[]): Promise<void> => {
    const all = texts.map((text) => `PRIVMSG ${channel} :${text}\r\n`).join('')
    await new Promise((resolve) => socket.write(all, resolve))
  }

  return {
    name: 'weechat',
    open: (who) => {
      const home = join(folder, who)
      rmSync(home, { recursive: true, force: true })
      mkdirSync(home, { mode: 0o700 })
      writeFileSync(join(home, 'irc.conf'), weechatConfig(port, who), { mode: 0o600 })
      const { PATH = '' } = process.env
      return openSession({
        argv: [weechat, '--dir', home],
        env: { PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color', COLORTERM: 'truecolor' },
      })
    },
    whole: null,
    live: /where all meet/,
    quit: '/quit',
    bot: { say: (text) => send([text]), flood: send },
    stop: async () => {
      socket.destroy()
      const gone = once(server, 'exit')
      server.kill()
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
