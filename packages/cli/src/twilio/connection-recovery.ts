/** Says what to do when Twilio's real-time service refuses a connection: THE table of its codes that a chat can meet. */

const setClock = 'the clock of the token server is wrong: set it (NTP)'
const wrongKey =
  'the token server signs with a key that is not of its account: have it run token-server check'
const wrongSecret = 'TWILIO_API_SECRET of the token server is not that of its TWILIO_API_KEY'
const wrongService = 'TWILIO_CHAT_SERVICE_SID of the token server names no service of its account'
const notOurs = 'what the token server gives is no token for Conversations: check --server'
const expired = 'a new one is asked for; if this goes on, the clocks of server and Twilio differ'
const tooMany = 'too many connections at this moment: it is tried again by itself'
const blocked = 'the account may not use Conversations: see the Twilio console'

export const connectionRecovery: Readonly<Record<number, string>> = {
  20101: notOurs,
  20102: notOurs,
  20103: wrongKey,
  20104: expired,
  20105: setClock,
  20106: wrongService,
  20107: wrongSecret,
  20157: 'TOKEN_TTL of the token server is more than a day',
  51001: tooMany,
  51002: tooMany,
  51003: 'the identity is too long: 256 characters at most',
  51007: 'the token is refused: find out more with chat doctor',
  51101: wrongService,
  51103: notOurs,
  51104: notOurs,
  51105: notOurs,
  51106: wrongService,
  51107: blocked,
  51108: blocked,
  51109: blocked,
  51112: blocked,
  51113: blocked,
  51114: notOurs,
  51115: wrongKey,
  51116: wrongService,
  51117: wrongSecret,
  51118: notOurs,
  51119: expired,
  51120: setClock,
  51121: 'TOKEN_TTL of the token server is more than a day',
  51122: wrongKey,
  51124: tooMany,
  51130: notOurs,
  51131: wrongKey,
  51201: tooMany,
  51202: tooMany,
  51215: wrongKey,
}

/** What happened and what to do, as one sentence: `Token expired (20104): …`; just the message where nothing more is known. */
export const explainConnection = (message: string, code: number | undefined): string => {
  const recovery = code === undefined ? undefined : connectionRecovery[code]
  if (recovery === undefined) return message
  return message.includes(String(code)) ? `${message}: ${recovery}` : `${message} (${code}): ${recovery}`
}
