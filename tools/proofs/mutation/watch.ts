/** What the current run of a test file has come to; one object for the tester and the stand-in for node:test. */
const current: { failure: string | null; running: Promise<unknown>[] } = { failure: null, running: [] }

export function beginRun(): void {
  current.failure = null
  current.running = []
}

export const failureOfRun = (): string | null => current.failure

export function fail(error: unknown): void {
  current.failure ??= String(error).slice(0, 400)
}

export function follow(promise: unknown): void {
  current.running.push(Promise.resolve(promise))
}

/** Waits until every test of the run, and every test those have brought, has ended. */
export async function settled(): Promise<void> {
  for (let known = -1; known !== current.running.length; ) {
    known = current.running.length
    await Promise.all(current.running)
  }
}
