/** What completion has to offer. */

export interface Candidate {
  /** What is put into the text. */
  readonly text: string
  /** What is shown in the list; foreign text. */
  readonly label: string
}

/** Candidates for the range from `start` to `end`, best first; none only while they are being loaded. */
export interface CompletionOffer {
  readonly start: number
  readonly end: number
  readonly candidates: readonly Candidate[]
}
