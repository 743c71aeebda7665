/** Makes a text from outside fit to be written in: line feeds for all line ends, no control characters. */

// C0 but tab and line feed, DEL, C1.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** What is invisible but no control character stays: it is shown by name when it is drawn. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(controls, '').toWellFormed()
