/** THE ledger: what the emulator does of Twilio Conversations, which test shows it, what is missing. */
import { contentCoverage } from './coverage/content.ts'
import { controlCoverage } from './coverage/control.ts'
import type { Coverage, CoverageEntry } from './coverage/entry.ts'
import { clientFrames, serverFrames } from './coverage/frames.ts'
import { mediaCoverage } from './coverage/media.ts'
import { restCoverage } from './coverage/rest.ts'
import { clientSurface } from './coverage/sdk/client.ts'
import { conversationSurface } from './coverage/sdk/conversation.ts'
import { messageSurface } from './coverage/sdk/message.ts'
import { peopleSurface } from './coverage/sdk/people.ts'
import { syncEventCoverage } from './coverage/sync-events.ts'
import { tunnelCoverage } from './coverage/tunnel.ts'

/** A service-only operation has only its service-scoped name. */
export const ledgerName = (route: {
  readonly verb: string
  readonly resource: string
  readonly scope: string
}) => `${route.verb}${route.scope === 'service' ? 'Service' : ''}${route.resource}`

/** A part of the ledger. */
interface Section {
  readonly title: string
  readonly entries: Coverage
}

export const coverage = {
  sdk: {
    title: 'Surface of the client SDK (`@twilio/conversations` 3.0.1)',
    entries: { ...clientSurface, ...conversationSurface, ...messageSurface, ...peopleSurface },
  },
  clientFrames: { title: 'Frames from the client', entries: clientFrames },
  serverFrames: { title: 'Frames to the client', entries: serverFrames },
  syncEvents: { title: 'Sync events', entries: syncEventCoverage },
  tunnel: { title: 'Requests of the client SDK', entries: tunnelCoverage },
  rest: { title: 'REST operations (Conversations v1)', entries: restCoverage },
  content: { title: 'Content templates (Content v1)', entries: contentCoverage },
  media: { title: 'Media', entries: mediaCoverage },
  control: { title: 'Control calls (`POST /_emulator/…`)', entries: controlCoverage },
} as const satisfies Record<string, Section>

const renderSection = ({ title, entries }: Section): string => {
  const rows = Object.entries(entries).map(
    ([name, { status, tests, limits }]) =>
      `| \`${name}\` | ${status} | ${limits ?? ''} | ${tests.map((test) => `\`${test}\``).join(' ')} |`,
  )
  const count = (status: CoverageEntry['status']): number =>
    Object.values(entries).filter((entry) => entry.status === status).length
  return [
    `## ${title}`,
    '',
    `${count('supported')} supported, ${count('partial')} partial, ${count('absent')} absent.`,
    '',
    '| what | status | limits | tests |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** The text of COVERAGE.md. */
export const renderCoverage = (): string =>
  [
    '# What the emulator covers',
    '',
    'Generated from `src/coverage.ts`; a test holds it equal to what is registered. Whatever is not listed as supported or partial',
    'answers 501 and says so in the log. Tests are named from `test/`.',
    'Lines of the client SDK: 3.0.1 throughout, 2.7.0 in `sdk/older-line.test.ts`, 1.x speaks another protocol (commands of a session) and is not served; the browser build in `browser/`.',
    '',
    ...Object.values(coverage).map((section) => `${renderSection(section)}\n`),
  ].join('\n')
