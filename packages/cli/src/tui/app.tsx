/** The whole screen: the panes, and the composer with the cursor. */
import { Box } from 'ink'
import { memo } from 'react'
import { Pane } from './pane.tsx'
import { Composer } from './panes/composer/composer.tsx'
import type { PaneSource } from './panes/pane-source.ts'
import { hasCursor, type Screen } from './screen.ts'
import { useStore } from './use-store.ts'

const ComposerPane = memo(({ screen }: { readonly screen: Screen }) => {
  const { client, view, composer, layout, display } = screen
  const { x, y, width, height } = useStore(view, layout).composer
  useStore(client.store, composer)
  const shown = useStore(view, composer)
  const origin = useStore(view, hasCursor) ? { x, y } : null
  return (
    <Box position="absolute" left={x} top={y} width={width} height={height}>
      <Composer view={shown} write={display.write} origin={origin} />
    </Box>
  )
})

export interface AppProps {
  readonly screen: Screen
  readonly panes: readonly PaneSource[]
}

/** Always exactly as large as the terminal: a frame that is taller makes Ink clear the screen for each change. */
export const App = ({ screen, panes }: AppProps) => {
  const { columns, rows } = useStore(screen.view, ({ size }) => size)
  return (
    <Box width={columns} height={rows}>
      {panes.map((source, at) => (
        <Pane key={at} screen={screen} source={source} />
      ))}
      <ComposerPane screen={screen} />
    </Box>
  )
}
