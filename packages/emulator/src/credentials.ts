/** The account an emulator stands for: who may call its REST API, whose tokens its sockets accept. */

/** Identifiers and secrets of the one account and the one default Conversation Service. */
export interface EmulatorCredentials {
  /** `AC` and 32 hex digits. */
  readonly accountSid: string
  readonly authToken: string
  /** `SK` and 32 hex digits. */
  readonly apiKey: string
  readonly apiSecret: string
  /** `IS` and 32 hex digits: the default Conversation Service. */
  readonly chatServiceSid: string
}
