/** Controls that write down what they are asked for. */
import type { AlertLevel } from '@terminal-chat/core'
import type { Controls } from '../../src/slash/controls.ts'

export const fakeControls = (asked: string[]): Controls => {
  const levels = new Map<string, AlertLevel>()
  let isDoNotDisturb = false
  const values = new Map([
    ['theme', 'auto'],
    ['locale', 'en'],
  ])
  return {
    settings: () =>
      [...values].map(([name, value]) => ({ name, value, summary: `About ${name}`, choices: [value] })),
    set: (name, text) => {
      values.set(name, text)
      asked.push(`set ${name} ${text}`)
      return { name, isNow: name === 'theme' }
    },
    themes: () => ['auto', 'dark', 'light', 'mono'],
    themeWarning: () => null,
    alertLevel: (sid) => levels.get(sid) ?? 'mentions',
    setAlertLevel: (sid, level) => {
      if (level === null) levels.delete(sid)
      else levels.set(sid, level)
    },
    setMuteEnd: (_sid, forMs) => asked.push(`mute ends ${forMs === null ? 'never' : `in ${forMs}`}`),
    isDoNotDisturb: () => isDoNotDisturb,
    setDoNotDisturb: (isOn) => {
      isDoNotDisturb = isOn
    },
    openEvents: (filter) => asked.push(`events ${filter}`),
    profiles: () => ['default', 'work'],
    switchProfile: (name) => asked.push(`profile ${name}`),
  }
}
