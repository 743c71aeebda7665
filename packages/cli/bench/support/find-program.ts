/** Finds a program that is measured, or says how to get it. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Servers are often not on the path of those who are not root. */
const alsoHere = ['/usr/sbin', '/usr/local/sbin']

/** Throws with what to install. */
export const findProgram = (name: string, packageName: string): string => {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...alsoHere]
  const found = folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
  if (found === undefined)
    throw new Error(`There is no ${name}. On Debian and Ubuntu: apt-get install ${packageName}`)
  return found
}
