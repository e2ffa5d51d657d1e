type Hook = () => unknown

/** What the current run of a test file has come to; one object for the tester and the stand-in for node:test. */
const current = {
  failure: null as string | null,
  running: [] as Promise<unknown>[],
  /** Hooks of the file itself: node:test would keep them until the process ends, beyond the run. */
  hooks: { before: [] as Hook[], after: [] as Hook[], beforeEach: [] as Hook[], afterEach: [] as Hook[] },
}

export type HookKind = keyof typeof current.hooks

export function beginRun(): void {
  current.failure = null
  current.running = []
  current.hooks = { before: [], after: [], beforeEach: [], afterEach: [] }
}

export const failureOfRun = (): string | null => current.failure

export function fail(error: unknown): void {
  current.failure ??= String(error).slice(0, 400)
}

export function follow(promise: unknown): void {
  current.running.push(Promise.resolve(promise))
}

export function keepHook(kind: HookKind, hook: Hook): void {
  current.hooks[kind].push(hook)
}

/** Runs the body of a test between the hooks of its file; those before all run with the first. */
export async function betweenHooks<T>(body: () => T | Promise<T>): Promise<T> {
  const { before, beforeEach, afterEach } = current.hooks
  for (const hook of [...before.splice(0), ...beforeEach]) await hook()
  try {
    return await body()
  } finally {
    for (const hook of afterEach) await hook()
  }
}

/** Waits until every test of the run, and every test those have brought, has ended; then the file's own end. */
export async function settled(): Promise<void> {
  for (let known = -1; known !== current.running.length; ) {
    known = current.running.length
    await Promise.all(current.running)
  }
  for (const hook of current.hooks.after) await Promise.try(hook).catch(fail)
}
