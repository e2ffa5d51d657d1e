/** The embedded database is not running; the message is one sentence that an operator can act on. */
export class CannotStartDatabase extends Error {
  override readonly name = 'CannotStartDatabase'
  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause })
  }
}

/** A database binary ended with an error; `output` is what it wrote (in English, LC_ALL=C). */
export class BinaryFailed extends Error {
  override readonly name = 'BinaryFailed'
  readonly output: string
  constructor(binary: string, output: string) {
    super(`${binary} failed: ${output.slice(-2000)}`)
    this.output = output
  }
}
