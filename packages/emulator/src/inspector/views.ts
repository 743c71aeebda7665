/** The parts of the inspector's script that make text of data; an ES module that tests import. */

export const views = `export const nameOf = ({ friendly_name, unique_name, sid }) => friendly_name || unique_name || sid
export const factsOf = ({ sid, unique_name, state, attributes }) =>
  [sid, unique_name, state, attributes].filter((each) => each !== null && each !== '{}').join(' · ')
export const participantText = ({ identity, messaging_binding, last_read_message_index, attributes }) => {
  const name = identity ?? messaging_binding?.address ?? '?'
  const read = last_read_message_index === null ? 'read nothing' : 'read ' + last_read_message_index
  return [name, read, attributes === '{}' ? '' : attributes].filter(Boolean).join(' · ')
}
export const messageCells = ({ index, date_created, author, body, media, attributes }) =>
  [String(index), date_created.slice(0, 19).replace('T', ' '), author, [body ?? '', ...(media ?? []).map(({ filename }) => '[' + (filename ?? 'file') + ']')].join(' ').trim(),
    attributes === '{}' ? '' : attributes]
/** SIDs are recognised by their beginning. */
const shortenSids = (path) => path?.replaceAll(/([A-Z]{2}[0-9a-f]{8})[0-9a-f]{24}/g, '$1…')
const shorten = (text, most) => (text.length > most ? text.slice(0, most) + '…' : text)
export const trafficCells = ({ at, kind, direction, identities, sockets, frame, event, method, path, status, text }) => [
  new Date(at).toISOString().slice(11, 23),
  kind === 'request' ? 'REST' : direction === 'in' ? '→' : '←',
  sockets > 1 ? sockets + ' sockets' : identities.join(' '),
  [event ?? (method === undefined ? frame : ''), method, shortenSids(path), status].filter((each) => each !== undefined && each !== '').join(' '),
  shorten(text, 300),
]
export const trafficClass = ({ kind, direction, status, path }) =>
  (kind === 'request' ? 'rest' : direction) + (path !== undefined && status >= 400 ? ' failed' : '')
export const presets = [
  ['Fail the next send with 500', { kind: 'fail-requests', method: 'POST', path: '*/Messages', status: 500 }],
  ['Carry out the next send, lose its answer', { kind: 'lose-replies', path: '*/Messages' }],
  ['Delay every answer by 2 s', { kind: 'delay-replies', path: '*', ms: 2000, times: 0 }],
  ['Refuse the next two connections', { kind: 'refuse-inits', status: 503, times: 2 }],
  ['Lose the next message event', { kind: 'lose-events', eventType: 'list_item_added' }],
  ['Send the next message event twice', { kind: 'duplicate-events', eventType: 'list_item_added' }],
]
export const faultText = ({ id, fault, seen, hit }) => id + ': ' + JSON.stringify(fault) + ' · seen ' + seen + ', hit ' + hit
export const isChange = ({ method, path }) =>
  method !== undefined && method !== 'GET' && !/(Typing|Subscriptions|registrations)/.test(path ?? '')
export const pathOf = (url) => { const { pathname, search } = new URL(url); return pathname + search }
export const credentialsOf = (hash) => {
  const at = hash.indexOf(':')
  return at < 2 ? null : { user: decodeURIComponent(hash.slice(1, at)), password: decodeURIComponent(hash.slice(at + 1)) }
}
`
