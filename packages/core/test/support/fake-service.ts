/** A whole service in memory, behind the core's own gateway and directory: several people can use it at once. */
import type { ChatEvent } from '../../src/event.ts'
import { GatewayError, type ChatGateway, type Directory, type GatewayErrorCode } from '../../src/gateway.ts'
import type { Json } from '../../src/json.ts'
import type { ConversationRecord, MessageRecord, PublicConversation } from '../../src/records.ts'
import { buildConversation, buildMessage, buildParticipant, noon } from './builders.ts'

interface Room {
  record: ConversationRecord
  readonly messages: MessageRecord[]
  readonly people: Set<string>
  readonly readIndexes: Map<string, number>
  readonly muted: Set<string>
  nextIndex: number
}

export interface FakeService {
  readonly gatewayFor: (identity: string) => { readonly gateway: ChatGateway; readonly directory: Directory }
  /** Cuts everyone's connection: what is asked for rejects, nothing is told. */
  readonly disconnect: () => void
  readonly connect: () => void
  /** The next call of this gateway function rejects; `isDone`: the service did it all the same. */
  readonly failNext: (name: keyof ChatGateway, code: GatewayErrorCode, options?: { isDone?: boolean }) => void
  /** How often a gateway function was called. */
  readonly calls: Map<string, number>
  readonly messagesOf: (conversationSid: string) => readonly MessageRecord[]
  readonly readIndexOf: (conversationSid: string, identity: string) => number | null
  /** Does something as somebody who uses no client here. */
  readonly addMessage: (conversationSid: string, author: string, body: string, attributes?: Json) => void
  readonly addConversation: (
    friendlyName: string,
    uniqueName: string | null,
    people: readonly string[],
  ) => string
  readonly removeConversation: (conversationSid: string) => void
  readonly emitTo: (identity: string, event: ChatEvent) => void
}

