/** What people call an identity. */
import type { ChatState } from './state.ts'

/** The friendly name, else the identity; foreign text either way. */
export const personName = (users: ChatState['users'], identity: string | null): string => {
  const name = identity === null ? '' : (users.get(identity)?.friendlyName?.trim() ?? '')
  return name !== '' ? name : (identity ?? 'unknown')
}
