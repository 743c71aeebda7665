/** Lets everyone in a channel put reactions on the messages of others, as an operator of Twilio would. */
export interface RoleService {
  readonly apiBaseUrl: string
  readonly credentials: {
    readonly accountSid: string
    readonly authToken: string
    readonly chatServiceSid: string
  }
}

interface Role {
  readonly sid: string
  readonly friendly_name: string
  readonly permissions: readonly string[]
}

/** A reaction is an entry in the attributes of the message it is put on. */
const needed = 'editAnyMessageAttributes'

/** Adds the permission to the role `channel user` unless it is there. Rejects when the service refuses. */
export const allowReactions = async (
  { apiBaseUrl, credentials: { accountSid, authToken, chatServiceSid } }: RoleService,
  send: typeof fetch = fetch,
): Promise<void> => {
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`
  const url = `${apiBaseUrl}/v1/Services/${chatServiceSid}/Roles`
  const ask = async (address: string, init: RequestInit = {}): Promise<unknown> => {
    const answer = await send(address, { ...init, headers: { authorization } })
    if (!answer.ok) throw new Error(`The roles of the service could not be read or changed: ${answer.status}`)
    return await answer.json()
  }
  const { roles } = (await ask(url)) as { readonly roles: readonly Role[] }
  const role = roles.find(({ friendly_name: name }) => name === 'channel user')
  if (role === undefined || role.permissions.includes(needed)) return
  const body = new URLSearchParams(
    [...role.permissions, needed].map((permission): [string, string] => ['Permission', permission]),
  )
  await ask(`${url}/${role.sid}`, { method: 'POST', body })
}
