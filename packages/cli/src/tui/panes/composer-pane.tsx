/** Gives the composer its place, and the cursor when nothing else has the focus. */
import { Box } from 'ink'
import { memo } from 'react'
import { useScreen } from '../screen-context.ts'
import { useStore } from '../use-store.ts'
import { Composer } from './composer/composer.tsx'

export const ComposerPane = memo(() => {
  const { client, view, composer, layout, display } = useScreen()
  const {
    composer: { x, y, width, height },
  } = useStore(view, layout)
  useStore(client.store, composer)
  const shown = useStore(view, composer)
  const hasFocus = useStore(view, ({ pane, overlays }) => pane === 'composer' && overlays.length === 0)
  return (
    <Box position="absolute" left={x} top={y} width={width} height={height}>
      <Composer view={shown} write={display.write} origin={hasFocus ? { x, y } : null} />
    </Box>
  )
})