export const fakeService = (now: () => number = () => noon): FakeService => {
  const rooms = new Map<string, Room>()
  const listeners = new Map<string, (event: ChatEvent) => void>()
  const watchers = new Set<(event: ChatEvent) => void>()
  const calls = new Map<string, number>()
  const failures: { name: string; code: GatewayErrorCode; isDone: boolean }[] = []
  let isUp = true
  let nextSid = 100

  const emitTo = (identity: string, event: ChatEvent): void => {
    if (isUp) listeners.get(identity)?.(event)
  }
  const emit = (room: Room, event: ChatEvent): void => {
    for (const identity of room.people) emitTo(identity, event)
  }
  const listed = ({
    record: { sid, uniqueName, friendlyName, createdBy, dateCreated },
  }: Room): PublicConversation => ({
    sid,
    uniqueName,
    friendlyName,
    createdBy,
    dateCreated,
  })
  const isPublic = ({ record }: Room): boolean => JSON.stringify(record.attributes).includes('"public":true')
  const roomOf = (sid: string): Room => {
    const room = rooms.get(sid)
    if (room === undefined) throw new GatewayError('not-found', 'Conversation not found', 50350)
    return room
  }
  const recordFor = (room: Room, identity: string): ConversationRecord => ({
    ...room.record,
    lastMessageIndex: room.messages.at(-1)?.index ?? null,
    lastMessageDate: room.messages.at(-1)?.dateCreated ?? null,
    lastReadMessageIndex: room.readIndexes.get(identity) ?? null,
    notificationLevel: room.muted.has(identity) ? 'muted' : 'default',
  })
  const addPerson = (room: Room, identity: string): void => {
    if (room.people.has(identity)) return
    const participant = buildParticipant({ conversationSid: room.record.sid, identity, dateCreated: now() })
    emit(room, { type: 'participant/joined', participant, at: now() })
    room.people.add(identity)
    emitTo(identity, { type: 'conversation/added', conversation: recordFor(room, identity) })
  }
  const addRoom = (record: Partial<ConversationRecord>, people: readonly string[]): Room => {
    if (record.uniqueName && [...rooms.values()].some((room) => room.record.uniqueName === record.uniqueName))
      throw new GatewayError('conflict', 'Conflict', 50353)
    nextSid += 1
    const sid = `CH${nextSid}`
    const room: Room = {
      record: buildConversation({ ...record, sid }),
      messages: [],
      people: new Set(),
      readIndexes: new Map(),
      muted: new Set(),
      nextIndex: 0,
    }
    rooms.set(sid, room)
    for (const identity of people) addPerson(room, identity)
    if (isPublic(room))
      for (const watcher of watchers) watcher({ type: 'directory/added', conversation: listed(room) })
    return room
  }
  const addMessage = (
    room: Room,
    author: string,
    body: string,
    attributes: MessageRecord['attributes'] = {},
  ): number => {
    const index = room.nextIndex
    room.nextIndex += 1
    const { sid } = room.record
    const message = buildMessage({
      sid: `IM-${sid}-${index}`,
      conversationSid: sid,
      index,
      author,
      body,
      attributes,
      dateCreated: now(),
    })
    room.messages.push(message)
    emit(room, { type: 'message/added', message })
    return index
  }
  const removeRoom = (room: Room, by: string | null): void => {
    const { sid } = room.record
    rooms.delete(sid)
    for (const identity of room.people)
      if (identity !== by)
        emitTo(identity, { type: 'conversation/removed', conversationSid: sid, reason: 'deleted', at: now() })
    for (const watcher of watchers) watcher({ type: 'directory/removed', conversationSid: sid })
  }

  /** Every call goes through here: counts it, cuts it off, or fails it as a test asked for. */
  const call = async <T>(name: keyof ChatGateway, run: () => T): Promise<T> => {
    calls.set(name, (calls.get(name) ?? 0) + 1)
    await Promise.resolve()
    if (!isUp) throw new GatewayError('disconnected', 'disconnected')
    const at = failures.findIndex((failure) => failure.name === name)
    const failure = failures[at]
    if (failure === undefined) return run()
    failures.splice(at, 1)
    if (failure.isDone) run()
    throw new GatewayError(failure.code, failure.code)
  }

  return {
    calls,
    emitTo,
    failNext: (name, code, { isDone = false } = {}) => failures.push({ name, code, isDone }),
    disconnect: () => {
      for (const [identity] of listeners)
        emitTo(identity, { type: 'connection/changed', state: 'disconnected', reason: null, at: now() })
      isUp = false
    },
    connect: () => {
      isUp = true
      for (const [identity] of listeners)
        emitTo(identity, { type: 'connection/changed', state: 'connected', reason: null, at: now() })
    },
    messagesOf: (sid) => roomOf(sid).messages,
    readIndexOf: (sid, identity) => roomOf(sid).readIndexes.get(identity) ?? null,
    addMessage: (sid, author, body, attributes) => {
      addMessage(roomOf(sid), author, body, attributes)
    },
    addConversation: (friendlyName, uniqueName, people) =>
      addRoom({ friendlyName, uniqueName, attributes: { public: true } }, people).record.sid,
    removeConversation: (sid) => removeRoom(roomOf(sid), null),
    gatewayFor: (identity) => ({
      directory: {
        list: async () => [...rooms.values()].filter(isPublic).map(listed),
        join: async (sid) => addPerson(roomOf(sid), identity),
        watch: (watcher) => {
          watchers.add(watcher)
          watcher({
            type: 'directory/loaded',
            conversations: [...rooms.values()].filter(isPublic).map(listed),
          })
          return () => {
            watchers.delete(watcher)
          }
        },
      },
      gateway: {
        connect: (listener) =>
          call('connect', () => {
            listeners.set(identity, listener)
            listener({ type: 'connection/changed', state: 'connected', reason: null, at: now() })
            const own = [...rooms.values()].filter((room) => room.people.has(identity))
            for (const room of own)
              listener({ type: 'conversation/added', conversation: recordFor(room, identity) })
            listener({ type: 'conversations/listed', conversationSids: own.map(({ record }) => record.sid) })
          }),
        shutdown: async () => {
          listeners.delete(identity)
        },
        reconnect: async () => undefined,
        createConversation: (input) =>
          call('createConversation', () =>
            recordFor(addRoom({ ...input, createdBy: identity }, [identity]), identity),
          ),
        leaveConversation: (sid) =>
          call('leaveConversation', () => {
            const room = roomOf(sid)
            room.people.delete(identity)
            const participant = buildParticipant({ conversationSid: sid, identity })
            emit(room, { type: 'participant/left', participant, at: now() })
          }),
        deleteConversation: (sid) => call('deleteConversation', () => removeRoom(roomOf(sid), identity)),
        renameConversation: (sid, friendlyName) =>
          call('renameConversation', () => {
            const room = roomOf(sid)
            room.record = { ...room.record, friendlyName }
            for (const who of room.people)
              emitTo(who, { type: 'conversation/updated', conversation: recordFor(room, who), at: now() })
            for (const watcher of watchers) watcher({ type: 'directory/updated', conversation: listed(room) })
          }),
        updateConversationAttributes: (sid, attributes) =>
          call('updateConversationAttributes', () => {
            const room = roomOf(sid)
            room.record = { ...room.record, attributes }
          }),
        loadMessages: (sid, { count, before }) =>
          call('loadMessages', () => {
            const all = roomOf(sid).messages.filter(({ index }) => before === undefined || index < before)
            return { messages: all.slice(-count), hasOlder: all.length > count }
          }),
        readMessages: (sid, { count, from }) =>
          call('readMessages', () => {
            const all = roomOf(sid).messages.filter(({ index }) => index >= from)
            return { messages: all.slice(0, count), hasNewer: all.length > count }
          }),
        loadParticipants: (sid) =>
          call('loadParticipants', () =>
            [...roomOf(sid).people].map((who) => buildParticipant({ conversationSid: sid, identity: who })),
          ),
        sendMessage: (sid, { body, attributes }) =>
          call('sendMessage', () => addMessage(roomOf(sid), identity, body, attributes)),
        mediaUrl: (_sid, index, mediaSid) =>
          call('mediaUrl', () => `https://media.example/${index}/${mediaSid}`),
        updateMessage: (sid, index, change) =>
          call('updateMessage', () => {
            const room = roomOf(sid)
            const at = room.messages.findIndex((message) => message.index === index)
            const known = room.messages[at]
            if (known === undefined) throw new GatewayError('not-found', 'Message not found', 50354)
            const message = { ...known, ...change, dateUpdated: now(), lastUpdatedBy: identity }
            room.messages[at] = message
            emit(room, { type: 'message/updated', message })
          }),
        removeMessage: (sid, index) =>
          call('removeMessage', () => {
            const room = roomOf(sid)
            room.messages.splice(
              room.messages.findIndex((message) => message.index === index),
              1,
            )
            emit(room, { type: 'message/removed', conversationSid: sid, index })
          }),
        addParticipant: (sid, who) => call('addParticipant', () => addPerson(roomOf(sid), who)),
        removeParticipant: (sid, who) =>
          call('removeParticipant', () => {
            roomOf(sid).people.delete(who)
            emitTo(who, { type: 'conversation/removed', conversationSid: sid, reason: 'removed', at: now() })
          }),
        signalTyping: (sid) => {
          calls.set('signalTyping', (calls.get('signalTyping') ?? 0) + 1)
          for (const who of roomOf(sid).people)
            if (who !== identity) emitTo(who, { type: 'typing/started', conversationSid: sid, identity })
        },
        advanceReadIndex: (sid, index) =>
          call('advanceReadIndex', () => {
            roomOf(sid).readIndexes.set(identity, index)
          }),
        setNotificationLevel: (sid, level) =>
          call('setNotificationLevel', () => {
            const room = roomOf(sid)
            if (level === 'muted') room.muted.add(identity)
            else room.muted.delete(identity)
            const conversation = recordFor(room, identity)
            emitTo(identity, { type: 'conversation/updated', conversation, at: now() })
          }),
        updateFriendlyName: async () => undefined,
      },
    }),
  }
}
