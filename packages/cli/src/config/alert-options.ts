/** The options that say what calls the person, and how. */
import type { AlertLevel } from '@terminal-chat/core'
import { define } from './option-spec.ts'
import * as parsers from './parsers.ts'

export const alertOptions = {
  notifyLevel: define<AlertLevel>({
    setting: 'notifyLevel',
    fallback: 'mentions',
    fallbackText: 'mentions',
    summary: 'Which messages call you where /notify says nothing: all, mentions (with direct messages), none',
    example: 'all',
    parse: parsers.oneOf(['all', 'mentions', 'none']),
  }),
  hasBell: define<boolean>({
    setting: 'notifyBell',
    fallback: true,
    fallbackText: 'on',
    summary: 'Ring the bell of the terminal when something calls you',
    example: 'off',
    parse: parsers.flag,
  }),
  hasOsc9: define<boolean>({
    setting: 'notifyOsc9',
    fallback: false,
    fallbackText: 'off',
    summary: 'Have the terminal notify you (OSC 9: iTerm2, WezTerm, kitty, Ghostty)',
    example: 'on',
    parse: parsers.flag,
  }),
  hasOsc777: define<boolean>({
    setting: 'notifyOsc777',
    fallback: false,
    fallbackText: 'off',
    summary: 'Have the terminal notify you (OSC 777: urxvt, foot, WezTerm, Ghostty)',
    example: 'on',
    parse: parsers.flag,
  }),
  hasTitle: define<boolean>({
    setting: 'notifyTitle',
    fallback: true,
    fallbackText: 'on',
    summary: 'Count what waits for you in the title of the window',
    example: 'off',
    parse: parsers.flag,
  }),
  hasDesktop: define<boolean>({
    setting: 'notifyDesktop',
    fallback: false,
    fallbackText: 'off',
    summary: 'Notify you on the desktop (notify-send, osascript)',
    example: 'on',
    parse: parsers.flag,
  }),
} as const
