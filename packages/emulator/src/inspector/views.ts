/** The parts of the inspector's script that make text of data; an ES module that tests import. */

export const views = `export const nameOf = ({ friendly_name, unique_name, sid }) => friendly_name || unique_name || sid
export const factsOf = ({ sid, unique_name, state, attributes }) =>
  [sid, unique_name, state, attributes].filter((each) => each !== null && each !== '{}').join(' · ')
export const participantText = ({ identity, messaging_binding, last_read_message_index, attributes }) => {
  const name = identity ?? messaging_binding?.address ?? '?'
  const read = last_read_message_index === null ? 'read nothing' : 'read ' + last_read_message_index
  return [name, read, attributes === '{}' ? '' : attributes].filter(Boolean).join(' · ')
}
export const messageCells = ({ index, author, body, media, attributes }) =>
  [String(index), author, [body ?? '', ...(media ?? []).map(({ filename }) => '[' + (filename ?? 'file') + ']')].join(' ').trim(),
    attributes === '{}' ? '' : attributes]
const shorten = (text, most) => (text.length > most ? text.slice(0, most) + '…' : text)
export const trafficCells = ({ at, kind, direction, identities, sockets, frame, event, method, path, status, text }) => [
  new Date(at).toISOString().slice(11, 23),
  kind === 'request' ? 'REST' : direction === 'in' ? '→' : '←',
  sockets > 1 ? sockets + ' sockets' : identities.join(' '),
  [event ?? (method === undefined ? frame : ''), method, path, status].filter((each) => each !== undefined && each !== '').join(' '),
  shorten(text, 300),
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
