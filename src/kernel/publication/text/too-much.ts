/** A text is larger than a body may be; the message says what is too much and what to do instead. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
}
