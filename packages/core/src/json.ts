/** The values that JSON can hold, as Twilio's `attributes` do. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }
