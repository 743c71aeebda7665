/** The bidirectional algorithm of Unicode (UAX #9), as a package has it. */
import * as packaged from 'bidi-js'

/** The package is CommonJS and says that it is not: what is imported is the function itself, one level above its type. */
export const createBidi = packaged.default as unknown as typeof packaged.default.default

export type { BidiCharTypeName } from 'bidi-js'
