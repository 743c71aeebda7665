/** Whether links may be sent to this terminal (OSC 8). */

/**
 * No terminal tells when it is asked, and nearly all leave a sequence alone that they do not know: so all get links but
 * those known to garble the screen with them. `FORCE_HYPERLINK` of the environment decides against us, `0` being no.
 */
export const knowsLinks = (environment: Readonly<Record<string, string | undefined>>): boolean => {
  const forced = environment['FORCE_HYPERLINK'] ?? ''
  if (forced !== '') return forced !== '0'
  const term = environment['TERM'] ?? ''
  // Emacs' terminal, the console of Linux, a teletype.
  if (/^(?:dumb|linux|eterm)/.test(term)) return false
  // GNU screen passes on what it does not know only in part.
  if (term.startsWith('screen') && (environment['TMUX'] ?? '') === '') return false
  const vte = Number(environment['VTE_VERSION'] ?? Infinity)
  // Before 0.50 (5000) libvte crashed on some of them.
  return vte >= 5000
}
