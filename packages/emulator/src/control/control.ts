/** What only an emulator can do: the functions that steer it from a test. */

/** The same functions are reachable over HTTP under `/_emulator/`. */
export interface EmulatorControl {
  /** Moves the emulator's clock forward by so many milliseconds; token warnings and expiries that fall due happen. */
  readonly advanceClock: (ms: number) => void
  /** Cuts the TCP connection of every socket, or of every socket of one identity, without a close frame. */
  readonly dropSockets: (identity?: string) => void
  /** An access token signed with the emulator's API key, for tests; `ttlSeconds` defaults to 3600. */
  readonly mintToken: (identity: string, ttlSeconds?: number) => string
}
