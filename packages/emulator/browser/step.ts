/** One thing that is tried in the browser: what it shows, and how. */
export type Step = readonly [title: string, run: () => Promise<void>]
