/** Which panes there are, and which lies over which. */
import { Box } from 'ink'
import { ConversationList } from './panes/conversation-list/conversation-list.tsx'
import { ComposerPane } from './panes/composer-pane.tsx'
import { Header } from './panes/header/header.tsx'
import { Overlays } from './panes/overlay/overlays.tsx'
import { People } from './panes/people/people.tsx'
import { Rules } from './panes/rules.tsx'
import { StatusLine } from './panes/status-line/status-line.tsx'
import { TypingRow } from './panes/status-line/typing-row.tsx'
import { Timeline } from './panes/timeline/timeline.tsx'
import { ScreenContext } from './screen-context.ts'
import type { Screen } from './screen.ts'
import { useStore } from './use-store.ts'

/** Always exactly as large as the terminal: a frame that is taller makes Ink clear the screen for each change. */
export const App = ({ screen }: { readonly screen: Screen }) => {
  const { columns, rows } = useStore(screen.view, ({ size }) => size)
  return (
    <ScreenContext value={screen}>
      <Box width={columns} height={rows}>
        <Header />
        <Rules />
        <Timeline />
        <ConversationList />
        <People />
        <TypingRow />
        <ComposerPane />
        <StatusLine />
        <Overlays />
      </Box>
    </ScreenContext>
  )
}
