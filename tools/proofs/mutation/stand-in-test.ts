import * as real from 'node:test'
import { fail, failureOfRun, follow } from './watch.ts'

// The tests' own node:test, with two additions: the first failure is kept, and after it no other test of the file runs.

type Body = (...args: unknown[]) => unknown
type Register = (...args: never[]) => unknown

const test = followed(real.test)
const describe = followed(real.describe)

export { describe, describe as suite, test, test as default, test as it }
export const before = followed(real.before)
export const after = followed(real.after)
export const beforeEach = followed(real.beforeEach)
export const afterEach = followed(real.afterEach)
export const mock = real.mock

function followed<R extends Register>(register: R): R {
  const withBody = (...args: unknown[]) => {
    const promise = Reflect.apply(register, undefined, args.map(observed))
    follow(promise)
    return promise
  }
  return Object.assign(withBody, register) as unknown as R
}

function observed(part: unknown): unknown {
  if (typeof part !== 'function') return part
  const body = part as Body
  return async function (this: unknown, ...[context, ...rest]: unknown[]) {
    if (failureOfRun() !== null) return
    try {
      await Reflect.apply(body, this, [withSubtests(context), ...rest])
    } catch (error) {
      fail(error)
      throw error
    }
  }
}

/** The context of a test whose `t.test` is followed too; everything else is the context's own. */
function withSubtests(context: unknown): unknown {
  if (!(typeof context === 'object' && context !== null && 'test' in context)) return context
  return new Proxy(context, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const own = value.bind(target)
      return name === 'test' ? (...args: unknown[]) => own(...args.map(observed)) : own
    },
  })
}
