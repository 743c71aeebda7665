/** The places in which a chord can mean something. */

/**
 * `app`: always, whatever covers the panes. `global`: in every pane. `empty-composer`: the composer has the focus and holds nothing. `completion`: there is something to complete at the
 * caret. `pane`: any pane but the composer has the focus. `overlay`: something covers the panes, with `confirm` for a
 * yes-or-no question, `paste-review` for a big paste, `text` for one that is read, `help`, `events` for those of the service, `filter` while one types which lines of these two are shown; `picture`: one is shown; `picker`: one of several lines is to
 * be chosen. `message`: a message is selected. `unsent`: and that one is on its way.
 */
export const keyContexts = [
  'app',
  'global',
  'pane',
  'composer',
  'empty-composer',
  'completion',
  'conversation-list',
  'timeline',
  'people',
  'message',
  'unsent',
  'overlay',
  'confirm',
  'paste-review',
  'picker',
  'text',
  'picture',
  'help',
  'events',
  'filter',
] as const

export type KeyContext = (typeof keyContexts)[number]

/** How help calls each place. */
export const contextTitles: Record<KeyContext, string> = {
  app: 'Always',
  global: 'In every pane',
  pane: 'In any pane but the composer',
  composer: 'While writing',
  'empty-composer': 'With an empty composer',
  completion: 'With something to complete',
  'conversation-list': 'In the channel list',
  timeline: 'In the timeline',
  people: 'In the list of people',
  message: 'With a message selected',
  unsent: 'With a message selected that is not sent yet',
  overlay: 'In help and questions',
  confirm: 'Asked yes or no',
  'paste-review': 'Asked about a big paste',
  picker: 'Choosing from a list',
  text: 'Reading details',
  picture: 'Looking at a picture',
  help: 'Reading help',
  events: 'Watching events',
  filter: 'Typing which lines are shown',
}

/** What decides which contexts count. */
export interface Whereabouts {
  /** What covers the panes; `null` = nothing. */
  readonly overlay:
    | 'help'
    | 'confirm'
    | 'paste-review'
    | 'picker'
    | 'text'
    | 'picture'
    | 'events'
    | 'filter'
    | null
  /** The pane that has the focus. */
  readonly pane: 'composer' | 'conversation-list' | 'timeline' | 'people'
  readonly isComposerEmpty: boolean
  /** Whether Tab would have something to offer. */
  readonly canComplete: boolean
  readonly isSelecting?: boolean
  /** What is selected is on its way, or failed to be sent. */
  readonly isSelectedUnsent?: boolean
}

/** The contexts that count, those that take precedence first. */
export const activeContexts = ({
  overlay,
  pane,
  isComposerEmpty,
  canComplete,
  isSelecting = false,
  isSelectedUnsent = false,
}: Whereabouts): readonly KeyContext[] => {
  // Every character typed belongs to the line in which one types.
  if (overlay === 'picker' || overlay === 'filter') return [overlay, 'app']
  if (overlay !== null) return [overlay, 'overlay', 'app']
  if (isSelecting) return [...(isSelectedUnsent ? (['unsent'] as const) : []), 'message', 'global', 'app']
  if (pane !== 'composer') return [pane, 'pane', 'global', 'app']
  const special: KeyContext[] = isComposerEmpty ? ['empty-composer'] : canComplete ? ['completion'] : []
  return [...special, 'composer', 'global', 'app']
}
