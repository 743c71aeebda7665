/** Which part of a list is shown when it is longer than its pane. */

/** The index of the first row to show, so that `wanted` is among `height` of `count` rows, about in the middle. */
export const firstShown = (count: number, height: number, wanted: number): number =>
  Math.max(0, Math.min(count - height, wanted - Math.floor(height / 2)))
