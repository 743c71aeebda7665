/** Takes away a word to the person after a while. */
import type { Screen } from '../screen.ts'

/** How long each kind stays, in ms. */
const patience = { info: 4000, error: 8000 }

export const expireToasts = ({ view, clock }: Screen): (() => void) => {
  let shown = view.get().toast
  let cancel: (() => void) | null = null
  const stop = view.subscribe(() => {
    const { toast } = view.get()
    if (toast === shown) return
    shown = toast
    cancel?.()
    cancel =
      toast === null
        ? null
        : clock.after(patience[toast.kind], () => view.dispatch({ type: 'toast/expired', toast }))
  })
  return () => {
    stop()
    cancel?.()
  }
}
