/** Does something with each message of the channel on the screen that failed to be sent. */
import { SlashError, type SlashContext } from './define.ts'

export const eachFailed = ({ client }: SlashContext, act: (localId: string) => void): void => {
  const { activeSid, outgoing } = client.store.get()
  const failed = (outgoing.get(activeSid ?? '') ?? []).filter(({ status }) => status === 'failed')
  if (failed.length === 0) throw new SlashError('Nothing here failed to be sent')
  for (const { localId } of failed) act(localId)
}
