/** THE table of operations, each bound to what it needs. */
import type { Deps } from '../deps.ts'
import { addMedia } from './add-media.ts'
import { addParticipant } from './add-participant.ts'
import { advanceStates } from './advance-states.ts'
import { countUnread } from './count-unread.ts'
import { createConversation } from './create-conversation.ts'
import { createUser } from './create-user.ts'
import { deleteConversation } from './delete-conversation.ts'
import { deleteMessage } from './delete-message.ts'
import { deleteService } from './delete-service.ts'
import { deleteUser } from './delete-user.ts'
import { ensureService } from './ensure-service.ts'
import { ensureUser } from './ensure-user.ts'
import { findConversation } from './find-conversation.ts'
import { findMedia } from './find-media.ts'
import { findMessage } from './find-message.ts'
import { findParticipant } from './find-participant.ts'
import { findService } from './find-service.ts'
import { findUser } from './find-user.ts'
import { readAccount } from './read-account.ts'
import { removeParticipant } from './remove-participant.ts'
import { resumeDeliveries } from './resume-deliveries.ts'
import { sendMessage } from './send-message.ts'
import { startTyping } from './start-typing.ts'
import { updateConversation } from './update-conversation.ts'
import { updateMembership } from './update-membership.ts'
import { updateMessage } from './update-message.ts'
import { updateParticipant } from './update-participant.ts'
import { updateReachability } from './update-reachability.ts'
import { updateServiceConfiguration } from './update-service-configuration.ts'
import { updateUser } from './update-user.ts'
import { createWebhook, updateWebhook } from './write-webhook.ts'
import { createRecord, deleteRecord, findRecord, updateRecord, writeSetting } from './write-record.ts'
import { createRole, deleteRole, findRole, updateRole } from './write-role.ts'

export const createOperations = (deps: Deps) => ({
  addMedia: addMedia(deps),
  addParticipant: addParticipant(deps),
  advanceStates: advanceStates(deps),
  countUnread: countUnread(deps),
  createConversation: createConversation(deps),
  createRecord: createRecord(deps),
  createRole: createRole(deps),
  createUser: createUser(deps),
  createWebhook: createWebhook(deps),
  deleteRecord: deleteRecord(deps),
  findRecord: findRecord(deps),
  updateRecord: updateRecord(deps),
  updateWebhook: updateWebhook(deps),
  writeSetting: writeSetting(deps),
  deleteConversation: deleteConversation(deps),
  deleteMessage: deleteMessage(deps),
  deleteRole: deleteRole(deps),
  deleteService: deleteService(deps),
  deleteUser: deleteUser(deps),
  ensureService: ensureService(deps),
  ensureUser: ensureUser(deps),
  findConversation: findConversation(deps),
  findMedia: findMedia(deps),
  findMessage: findMessage(deps),
  findParticipant: findParticipant(deps),
  findRole: findRole(deps),
  findService: findService(deps),
  findUser: findUser(deps),
  readAccount: readAccount(deps),
  removeParticipant: removeParticipant(deps),
  resumeDeliveries: resumeDeliveries(deps),
  sendMessage: sendMessage(deps),
  startTyping: startTyping(deps),
  updateConversation: updateConversation(deps),
  updateMembership: updateMembership(deps),
  updateMessage: updateMessage(deps),
  updateParticipant: updateParticipant(deps),
  updateReachability: updateReachability(deps),
  updateRole: updateRole(deps),
  updateServiceConfiguration: updateServiceConfiguration(deps),
  updateUser: updateUser(deps),
})

export type Operations = ReturnType<typeof createOperations>
