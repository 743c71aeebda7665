/** The inspector's script, as browsers run it: plain JavaScript, because its user builds nothing. */
import { views } from './views.ts'

/** Everything that came from outside is set as text, never as markup. */
export const script = `${views}
const boot = () => {
  const $ = (id) => document.getElementById(id)
  const state = { authorization: '', base: '', sid: '', next: null, seen: 0, rows: [], listed: new Map(), shown: '', login: 0 }

  const ask = async (path, init = {}) => {
    const headers = { ...init.headers, authorization: state.authorization, 'x-emulator-inspector': '1' }
    // 'omit', or the browser would put its own password dialog in front of a refusal.
    const response = await fetch(path, { ...init, headers, credentials: 'omit' })
    const body = await response.json().catch(() => ({}))
    if (!response.ok) throw new Error(body.message ?? 'HTTP ' + response.status)
    return body
  }
  const control = (name, body = {}) =>
    ask('/_emulator/' + name, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const say = (text) => {
    $('status').textContent = text
    document.body.classList.toggle('connected', text === 'connected')
  }
  const guard = (work) => (...args) => work(...args).catch((error) => say(error.message))

  const fill = (parent, tag, texts) => {
    parent.replaceChildren(...texts.map((text) => {
      const element = document.createElement(tag)
      element.textContent = text
      return element
    }))
  }
  const fillTable = (body, rows, classOf = () => '') => {
    body.replaceChildren(...rows.map((each) => {
      const row = document.createElement('tr')
      row.className = classOf(each)
      fill(row, 'td', each.cells ?? each)
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
    mark()
  })

  const mark = () => {
    for (const each of $('conversations').querySelectorAll('button')) {
      each.toggleAttribute('aria-current', each.dataset.sid === state.sid)
    }
  }

  const drawConversations = () => {
    const names = [...state.listed].map(([sid, conversation]) => [sid, nameOf(conversation)])
    const shown = JSON.stringify(names)
    if (shown === state.shown) return
    state.shown = shown
    $('count').textContent = names.length === 0 ? '' : names.length + (state.next === null ? '' : '+')
    $('none').hidden = names.length > 0
    $('conversations').replaceChildren(...names.map(([sid, name]) => {
      const item = document.createElement('li')
      const button = document.createElement('button')
      button.textContent = name
      button.dataset.sid = sid
      button.onclick = () => show(sid)
      item.append(button)
      return item
    }))
    mark()
  }

  const addPage = (page) => {
    for (const conversation of page.conversations) state.listed.set(conversation.sid, conversation)
    const next = page.meta.next_page_url
    return next === null ? null : pathOf(next)
  }

  /** The whole list anew when it is short; of a long one, what was not listed yet. */
  const listConversations = async () => {
    const base = state.base
    const page = await ask(base + '/Conversations?PageSize=100')
    if (state.base !== base) return
    if (page.meta.next_page_url === null) state.listed.clear()
    const next = addPage(page)
    if (state.listed.size <= 100) state.next = next
    $('more').hidden = state.next === null
    drawConversations()
    if (state.sid === '' || !state.listed.has(state.sid)) {
      const [first] = state.listed.keys()
      if (first !== undefined) await show(first)
      else clearConversation()
    }
  }

  const clearConversation = () => {
    state.sid = ''
    $('name').textContent = 'No conversation'
    $('facts').textContent = ''
    for (const id of ['participants', 'messages']) $(id).replaceChildren()
  }

  const openService = guard(async () => {
    state.base = '/v1/Services/' + $('service').value
    state.listed.clear()
    state.next = null
    clearConversation()
    await listConversations()
  })

  const drawFaults = (faults) => {
    fill($('faults'), 'li', faults.map(faultText))
    for (const [at, item] of [...$('faults').children].entries()) {
      const button = document.createElement('button')
      button.textContent = 'Remove'
      button.onclick = guard(async () => {
        await control('remove-fault', { id: faults[at].id })
        await refresh()
      })
      item.append(button)
    }
  }

  const refresh = guard(async () => {
    if ($('pause').checked) return
    const identity = $('identity').value || undefined
    const { records } = await control('read-traffic', { filter: { after: state.seen, identity, limit: 200 } })
    state.seen = records.at(-1)?.id ?? state.seen
    const rows = records.map((record) => ({ cells: trafficCells(record), kind: trafficClass(record) }))
    state.rows = [...rows.reverse(), ...state.rows].slice(0, 200)
    if (records.length > 0) fillTable($('traffic'), state.rows, ({ kind }) => kind)
    drawFaults((await control('list-faults')).faults)
    $('clock').textContent = new Date((await control('read-clock')).now).toISOString().slice(0, 19).replace('T', ' ')
    await listConversations()
    if (state.sid !== '' && records.some(isChange)) await show(state.sid)
    say('connected')
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
  $('more').onclick = guard(async () => {
    state.next = addPage(await ask(state.next))
    $('more').hidden = state.next === null
    drawConversations()
  })
  for (const [text] of presets) $('preset').add(new Option(text))
  const choose = () => { $('rule').value = JSON.stringify(presets[$('preset').selectedIndex][1]) }
  $('preset').onchange = choose
  choose()
  $('advance').onchange = guard(async () => {
    const ms = Number($('advance').value)
    $('advance').selectedIndex = 0
    await control('advance-clock', { ms })
    await refresh()
  })
  $('identity').onchange = () => { state.seen = 0; state.rows = []; refresh() }
  $('fault').onsubmit = guard(async (event) => {
    event.preventDefault()
    await control('add-fault', { fault: JSON.parse($('rule').value) })
    await refresh()
  })
  for (const name of ['drop', 'stall', 'resume']) $(name).onclick = guard(() => control(name + '-sockets'))
  $('clear').onclick = guard(async () => { await control('clear-faults'); await refresh() })

  const given = credentialsOf(location.hash)
  history.replaceState(null, '', location.pathname)
  if (given !== null) login(given.user, given.password)
}
if (globalThis.document !== undefined) boot()
`
