/** Finds where a terminal's escape sequence ends. */

/** `partial`: it may go on. A number is the index behind its last character. `none`: what stands there is no sequence. */
export type SequenceEnd = number | 'partial' | 'none'

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high

const csiEnd = (input: string, from: number): SequenceEnd => {
  // The Linux console writes F1 to F5 as CSI [ A to CSI [ E.
  let at = input[from] === '[' ? from + 1 : from
  while (at < input.length && isBetween(input.charCodeAt(at), 0x20, 0x3f)) {
    // rxvt ends shifted keys in a dollar sign (CSI 3 $); elsewhere it is an intermediate character (CSI ? 1 ; 2 $ y).
    if (input[at] === '$' && /^\d$/.test(input.slice(from, at))) return at + 1
    at += 1
  }
  if (at >= input.length) return 'partial'
  return isBetween(input.charCodeAt(at), 0x40, 0x7e) ? at + 1 : 'none'
}

const ss3End = (input: string, from: number): SequenceEnd => {
  let at = from
  while (at < input.length && /[\d;]/.test(input.charAt(at))) at += 1
  if (at >= input.length) return 'partial'
  return /[A-Za-z]/.test(input.charAt(at)) ? at + 1 : 'none'
}

/** OSC, DCS and their like run to BEL or ST. */
const stringEnd = (input: string, from: number): SequenceEnd => {
  for (let at = from; at < input.length; at += 1) {
    if (input[at] === '\u0007') return at + 1
    if (input[at] === '\u001b') {
      if (at + 1 >= input.length) return 'partial'
      return input[at + 1] === '\\' ? at + 2 : 'none'
    }
  }
  return 'partial'
}

/** `at` is the index of the character behind the ESC; it must exist. */
export const sequenceEnd = (input: string, at: number): SequenceEnd => {
  switch (input[at]) {
    case '[':
      return csiEnd(input, at + 1)
    case 'O':
      return ss3End(input, at + 1)
    case ']':
    case 'P':
    case '_':
    case '^':
    case 'X':
      return stringEnd(input, at + 1)
    default:
      return 'none'
  }
}
