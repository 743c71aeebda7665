/** What one check found out. */

/** `fail` = does not work; `warn` = works, but somebody may miss something. */
export interface Finding {
  readonly name: string
  readonly status: 'ok' | 'warn' | 'fail'
  /** What was seen. */
  readonly detail: string
  /** What to do, unless all is well. */
  readonly hint?: string
}

export const ok = (name: string, detail: string): Finding => ({ name, status: 'ok', detail })
export const warn = (name: string, detail: string, hint: string): Finding => ({
  name,
  status: 'warn',
  detail,
  hint,
})
export const fail = (name: string, detail: string, hint: string): Finding => ({
  name,
  status: 'fail',
  detail,
  hint,
})
