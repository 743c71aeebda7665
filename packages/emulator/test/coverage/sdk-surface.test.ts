/** The ledger of the SDK names what its declarations declare, no more and no less. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as sdk from '@twilio/conversations'
import { expect, test } from 'vitest'
import { coverage } from '../../src/coverage.ts'

const readDeclarations = (): string => {
  const entry = createRequire(import.meta.url).resolve('@twilio/conversations')
  return readFileSync(join(dirname(entry), 'lib.d.ts'), 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
}

const namesExported = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.trim().split(' as ')[0] ?? ''),
    ),
  )

/** Public members of a class or interface: four blanks, modifiers, a name. */
const membersOf = (body: string): readonly string[] =>
  [...body.matchAll(/^ {4}((?:(?:private|static|readonly|get|set) )*)(\w+)\??(?:<[^>]*>)?(?: =|[(:;])/gm)]
    .filter(([, modifiers = '', name = '']) => {
      const isHidden = modifiers.includes('private') || name.startsWith('_') || name === 'constructor'
      return !isHidden && !modifiers.includes('set ')
    })
    .map(([, , name = '']) => name)

const listSurface = (text: string): readonly string[] => {
  const exported = namesExported(text)
  const classes = [
    ...text.matchAll(/^declare class (\w+)[^{\n]*\{\n([\s\S]*?)^\}/gm),
    ...text.matchAll(/^interface (Paginator)<\w+> \{\n([\s\S]*?)^\}/gm),
  ]
    .filter(([, name = '']) => exported.has(name) && name !== 'NotificationTypes')
    .flatMap(([, name = '', body = '']) => membersOf(body).map((member) => `${name}.${member}`))
  const reasons = [...text.matchAll(/^type (\w+UpdateReason) = ([^;]+);/gm)].flatMap(
    ([, name = '', union = '']) =>
      [...union.matchAll(/"(\w+)"/g)].map(([, reason = '']) => `${name}.${reason}`),
  )
  return [...new Set([...classes, ...reasons])]
}

/** Methods of the classes that the package hands on from another one, whose declarations are elsewhere. */
const listHandedOn = (text: string): readonly string[] =>
  Object.entries(sdk).flatMap(([name, value]) => {
    if (typeof value !== 'function' || text.includes(`declare class ${name}`)) return []
    const prototype: unknown = value.prototype
    return Object.getOwnPropertyNames(prototype)
      .filter((member) => member !== 'constructor' && !member.startsWith('_'))
      .map((member) => `${name}.${member}`)
  })

test('every public method, property, event and update reason of the SDK is in the ledger', () => {
  const text = readDeclarations()
  const surface = [...listSurface(text), ...listHandedOn(text)]
  expect(surface.length).toBeGreaterThan(250)
  expect(Object.keys(coverage.sdk.entries).toSorted()).toEqual(surface.toSorted())
})
