/** Checks that the Node which is installed is the one that binaries are chosen for. */
import { readFileSync } from 'node:fs'

const installed: unknown = JSON.parse(readFileSync('package.json', 'utf8')).devDependencies?.node
const chosenFor = /^nodeVersion: (\S+)$/m.exec(readFileSync('pnpm-workspace.yaml', 'utf8'))?.[1]
if (installed !== chosenFor) {
  console.error(
    `package.json installs node ${String(installed)}, pnpm-workspace.yaml says nodeVersion: ${String(chosenFor)}: make them the same`,
  )
  process.exit(1)
}
