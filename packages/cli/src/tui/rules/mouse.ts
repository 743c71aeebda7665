/** Has the mouse reported while the person wants that, and not where its selection is wanted. */
import type { Screen } from '../screen.ts'

export const followMouse = ({ view }: Pick<Screen, 'view'>, setMouse: (isReported: boolean) => void) => {
  const tell = (): void => {
    const { preferences, isCopyMode } = view.get()
    setMouse(preferences.isMouseEnabled && !isCopyMode)
  }
  tell()
  return view.subscribe(tell)
}
