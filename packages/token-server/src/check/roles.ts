/** Checks that the default roles of the service let people chat. */
import type { ServiceClient } from '../directory/service-client.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

/** THE table of default roles: the field of the service's configuration, and what the chat needs of the role. */
const roles = [
  {
    name: 'role of users',
    field: 'defaultChatServiceRoleSid',
    needs: ['createConversation', 'joinConversation', 'editOwnUserInfo'],
  },
  {
    name: 'role of participants',
    field: 'defaultConversationRoleSid',
    needs: ['sendMessage', 'leaveConversation', 'editOwnMessage', 'deleteOwnMessage'],
  },
  {
    name: 'role of creators',
    field: 'defaultConversationCreatorRoleSid',
    needs: ['sendMessage', 'addParticipant', 'editConversationName', 'deleteConversation'],
  },
] as const

/** Older services still name permissions after channels and members. */
const today = (permission: string): string =>
  permission
    .replace('destroyChannel', 'deleteConversation')
    .replace('inviteMember', 'addParticipant')
    .replace('Channel', 'Conversation')
    .replace('Member', 'Participant')

/** One finding a role, and one about who is online. */
export const checkRoles = async (service: ServiceClient): Promise<Finding[]> => {
  const configuration = await service.configuration().fetch()
  const findings: Finding[] = []
  for (const { name, field, needs } of roles) {
    const { [field]: sid } = configuration
    const { friendlyName, permissions } = await service.roles(sid).fetch()
    const granted = permissions.map(today)
    const missing = needs.filter((permission) => !granted.includes(permission))
    findings.push(
      missing.length === 0
        ? ok(name, `"${friendlyName}" may do what the chat needs`)
        : fail(
            name,
            `"${friendlyName}" lacks ${missing.join(', ')}`,
            `Add them to ${sid} in the console, under the roles of the service.`,
          ),
    )
  }
  findings.push(
    configuration.reachabilityEnabled
      ? ok('reachability', 'on')
      : warn(
          'reachability',
          'off: nobody sees who is online',
          'Switch reachability on for the service if you want it.',
        ),
  )
  return findings
}
