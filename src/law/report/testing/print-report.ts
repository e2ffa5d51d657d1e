import { figuresOf, layoutOf, type RowLayout } from '../layout.ts'
import type { AnnualReport, ReportTable } from '../model.ts'
import { columnNames, disputeColumnNames } from '../words.ts'

/** Reports as they are published: a page with the merged cells of the form, or its text. */

const rowsOf = (report: AnnualReport, table: ReportTable): RowLayout[] =>
  layoutOf(report.form).filter((row) => row.table === table)

const textsOf = (report: AnnualReport, row: RowLayout): string[] =>
  figuresOf(report, row)!.map((figure) => (figure === null ? '' : String(figure)))

const cell = (text: string, spans = ''): string => `<td${spans}><p><span>${text}</span></p></td>`
const cells = (texts: readonly string[]): string => texts.map((text) => cell(text)).join('')
const line = (...parts: readonly string[]): string => `<tr>${parts.join('')}</tr>`

const people = Object.values(columnNames)
const outcomes = Object.values(disputeColumnNames)

/** Labels of table three: the heading of the group and what is numbered under it. */
function labelsOf({ id, name }: RowLayout, form: AnnualReport['form']): { group: string | null; label: string } {
  if (id === 'other' && form === '2019') return { group: null, label: '（六）其他处理' }
  const [, group, label] = /^(（[三四五六]）)(\d.*)$/.exec(name) ?? []
  const tail = id === 'not-corrected-in-time' || id === 'fee-not-paid' ? '、行政机关不再处理其政府信息公开申请' : ''
  if (id === 'partly-disclosed') return { group: null, label: `${name}（区分处理的，只计这一情形，不计其他情形）` }
  return group ? { group: groupNames[group]!, label: `${label}${tail}` } : { group: null, label: name }
}

const groupNames: Record<string, string> = {
  '（三）': '（三）不予公开',
  '（四）': '（四）无法提供',
  '（五）': '（五）不予处理',
  '（六）': '（六）其他处理',
}

const columnTitles = (row: RowLayout, form: string): string[] =>
  row.columns.map(({ id, name }) =>
    form === '2019' && id === 'made' ? '本年新制作数量' : form === '2021' && id === 'decisions' ? `本年${name}` : name,
  )

function disclosureTable(report: AnnualReport): string {
  const lines: string[] = []
  let before = ''
  for (const row of rowsOf(report, '二')) {
    const titles = columnTitles(row, report.form)
    const span = titles.length === 1 ? ' colspan="3"' : ''
    if (titles.join() !== before)
      lines.push(
        line(cell('第二十条第（一）项', ' colspan="4"')),
        line(cell('信息内容'), ...titles.map((title) => cell(title, span))),
      )
    before = titles.join()
    lines.push(line(cell(row.name), ...textsOf(report, row).map((text) => cell(text, span))))
  }
  return `<table>${lines.join('')}</table>`
}

function requestTable(report: AnnualReport): string {
  const rows = rowsOf(report, '三').map((row) => ({ row, ...labelsOf(row, report.form) }))
  const inside = rows.filter(({ row }) => !['new', 'carried-in', 'carried-out'].includes(row.id))
  const body = rows.map(({ row, group, label }) => {
    const figures = cells(textsOf(report, row))
    if (!inside.some((each) => each.row === row)) return line(cell(label, ' colspan="3"'), figures)
    const first = row === inside[0]!.row ? cell('三、本年度办理结果', ` rowspan="${inside.length}"`) : ''
    if (!group) return line(first, cell(label, ' colspan="2"'), figures)
    const same = inside.filter((each) => each.group === group)
    const head = row === same[0]!.row ? cell(group, ` rowspan="${same.length}"`) : ''
    return line(first, head, cell(label), figures)
  })
  return `<table>${line(cell('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', ' colspan="3" rowspan="3"'), cell('申请人情况', ' colspan="7"'))}
    ${line(cell(people[0]!, ' rowspan="2"'), cell('法人或其他组织', ' colspan="5"'), cell('总计', ' rowspan="2"'))}
    ${line(cells(people.slice(1, -1)))}${body.join('')}</table>`
}

function disputeTable(report: AnnualReport): string {
  const figures = rowsOf(report, '四').flatMap((row) => textsOf(report, row))
  return `<table>${line(cell('行政复议', ' colspan="5"'), cell('行政诉讼', ' colspan="10"'))}
    ${line(...outcomes.map((name) => cell(`${name.slice(0, 2)}<br>${name.slice(2)}`, ' rowspan="2"')), cell('未经复议直接起诉', ' colspan="5"'), cell('复议后起诉', ' colspan="5"'))}
    ${line(cells([...outcomes, ...outcomes]))}${line(cells(figures))}</table>`
}

/** A page with the three tables of the form. */
export const printPage = (report: AnnualReport): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>某县${report.year}年政府信息公开工作年度报告</title></head><body>
  <h2>一、总体情况</h2><p>${proseOf(report)}</p><h2>二、主动公开政府信息情况</h2>${disclosureTable(report)}
  <h2>三、收到和处理政府信息公开申请情况</h2>${requestTable(report)}
  <h2>四、政府信息公开行政复议、行政诉讼情况</h2>${disputeTable(report)}</body></html>`

const proseOf = ({ requests }: AnnualReport): string => {
  const stated = requests.new?.at(-1)
  return typeof stated === 'number' ? `本年收到政府信息公开申请${stated}件。` : '本年公开工作有序开展。'
}

/** The text of the report; `between` stands where the cells of a row met: a blank, or nothing where it was lost. */
export function printText(report: AnnualReport, between: () => string): string {
  const glue = (row: RowLayout) => textsOf(report, row).reduce((all, text) => all + between() + text)
  let titles = ''
  const disclosure = rowsOf(report, '二').map((row) => {
    const own = columnTitles(row, report.form).join('')
    const head = own === titles ? '' : `第二十条第（一）项信息内容${own}`
    titles = own
    return head + row.name + glue(row)
  })
  const groups = new Set<string>()
  const requests = rowsOf(report, '三').map((row) => {
    const { group, label } = labelsOf(row, report.form)
    const head = group && !groups.has(group) ? group : ''
    groups.add(head)
    return head + label + glue(row)
  })
  const disputes = rowsOf(report, '四').map(glue)
  return `某县${report.year}年政府信息公开工作年度报告一、总体情况${proseOf(report)}二、主动公开政府信息情况${disclosure.join('')}三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况${people.join('')}${requests.join('')}四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼${outcomes.join('')}未经复议直接起诉复议后起诉${outcomes.join('')}${outcomes.join('')}${disputes.reduce((all, text) => all + between() + text)}五、存在的主要问题及改进情况`
}
