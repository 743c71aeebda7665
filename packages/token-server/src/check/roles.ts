/** Checks that the default roles of the service let people chat. */
import type { ServiceClient } from '../directory/service-client.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

/** THE table of default roles: the field of the service's configuration, what the chat needs of the role, and what is lost without what it wishes for. */
const roles = [
  {
    name: 'role of users',
    field: 'defaultChatServiceRoleSid',
    needs: ['createConversation', 'joinConversation', 'editOwnUserInfo'],
    wishes: {},
  },
  {
    name: 'role of participants',
    field: 'defaultConversationRoleSid',
    needs: ['sendMessage', 'leaveConversation', 'editOwnMessage', 'deleteOwnMessage'],
    // Reactions stand in the attributes of other people's messages.
    wishes: { editAnyMessageAttributes: 'nobody can react to the messages of others' },
  },
  {
    name: 'role of creators',
    field: 'defaultConversationCreatorRoleSid',
    needs: ['sendMessage', 'addParticipant', 'editConversationName', 'deleteConversation'],
    wishes: {},
  },
] as const

/** Older services still name permissions after channels and members. */
const today = (permission: string): string =>
  permission
    .replace('destroyChannel', 'deleteConversation')
    .replace('inviteMember', 'addParticipant')
    .replace('Channel', 'Conversation')
    .replace('Member', 'Participant')

const updateRole = (service: string, role: string): string =>
  `POST https://conversations.twilio.com/v1/Services/${service}/Roles/${role}`

/** One finding a role, and one about who is online. */
export const checkRoles = async (service: ServiceClient): Promise<Finding[]> => {
  const configuration = await service.configuration().fetch()
  const findings: Finding[] = []
  for (const { name, field, needs, wishes } of roles) {
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
    for (const [permission, consequence] of Object.entries(wishes))
      if (!granted.includes(permission))
        findings.push(
          warn(
            name,
            `"${friendlyName}" lacks ${permission}: ${consequence}`,
            `Add it to ${sid}: in the console, or with ${updateRole(configuration.chatServiceSid, sid)} and a Permission for each that it shall have.`,
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
