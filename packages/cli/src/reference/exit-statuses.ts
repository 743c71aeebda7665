/** What the exit status of the program says. */
export const exitStatuses = {
  0: 'done',
  1: 'unexpected failure',
  2: 'wrong usage',
  3: 'not allowed',
  4: 'server not reachable',
  5: 'no such channel or message',
  130: 'interrupted',
} as const
