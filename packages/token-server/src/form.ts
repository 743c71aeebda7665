/** Reads form bodies. */
import type { FastifyRequest } from 'fastify'
import { ApiError } from './errors.ts'

/** Fields of a form by name, without a prototype; a field given twice is refused, since two readers could each believe another one. */
export const parseForm = async (
  _request: FastifyRequest,
  body: string | Buffer,
): Promise<Record<string, string>> => {
  const fields: Record<string, string> = Object.create(null)
  for (const [name, value] of new URLSearchParams(body.toString())) {
    if (name in fields) throw new ApiError('bad-request', { detail: 'A field of the form is given twice' })
    fields[name] = value
  }
  return fields
}
