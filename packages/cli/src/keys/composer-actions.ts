/** The part of the table of key actions that is about writing. */
import type { ActionSpec } from './action-spec.ts'

export const composerActions = {
  'composer.submit': { context: 'composer', keys: ['enter'], summary: 'Send the message' },
  'composer.newline': {
    context: 'composer',
    keys: ['alt+enter', 'ctrl+j', 'shift+enter'],
    summary: 'Begin a new line',
  },
  'composer.complete': {
    context: 'completion',
    keys: ['tab'],
    summary: 'Complete the command, name, channel, emoji or path',
  },
  'composer.complete-back': {
    context: 'completion',
    keys: ['shift+tab'],
    summary: 'Offer the completion before',
  },
  'composer.give-up': {
    context: 'composer',
    keys: ['escape'],
    summary: 'Give up an edit, or write a message instead of an answer',
  },
  'composer.left': { context: 'composer', keys: ['left', 'ctrl+b'], summary: 'Move left' },
  'composer.right': { context: 'composer', keys: ['right', 'ctrl+f'], summary: 'Move right' },
  'composer.up': { context: 'composer', keys: ['up'], summary: 'Move to the line above' },
  'composer.down': { context: 'composer', keys: ['down'], summary: 'Move to the line below' },
  'composer.word-left': {
    context: 'composer',
    keys: ['alt+b', 'ctrl+left', 'alt+left'],
    summary: 'Move back one word',
  },
  'composer.word-right': {
    context: 'composer',
    keys: ['alt+f', 'ctrl+right', 'alt+right'],
    summary: 'Move forward one word',
  },
  'composer.line-start': {
    context: 'composer',
    keys: ['ctrl+a', 'home'],
    summary: 'Move to the start of the line',
  },
  'composer.line-end': {
    context: 'composer',
    keys: ['ctrl+e', 'end'],
    summary: 'Move to the end of the line',
  },
  'composer.text-start': {
    context: 'composer',
    keys: ['alt+<', 'ctrl+home'],
    summary: 'Move to the start of the text',
  },
  'composer.text-end': {
    context: 'composer',
    keys: ['alt+>', 'ctrl+end'],
    summary: 'Move to the end of the text',
  },
  'composer.delete-back': {
    context: 'composer',
    keys: ['backspace', 'ctrl+h', 'shift+backspace'],
    summary: 'Delete the character before the caret',
  },
  'composer.delete-forward': {
    context: 'composer',
    keys: ['delete', 'ctrl+d'],
    summary: 'Delete the character after the caret',
  },
  'composer.kill-word-back': {
    context: 'composer',
    keys: ['alt+backspace', 'ctrl+backspace'],
    summary: 'Kill back to the start of the word',
  },
  'composer.kill-word-forward': {
    context: 'composer',
    keys: ['alt+d', 'alt+delete', 'ctrl+delete'],
    summary: 'Kill forward to the end of the word',
  },
  'composer.kill-blank-back': { context: 'composer', keys: ['ctrl+w'], summary: 'Kill back to white space' },
  'composer.kill-line-end': { context: 'composer', keys: ['ctrl+k'], summary: 'Kill to the end of the line' },
  'composer.kill-line-start': {
    context: 'composer',
    keys: ['ctrl+u'],
    summary: 'Kill to the start of the line',
  },
  'composer.yank': { context: 'composer', keys: ['ctrl+y'], summary: 'Put back what was killed last' },
  'composer.yank-pop': {
    context: 'composer',
    keys: ['alt+y'],
    summary: 'Replace what was put back by what was killed before it',
  },
  'composer.undo': {
    context: 'composer',
    keys: ['ctrl+_', 'ctrl+/', 'alt+z', 'ctrl+x ctrl+u'],
    summary: 'Undo',
  },
  'composer.redo': { context: 'composer', keys: ['alt+shift+z', 'alt+_', 'ctrl+shift+z'], summary: 'Redo' },
  'composer.transpose': {
    context: 'composer',
    keys: ['ctrl+t'],
    summary: 'Swap the characters around the caret',
  },
  'composer.upper-case': { context: 'composer', keys: ['alt+u'], summary: 'Put the word in capitals' },
  'composer.lower-case': { context: 'composer', keys: ['alt+l'], summary: 'Put the word in small letters' },
  'composer.capitalize': { context: 'composer', keys: ['alt+c'], summary: 'Capitalise the word' },
  'composer.edit-externally': {
    context: 'composer',
    keys: ['ctrl+x ctrl+e'],
    summary: 'Write in $VISUAL or $EDITOR',
  },
  'history.previous': {
    context: 'composer',
    keys: ['ctrl+p'],
    summary: 'Bring back the message sent before',
  },
  'history.next': { context: 'composer', keys: ['ctrl+n'], summary: 'Bring back the message sent after' },
  'history.search': {
    context: 'composer',
    keys: ['ctrl+r'],
    summary: 'Search in what you have sent, to send it again',
  },
} as const satisfies Record<string, ActionSpec>
