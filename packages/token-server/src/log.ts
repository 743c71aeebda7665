/** What log lines look like: JSON, and of an error only the fields that cannot hold a secret. */
import { LogController, type FastifyServerOptions } from 'fastify'
import type { LogStream } from './log-stream.ts'

const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, 4_000) : undefined

/** Picks instead of hiding: what the REST client throws carries its whole request, credentials included. */
export const serializeError = (error: unknown): { type: string; message: string; stack: string } => {
  const { name, message, code, status, stack } = error as Record<string, unknown>
  return {
    type: text(name) ?? 'Error',
    message: text(message) ?? '',
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    stack: text(stack) ?? '',
  }
}

/** The logging options of the application. Requests are not logged whole; `request-log.ts` says what is. */
export const logOptions = (
  level: string,
  stream: LogStream,
): Pick<FastifyServerOptions, 'logger' | 'logController' | 'childLoggerFactory'> => ({
  logger: { level, serializers: { err: serializeError }, stream },
  logController: new LogController({ disableRequestLogging: true }),
  // A logger for each request costs more than the lines it writes: they name their request themselves.
  childLoggerFactory: (logger) => logger,
})
