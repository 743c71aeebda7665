/** THE table of key actions: what a chord can do, where, and with which keys unless somebody binds others. */
import type { ActionSpec } from './action-spec.ts'
import { composerActions } from './composer-actions.ts'
import type { KeyContext } from './context.ts'

export const actions = {
  'help.open': { context: 'global', keys: ['f1', 'pane:?'], summary: 'Show keys and commands' },
  'conversation.previous': {
    context: 'global',
    keys: ['alt+up', 'empty-composer:up'],
    summary: 'Go to the previous channel',
  },
  'conversation.next': {
    context: 'global',
    keys: ['alt+down', 'empty-composer:down'],
    summary: 'Go to the next channel',
  },
  'conversation.important': {
    context: 'global',
    keys: ['alt+a'],
    summary: 'Go to what is new: a mention, a direct message, the rest; then back',
  },
  'conversation.last': {
    context: 'global',
    keys: ['alt+/'],
    summary: 'Go back to the channel that was shown before',
  },
  'conversation.numbered': {
    context: 'global',
    keys: ['alt+1', 'alt+2', 'alt+3', 'alt+4', 'alt+5', 'alt+6', 'alt+7', 'alt+8', 'alt+9'],
    summary: 'Go to the first, second, third … channel of the list',
  },
  'switcher.open': {
    context: 'global',
    keys: ['alt+k', 'empty-composer:ctrl+k', 'pane:ctrl+k'],
    summary: 'Find a channel, a person or a command by some of its letters',
  },
  'screen.copy-mode': {
    context: 'global',
    keys: ['f9'],
    summary: 'Give the messages the whole width, to select text with the mouse; again to go back',
  },
  'screen.channel-list': {
    context: 'global',
    keys: ['f7'],
    summary: 'Take away the list of channels, to have its width; again to have it back',
  },
  'screen.people-list': {
    context: 'global',
    keys: ['f8'],
    summary: 'Take away the list of people, to have its width; again to have it back',
  },
  'pane.next': { context: 'global', keys: ['tab'], summary: 'Go to the next pane' },
  'pane.previous': { context: 'global', keys: ['shift+tab'], summary: 'Go to the previous pane' },
  'pane.composer': { context: 'pane', keys: ['escape'], summary: 'Go back to writing' },
  'timeline.page-up': { context: 'global', keys: ['pageup'], summary: 'Scroll back one page' },
  'timeline.page-down': { context: 'global', keys: ['pagedown'], summary: 'Scroll forward one page' },
  'timeline.oldest': {
    context: 'timeline',
    keys: ['home', 'empty-composer:home'],
    summary: 'Scroll to the oldest message loaded',
  },
  'timeline.newest': {
    context: 'timeline',
    keys: ['end', 'empty-composer:end'],
    summary: 'Scroll to the newest message',
  },
  'timeline.up': { context: 'timeline', keys: ['up', 'k'], summary: 'Scroll back one line' },
  'timeline.down': { context: 'timeline', keys: ['down', 'j'], summary: 'Scroll forward one line' },
  'outgoing.retry': { context: 'global', keys: ['alt+r'], summary: 'Send again what failed in this channel' },
  'outgoing.discard': { context: 'global', keys: ['alt+x'], summary: 'Discard what failed in this channel' },
  'screen.repaint': { context: 'app', keys: ['ctrl+l'], summary: 'Draw the screen again' },
  'app.interrupt': { context: 'app', keys: ['ctrl+c'], summary: 'Clear the composer; twice in a row, quit' },
  'app.suspend': { context: 'app', keys: ['ctrl+z'], summary: 'Suspend to the shell' },

  'conversation-list.up': {
    context: 'conversation-list',
    keys: ['up', 'k'],
    summary: 'Mark the channel above',
  },
  'conversation-list.down': {
    context: 'conversation-list',
    keys: ['down', 'j'],
    summary: 'Mark the channel below',
  },
  'conversation-list.first': {
    context: 'conversation-list',
    keys: ['home'],
    summary: 'Mark the first channel',
  },
  'conversation-list.last': { context: 'conversation-list', keys: ['end'], summary: 'Mark the last channel' },
  'conversation-list.open': {
    context: 'conversation-list',
    keys: ['enter'],
    summary: 'Show the marked channel, joining it when needed',
  },

  'people.up': { context: 'people', keys: ['up', 'k'], summary: 'Mark the person above' },
  'people.down': { context: 'people', keys: ['down', 'j'], summary: 'Mark the person below' },
  'people.mention': { context: 'people', keys: ['enter'], summary: 'Write the name of the marked person' },

  'overlay.close': { context: 'overlay', keys: ['escape', 'q'], summary: 'Close it' },
  'overlay.up': { context: 'overlay', keys: ['up', 'k'], summary: 'Scroll up' },
  'overlay.down': { context: 'overlay', keys: ['down', 'j'], summary: 'Scroll down' },
  'overlay.page-up': { context: 'overlay', keys: ['pageup'], summary: 'Scroll up one page' },
  'overlay.page-down': { context: 'overlay', keys: ['pagedown', 'space'], summary: 'Scroll down one page' },
  'confirm.yes': { context: 'confirm', keys: ['y', 'enter'], summary: 'Do it' },
  'confirm.no': { context: 'confirm', keys: ['n'], summary: 'Leave it' },
  'paste.send': { context: 'paste-review', keys: ['enter'], summary: 'Send the paste as one message' },
  'paste.edit': { context: 'paste-review', keys: ['e'], summary: 'Put the paste into the composer' },

  'message.select': {
    context: 'global',
    keys: ['ctrl+up', 'timeline:enter'],
    summary: 'Select a message, to do something with it',
  },
  'message.up': { context: 'message', keys: ['up', 'k', 'ctrl+up'], summary: 'Select the message above' },
  'message.down': {
    context: 'message',
    keys: ['down', 'j', 'ctrl+down'],
    summary: 'Select the message below',
  },
  'message.oldest': { context: 'message', keys: ['home'], summary: 'Select the oldest message loaded' },
  'message.newest': { context: 'message', keys: ['end'], summary: 'Select the newest message' },
  'message.edit': { context: 'message', keys: ['e'], summary: 'Edit it' },
  'message.reply': { context: 'message', keys: ['r', 'enter'], summary: 'Answer it' },
  'message.react': { context: 'message', keys: ['+'], summary: 'Put a reaction on it, or take yours off' },
  'message.delete': { context: 'message', keys: ['d', 'delete'], summary: 'Delete it, after asking' },
  'message.copy': { context: 'message', keys: ['y'], summary: 'Copy its text' },
  'message.open-link': { context: 'message', keys: ['o'], summary: 'Open a link in it, else its first file' },
  'message.view': { context: 'message', keys: ['v'], summary: 'Show the first picture in it here' },
  'message.download': { context: 'message', keys: ['s'], summary: 'Save the files in it' },
  'message.inspect': { context: 'message', keys: ['i'], summary: 'Show all that the service tells of it' },
  'message.answered': { context: 'message', keys: ['a'], summary: 'Go to the message that it answers' },
  'message.pin': { context: 'message', keys: ['p'], summary: 'Pin it to the channel, or take the pin off' },
  'message.command': { context: 'message', keys: ['/'], summary: 'Write a command about it' },
  'message.leave': { context: 'message', keys: ['escape', 'q'], summary: 'Go back to writing' },
  'unsent.retry': {
    context: 'unsent',
    keys: ['r', 'enter', 'alt+r'],
    summary: 'Send it again, if it failed',
  },
  'unsent.discard': { context: 'unsent', keys: ['d', 'delete', 'alt+x'], summary: 'Discard it' },
  'unsent.copy': { context: 'unsent', keys: ['y'], summary: 'Copy its text' },
  'search.open': { context: 'global', keys: ['alt+s', 'pane:/'], summary: 'Search for messages' },
  'timeline.unread': {
    context: 'global',
    keys: ['alt+shift+u', 'timeline:u'],
    summary: 'Go to the first message that is new',
  },

  'picker.close': { context: 'picker', keys: ['escape'], summary: 'Close it' },
  'picker.choose': { context: 'picker', keys: ['enter'], summary: 'Take the marked line' },
  'picker.up': { context: 'picker', keys: ['up', 'ctrl+p'], summary: 'Mark the line above' },
  'picker.down': { context: 'picker', keys: ['down', 'ctrl+n'], summary: 'Mark the line below' },
  'picker.page-up': { context: 'picker', keys: ['pageup'], summary: 'Mark a line one page up' },
  'picker.page-down': { context: 'picker', keys: ['pagedown'], summary: 'Mark a line one page down' },
  'picker.delete-back': {
    context: 'picker',
    keys: ['backspace', 'ctrl+h'],
    summary: 'Delete the last character typed',
  },
  'picker.clear': { context: 'picker', keys: ['ctrl+u'], summary: 'Delete all that was typed' },
  'picker.scope': {
    context: 'picker',
    keys: ['tab'],
    summary: 'Search this channel, or all that you are in',
  },
  'text.copy': { context: 'text', keys: ['y'], summary: 'Copy all of it' },
  'picture.next': {
    context: 'picture',
    keys: ['right', 'n', 'space'],
    summary: 'Show the next picture of the message',
  },
  'picture.previous': { context: 'picture', keys: ['left', 'p'], summary: 'Show the picture before' },
  'picture.open': { context: 'picture', keys: ['o'], summary: 'Open it in another program' },
  'picture.save': { context: 'picture', keys: ['s'], summary: 'Save it' },

  ...composerActions,

  'filter.begin': {
    context: 'help',
    keys: ['/', 'events:/'],
    summary: 'Type words that the lines must hold',
  },
  'filter.keep': { context: 'filter', keys: ['enter'], summary: 'Keep to those lines' },
  'filter.drop': { context: 'filter', keys: ['escape'], summary: 'Show all lines again' },
  'filter.back': {
    context: 'filter',
    keys: ['backspace', 'ctrl+h'],
    summary: 'Delete the last character typed',
  },
  'filter.clear': { context: 'filter', keys: ['ctrl+u'], summary: 'Delete all that was typed' },

  'events.pause': {
    context: 'events',
    keys: ['p', 'space'],
    summary: 'Let the events stand still, or go on',
  },
  'events.copy': { context: 'events', keys: ['y', 'c'], summary: 'Copy the events as lines of JSON' },
  'events.inspect': { context: 'events', keys: ['enter', 'i'], summary: 'Show all of the marked event' },
  'events.up': { context: 'events', keys: ['up', 'k'], summary: 'Mark the event before' },
  'events.down': { context: 'events', keys: ['down', 'j'], summary: 'Mark the event after' },
  'events.page-up': { context: 'events', keys: ['pageup', 'b'], summary: 'Scroll back one page of events' },
  'events.page-down': { context: 'events', keys: ['pagedown'], summary: 'Scroll forward one page of events' },
} as const satisfies Record<string, ActionSpec>

export type Action = keyof typeof actions

/** The actions whose record names one of these contexts. */
export type ActionIn<Context extends KeyContext> = {
  [Name in Action]: (typeof actions)[Name]['context'] extends Context ? Name : never
}[Action]

export const isAction = (name: string): name is Action => Object.hasOwn(actions, name)
