/** Loads the SDK and makes the gateway on it: the one way into this folder. */
// Before the SDK.
import './spare-globals.ts'
import type { ChatGateway } from '@terminal-chat/core'
import { Client } from '@twilio/conversations'
import { createTwilioGateway, type TwilioGatewayParts } from './gateway.ts'
import { sdkOptions } from './sdk-options.ts'

/** A gateway with the SDK's own client. */
export const createGateway = (parts: Omit<TwilioGatewayParts, 'createClient'>): ChatGateway =>
  createTwilioGateway({
    ...parts,
    createClient: (token) => new Client(token.token, sdkOptions(token)),
  })
