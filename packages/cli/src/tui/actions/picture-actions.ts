/** Actions of the picture that is shown. */
import type { Action } from '../../keys/actions.ts'
import type { PicturePage } from '../panes/overlay/picture-page.ts'
import type { ActionParts, Handler } from './handler.ts'

type PictureAction = Extract<Action, `picture.${string}`>

export const pictureActions = ({ screen: { view } }: ActionParts): Record<PictureAction, Handler> => {
  const withPicture = (act: (page: PicturePage) => void): Handler => {
    return () => {
      const top = view.get().overlays.at(-1)
      if (top?.kind === 'picture') act(top)
    }
  }
  const close = (): void => view.dispatch({ type: 'overlay/closed' })
  return {
    'picture.next': withPicture(({ onStep, number }) => onStep(number + 1)),
    'picture.previous': withPicture(({ onStep, number }) => onStep(number - 1)),
    // How it goes is said in the status line, which must be seen.
    'picture.open': withPicture(({ onOpen }) => {
      close()
      onOpen()
    }),
    'picture.save': withPicture(({ onSave }) => {
      close()
      onSave()
    }),
  }
}
