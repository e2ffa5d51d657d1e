import { parseArgs } from 'node:util'
import { type FeeMethod, feeBasis, feeMethods, feeOf } from '#law/foi/fees.ts'
import { Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from '../io.ts'

const usage = '用法：changliang foi fee --method item|page --count 数量 [--json]\n'

/**
 * `foi fee --method item|page --count N`: the fee for processing, in yuan; by item for all of one applicant in a month.
 * Throws Refused for what is no count; returns 2 for a call that is none.
 */
export async function feeCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const fee = feeFor(call.method, call.count)
  io.stdout(call.json ? `${JSON.stringify({ fee })}\n` : `${fee}元（${feeBasis[call.method]}）\n`)
  return 0
}

function feeFor(method: FeeMethod, count: string): number {
  try {
    return feeOf(method, /^\d{1,9}$/.test(count) ? Number(count) : Number.NaN)
  } catch (error) {
    if (error instanceof RangeError) throw new Refused([`数量“${count}”不正确，应为0至100000的整数。`])
    throw error
  }
}

function parseCall(args: readonly string[]): { method: FeeMethod; count: string; json: boolean } | null {
  try {
    const text = { type: 'string' } as const
    const options = { method: text, count: text, json: { type: 'boolean', default: false } } as const
    const { method, count, json } = parseArgs({ args: [...args], options }).values
    const known = feeMethods.find((each) => each === method)
    return known && count !== undefined ? { method: known, count, json } : null
  } catch {
    return null
  }
}
