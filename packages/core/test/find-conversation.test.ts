import { expect, test } from 'vitest'
import { findConversation } from '../src/find-conversation.ts'
import { buildConversation, buildGeneral, buildPublic } from './support/builders.ts'

const state = {
  conversations: new Map([
    ['CH0', buildGeneral()],
    ['CH1', buildConversation()],
  ]),
  directory: new Map([
    ['CH1', buildPublic()],
    ['CH2', buildPublic({ sid: 'CH2', friendlyName: 'Release Two' })],
    ['CH3', buildPublic({ sid: 'CH3', friendlyName: 'twin' })],
    ['CH4', buildPublic({ sid: 'CH4', friendlyName: 'Twin' })],
  ]),
}

test.each([
  ['CH1', 'joined CH1'],
  ['general', 'joined CH0'],
  ['#DEPLOYS', 'joined CH1'],
  ['release  two', 'joinable CH2'],
  ['twin', 'ambiguous CH3,CH4'],
  ['deplyos', 'none deploys'],
  ['nothing like it', 'none null'],
])('%j finds %s', (wanted, expected) => {
  const found = findConversation(state, wanted)
  const what =
    found.kind === 'none'
      ? found.suggestion
      : found.kind === 'ambiguous'
        ? found.names.join()
        : found.conversation.sid
  expect(`${found.kind} ${what}`).toBe(expected)
})
