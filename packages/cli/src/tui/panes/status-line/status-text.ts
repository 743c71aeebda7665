/** Says in words how the connection is. */
import { unreachable, type SafeText, type Status } from '@terminal-chat/core'
import { cellLine } from '../../text/cell-text.ts'
import { own } from '../../text/line.ts'
import type { StyleName } from '../../theme.ts'

export interface StatusText {
  readonly sign: SafeText
  readonly style: StyleName
  readonly text: SafeText
  /** For narrow screens. */
  readonly short: SafeText
}

const because = (reason: string | null): string => (reason === null || reason === '' ? '' : `: ${reason}`)

export const statusText = (status: Status): StatusText => {
  const { identity, connection, reason, wasConnected, tokenFailure, isReady } = status
  const who = cellLine(identity)
  switch (connection) {
    case 'connected':
      if (tokenFailure !== null)
        return {
          sign: own('●'),
          style: 'status.warning',
          text: cellLine(`Connected as ${identity}; the access token could not be renewed: ${tokenFailure}`),
          short: who,
        }
      return {
        sign: own('●'),
        style: 'status.ok',
        text: isReady ? own(`Connected as ${who}`) : own(`Joining as ${who}…`),
        short: who,
      }
    case 'idle':
    case 'connecting':
      return {
        sign: own('○'),
        style: 'status.warning',
        text: own(wasConnected ? 'Connection lost, connecting again…' : `Connecting as ${who}…`),
        short: own(wasConnected ? 'reconnecting…' : 'connecting…'),
      }
    case 'disconnecting':
    case 'disconnected':
      return {
        sign: own('○'),
        style: 'status.error',
        text: cellLine(`Not connected${because(reason)}; messages wait until it is back`),
        short: own('not connected'),
      }
    case 'denied':
      return {
        sign: own('✗'),
        style: 'status.error',
        text: cellLine(`The service refused the access token${because(reason)}`),
        short: own('refused'),
      }
    default:
      return unreachable(connection)
  }
}
