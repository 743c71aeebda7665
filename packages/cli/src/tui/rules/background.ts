/** Asks the terminal what its text stands on, so that `auto` is right. */
import { lastQuestion } from '../terminal/owed-answers.ts'
import type { Background } from '../theme.ts'

/** What was found out about this terminal before; kept beyond the end of the program. */
export interface BackgroundStore {
  readonly get: () => Background
  readonly set: (background: NonNullable<Background>) => void
}

/** The question (OSC 11), with the one that ends questions. */
const backgroundQuery = `\u001b]11;?\u001b\\${lastQuestion}`

const partOf = (digits: string): number => Number.parseInt(digits, 16) / (16 ** digits.length - 1)

/** `null`: it is no answer to the question. */
export const parseBackground = (reply: string): NonNullable<Background> | null => {
  const found =
    /^\u001b\]11;rgba?:([0-9a-f]{1,4})\/([0-9a-f]{1,4})\/([0-9a-f]{1,4})(?:\/[0-9a-f]{1,4})?(?:\u0007|\u001b\\)$/i.exec(
      reply,
    )
  if (found === null) return null
  const [red, green, blue] = found.slice(1).map(partOf)
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) > 0.5 ? 'light' : 'dark'
}

const isDeviceAttributes = (reply: string): boolean => /^\u001b\[\?[\d;]*c$/.test(reply)

export interface BackgroundQuestion {
  readonly ask: () => void
  /** `true` when this was one of the answers. */
  readonly answered: (reply: string) => boolean
}

export const createBackgroundQuestion = (
  send: (sequence: string) => void,
  onKnown: (background: NonNullable<Background>) => void,
): BackgroundQuestion => {
  let isAsked = false
  return {
    ask: () => {
      if (isAsked) return
      isAsked = true
      send(backgroundQuery)
    },
    answered: (reply) => {
      const background = parseBackground(reply)
      if (background === null) return isDeviceAttributes(reply)
      if (isAsked) onKnown(background)
      return true
    },
  }
}
