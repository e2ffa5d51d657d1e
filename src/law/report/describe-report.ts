import { checkReport, type OtherReports } from './check-report.ts'
import { figuresOf, layoutOf } from './layout.ts'
import { type AnnualReport, reportTables, type Violation } from './model.ts'
import { placeOf } from './violation-words.ts'

/** So many places are named one by one. */
const NAMED = 10

/** The result of a check in words, line by line: what was read, what does not fit, where to look, what was left out. */
export function describeReport(report: AnnualReport, others: OtherReports = {}): string[] {
  const found = [...checkReport(report, others)]
  const errors = found.filter(({ severity }) => severity === 'error')
  const warnings = found.filter(({ severity }) => severity === 'warning')
  const gaps = gapsOf(report)
  const verdict =
    found.length > 0
      ? []
      : [gaps.length > 0 || report.notes.length > 0 ? '能够核对的勾稽关系都相符。' : '各表勾稽关系都相符。']
  return [
    headline(report),
    ...section('不符', errors),
    ...section('请核对', warnings),
    ...verdict,
    ...gaps,
    ...report.notes.map((note) => `说明：${note}`),
  ]
}

function headline(report: AnnualReport): string {
  const rows = layoutOf(report.form).filter((row) => figuresOf(report, row))
  const counts = reportTables.map((table) => `表${table}${rows.filter((row) => row.table === table).length}行`)
  const year = report.year === null ? '年份不明的' : `${report.year}年度`
  return `${year}报告（${report.form}年格式）：读到${counts.join('、')}。`
}

const section = (title: string, found: readonly Violation[]): string[] =>
  found.length === 0
    ? []
    : [`${title}（${found.length}处）：`, ...found.map(({ message }, i) => `  ${i + 1}. ${message}`)]

/** The cells whose sums were not assessed, by their names; a row that is blank as a whole once. */
function gapsOf(report: AnnualReport): string[] {
  const places = layoutOf(report.form).flatMap((row) => {
    const figures = figuresOf(report, row)
    const blank = row.columns.filter((_, i) => figures?.[i] === null)
    return blank.length > 1 && blank.length === row.columns.length
      ? [`表${row.table}“${row.name}”整行`]
      : blank.map(({ name }) => placeOf(row.table, row.name, name))
  })
  if (places.length === 0) return []
  const more = places.length > NAMED ? `等${places.length}处` : ''
  return [`空白或者读不出来、有关合计没有核对：${places.slice(0, NAMED).join('、')}${more}。`]
}
