/** Data of statutory items that cannot be used; the message names every fault. */
export class StatutoryError extends RangeError {
  constructor(message: string) {
    super(message)
    this.name = 'StatutoryError'
  }
}
