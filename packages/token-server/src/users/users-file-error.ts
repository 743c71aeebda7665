/** What is wrong with the file of users, in a form that a person can act on. */

/** Names the file, what is wrong, what to do. */
export class UsersFileError extends Error {
  override readonly name = 'UsersFileError'
  readonly code = 'users-file'
  readonly hint: string

  constructor(path: string, problem: string, hint: string) {
    super(`${path} ${problem}`)
    this.hint = hint
  }
}
