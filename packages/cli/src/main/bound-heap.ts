/** Keeps the garbage of a long session small. */
import { setFlagsFromString } from 'node:v8'

/**
 * From now on the nursery stays as large as it is, and the heap is swept when it has grown by a fifth. V8 would let a flood of messages
 * take a quarter of a gigabyte for what is dead a moment later. Before the first frame it is not worth its time.
 */
export const boundHeap = (): void => {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=20')
}
