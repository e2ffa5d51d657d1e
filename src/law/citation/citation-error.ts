/** Register data that cannot be used; the message names every fault. */
export class RegisterError extends RangeError {
  constructor(message: string) {
    super(message)
    this.name = 'RegisterError'
  }
}
