import { parseArgs } from 'node:util'
import { describeReport } from '#law/report/describe-report.ts'
import { reportFace } from '#law/report/face.ts'
import type { CommandIo } from '../io.ts'
import { readReport } from './read-report.ts'

const usage =
  '用法：changliang report check 文件 [--last-year 上年报告] [--part 下级报告]… [--json]\n文件可以是网页、Word、Excel、文字或 JSON；--part 可以写多次，一次一份。\n'

/**
 * `report check FILE [--last-year FILE] [--part FILE]… [--json]`: reads a published annual report and says what in its
 * tables does not fit together, or does not follow from last year's report or from those it sums up; needs no database.
 * Returns 0 when it was read, whatever it holds; 2 for a call that is none. Throws Refused for a file that cannot be read.
 */
export async function checkReportCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const call = parseCall(args)
  if (!call) {
    io.stderr(usage)
    return 2
  }
  const report = await readReport(call.file)
  const before = call.before === undefined ? null : await readReport(call.before)
  const parts = call.parts && (await Promise.all(call.parts.map(readReport)))
  const others = { before, parts }
  io.stdout(
    call.json ? `${JSON.stringify(reportFace(report, others))}\n` : `${describeReport(report, others).join('\n')}\n`,
  )
  return 0
}

function parseCall(args: readonly string[]) {
  try {
    const options = {
      json: { type: 'boolean', default: false },
      'last-year': { type: 'string' },
      part: { type: 'string', multiple: true },
    } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [file, ...more] = positionals
    if (!file || more.length > 0) return null
    return { file, before: values['last-year'], parts: values.part, json: values.json }
  } catch {
    return null
  }
}
