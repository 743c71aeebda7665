/** Where the candidates of a completion come from: what the chat knows, what can be set. */
import { selectConversationList, selectPeople, type ChatClient } from '@terminal-chat/core'
import type { Controls } from '../../slash/controls.ts'
import type { SlashCommand } from '../../slash/define.ts'
import type { CompletionSources, EmojiName } from '../panes/composer/complete.ts'

export type SettableThings = Pick<Controls, 'settings' | 'themes' | 'profiles'>

export interface CompletionSourceParts {
  readonly client: Pick<ChatClient, 'store'>
  readonly commands: readonly SlashCommand[]
  readonly controls: SettableThings
  readonly emoji: () => readonly EmojiName[] | null
  readonly paths: CompletionSources['paths']
}

export const createCompletionSources = ({
  client,
  commands,
  controls,
  emoji,
  paths,
}: CompletionSourceParts): CompletionSources => {
  const names = (isJoined: boolean): readonly string[] =>
    selectConversationList(client.store.get())
      .filter((item) => item.isJoined === isJoined)
      .map(({ name }) => name)
  return {
    commands,
    people: () =>
      selectPeople(client.store.get()).flatMap(({ identity, isSelf }) =>
        identity === null || isSelf ? [] : [identity],
      ),
    joined: () => names(true),
    joinable: () => names(false),
    emoji,
    paths,
    themes: controls.themes,
    profiles: controls.profiles,
    settings: () => controls.settings().map(({ name }) => name),
    valuesOf: (setting) => {
      if (setting.toLowerCase() === 'theme') return controls.themes()
      const row = controls.settings().find(({ name }) => name.toLowerCase() === setting.toLowerCase())
      return row?.choices ?? []
    },
  }
}
