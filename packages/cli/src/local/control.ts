/** THE table of what the local service can be asked, and who may ask. */

/** How the service is. */
export interface ServiceStatus {
  readonly pid: number
  readonly url: string
  readonly realtimeUrl: string
  /** Connected right now. */
  readonly clients: number
  readonly startedAt: string
  readonly dataFile: string
  readonly version: string
  /** Whether it stays when nobody uses it. */
  readonly isKept: boolean
}

export interface ControlHandlers {
  readonly status: () => ServiceStatus
  /** Stays until it is told to stop. */
  readonly keep: () => void
  readonly stop: () => void
}

/** What is asked, as method and path. */
export const controlRoutes = {
  status: 'GET /status',
  keep: 'POST /keep',
  stop: 'POST /stop',
} as const satisfies Record<keyof ControlHandlers, string>

/** The header that carries the secret, here as for the token server. */
export const secretHeader = 'x-chat-secret'
