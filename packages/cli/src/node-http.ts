/**
 * Node's HTTP without what comes along: `import` of `node:http` reads all that the module exports, and one of these exports loads Node's
 * whole `fetch` and `WebSocket`, which takes longer than the first frame.
 */
import type * as Http from 'node:http'
import type * as Https from 'node:https'

export const nodeHttp = (): typeof Http => process.getBuiltinModule('node:http')

export const nodeHttps = (): typeof Https => process.getBuiltinModule('node:https')
