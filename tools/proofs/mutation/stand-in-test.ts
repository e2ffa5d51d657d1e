import * as real from 'node:test'
import { betweenHooks, fail, failureOfRun, follow, type HookKind, keepHook } from './watch.ts'

// The tests' own node:test, with three additions: the first failure is kept, after it no other test of the file runs,
// and the hooks of a file end with the run and not with the process.

type Body = (...args: unknown[]) => unknown
type Register = (...args: never[]) => unknown

const suiteHooks = { before: real.before, after: real.after, beforeEach: real.beforeEach, afterEach: real.afterEach }
let suites = 0

const test = followed(real.test, (body) => watched((...args) => betweenHooks(() => body(...args))))
const describe = followed(real.describe, (body) => watched(inSuite(body)))

export { describe, describe as suite, test, test as default, test as it }
export const before = hook('before')
export const after = hook('after')
export const beforeEach = hook('beforeEach')
export const afterEach = hook('afterEach')
export const mock = real.mock

function followed<R extends Register>(register: R, wrap: (body: Body) => Body): R {
  const withBody = (...args: unknown[]) => {
    const promise = Reflect.apply(register, undefined, wrapped(args, wrap))
    follow(promise)
    return promise
  }
  return Object.assign(withBody, register) as unknown as R
}

const wrapped = (args: readonly unknown[], wrap: (body: Body) => Body): unknown[] =>
  args.map((part) => (typeof part === 'function' ? wrap(part as Body) : part))

const watched =
  (body: Body): Body =>
  async (context, ...rest) => {
    if (failureOfRun() !== null) return
    try {
      await body(withSubtests(context), ...rest)
    } catch (error) {
      fail(error)
      throw error
    }
  }

/** Hooks asked for while this runs belong to the suite; node:test runs it at once. */
const inSuite =
  (body: Body): Body =>
  (...args) => {
    suites += 1
    try {
      return body(...args)
    } finally {
      suites -= 1
    }
  }

function hook(kind: HookKind): typeof real.before {
  return (body, options) => {
    if (suites > 0) suiteHooks[kind](body && (watched(body as Body) as typeof body), options)
    else if (body) keepHook(kind, body as () => unknown)
  }
}

/** The context of a test whose `t.test` is watched too; everything else is the context's own. */
function withSubtests(context: unknown): unknown {
  if (!(typeof context === 'object' && context !== null && 'test' in context)) return context
  return new Proxy(context, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const own = value.bind(target)
      return name === 'test' ? (...args: unknown[]) => own(...wrapped(args, watched)) : own
    },
  })
}
