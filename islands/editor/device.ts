/** A text that could not be sent, kept on this device until it was. */
export interface DeviceText {
  at: string
  /** The fields of the form as they would have been sent. */
  fields: [name: string, value: string][]
}

// A browser may forbid to keep anything, or be full: then nothing is kept, and the page says that it is unsaved.

export function keepOnDevice(key: string, text: DeviceText): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(text))
    return true
  } catch {
    return false
  }
}

export function takeFromDevice(key: string): DeviceText | null {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? null : (JSON.parse(kept) as DeviceText)
  } catch {
    return null
  }
}

export function forgetOnDevice(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing could be kept either.
  }
}
