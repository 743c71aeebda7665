/** The inspector's script, as browsers run it: plain JavaScript, because its user builds nothing. */
import { views } from './views.ts'

/** Everything that came from outside is set as text, never as markup. */
export const script = `${views}
const boot = () => {
  const $ = (id) => document.getElementById(id)
  const state = { authorization: '', base: '', sid: '', next: null, seen: 0, rows: [] }

  const ask = async (path, init = {}) => {
    const headers = { ...init.headers, authorization: state.authorization }
    // 'omit', or the browser would put its own password dialog in front of a refusal.
    const response = await fetch(path, { ...init, headers, credentials: 'omit' })
    const body = await response.json().catch(() => ({}))
    if (!response.ok) throw new Error(body.message ?? 'HTTP ' + response.status)
    return body
  }
  const control = (name, body = {}) =>
    ask('/_emulator/' + name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const say = (text) => { $('status').textContent = text }
  const guard = (work) => (...args) => work(...args).catch((error) => say(error.message))

  const fill = (parent, tag, texts) => {
    parent.replaceChildren(...texts.map((text) => {
      const element = document.createElement(tag)
      element.textContent = text
      return element
    }))
  }
  const fillTable = (body, rows) => {
    body.replaceChildren(...rows.map((cells) => {
      const row = document.createElement('tr')
      fill(row, 'td', cells)
      return row
    }))
  }

  const show = guard(async (sid) => {
    state.sid = sid
    const base = state.base + '/Conversations/' + encodeURIComponent(sid)
    const [conversation, people, messages] = await Promise.all([
      ask(base), ask(base + '/Participants?PageSize=100'), ask(base + '/Messages?Order=desc&PageSize=50'),
    ])
    if (state.sid !== sid) return
    $('name').textContent = nameOf(conversation)
    $('facts').textContent = factsOf(conversation)
    fill($('participants'), 'li', people.participants.map(participantText))
    fillTable($('messages'), messages.messages.map(messageCells).reverse())
    for (const each of $('conversations').querySelectorAll('button')) {
      each.toggleAttribute('aria-current', each.dataset.sid === sid)
    }
  })

  const listConversations = guard(async (path) => {
    const page = await ask(path)
    for (const conversation of page.conversations) {
      const item = document.createElement('li')
      const button = document.createElement('button')
      button.textContent = nameOf(conversation)
      button.dataset.sid = conversation.sid
      button.onclick = () => show(conversation.sid)
      item.append(button)
      $('conversations').append(item)
    }
    const next = page.meta.next_page_url
    state.next = next === null ? null : pathOf(next)
    $('more').hidden = state.next === null
  })

  const openService = guard(async () => {
    state.base = '/v1/Services/' + $('service').value
    $('conversations').replaceChildren()
    await listConversations(state.base + '/Conversations?PageSize=100')
  })

  const refresh = guard(async () => {
    if ($('pause').checked) return
    const identity = $('identity').value || undefined
    const { records } = await control('read-traffic', { filter: { after: state.seen, identity, limit: 200 } })
    state.seen = records.at(-1)?.id ?? state.seen
    state.rows = [...records.map(trafficCells).reverse(), ...state.rows].slice(0, 200)
    if (records.length > 0) fillTable($('traffic'), state.rows)
    const { faults } = await control('list-faults')
    fill($('faults'), 'li', faults.map(faultText))
    say('connected')
    if (state.sid !== '' && records.some(isChange)) await show(state.sid)
  })

  const run = async () => {
    await refresh()
    setTimeout(run, document.hidden ? 5000 : 1000)
  }

  const login = guard(async (user, password) => {
    state.authorization = 'Basic ' + btoa(user + ':' + password)
    const { services } = await ask('/v1/Services?PageSize=100')
    for (const { sid, friendly_name } of services) $('service').add(new Option(friendly_name, sid))
    $('login').hidden = true
    document.querySelector('main').hidden = false
    await openService()
    await run()
  })

  $('login').onsubmit = (event) => {
    event.preventDefault()
    const fields = new FormData(event.target)
    login(fields.get('user'), fields.get('password'))
  }
  $('service').onchange = openService
  $('more').onclick = () => listConversations(state.next)
  $('identity').onchange = () => { state.seen = 0; state.rows = []; refresh() }
  $('fault').onsubmit = guard(async (event) => {
    event.preventDefault()
    await control('add-fault', { fault: JSON.parse($('rule').value) })
    await refresh()
  })
  $('drop').onclick = guard(() => control('drop-sockets'))
  $('clear').onclick = guard(async () => { await control('clear-faults'); await refresh() })

  const given = credentialsOf(location.hash)
  history.replaceState(null, '', location.pathname)
  if (given !== null) login(given.user, given.password)
}
if (globalThis.document !== undefined) boot()
`
