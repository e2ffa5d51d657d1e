import { type AnnualReport, type DisputeRow, disputeRows, type RequestRow, type Row, resultRows } from './model.ts'
import { splitRow, splitTable } from './split-digits.ts'

/** Labels of table three in their order, as the form prints them, without white space. */
const labels: readonly [RequestRow, RegExp][] = [
  ['new', /一、本年新收政府信息公开申请数量/],
  ['carried-in', /二、上年结转政府信息公开申请数量/],
  ['disclosed', /[（(]一[）)]予以公开/],
  ['partly-disclosed', /[（(]二[）)]部分公开(?:[（(]区分处理[^）)]*[）)])?/],
  ['state-secret', /1[.．、]属于国家秘密/],
  ['other-law', /2[.．、]其[他它]法律行政法规禁止公开/],
  ['three-securities', /3[.．、]危及[“”"]?三安全一稳定[“”"]?/],
  ['third-party', /4[.．、]保护第三方合法权益/],
  ['internal-affairs', /5[.．、]属于三类内部事务信息/],
  ['process-info', /6[.．、]属于四类过程性信息/],
  ['enforcement-file', /7[.．、]属于行政执法案卷/],
  ['administrative-query', /8[.．、]属于行政查询事项/],
  ['not-held', /1[.．、]本机关不掌握相关政府信息/],
  ['needs-making', /2[.．、]没有现成信息需要另行制作/],
  ['unclear-after-correction', /3[.．、]补正后申请内容仍不明确/],
  ['petition', /1[.．、]信访举报投诉类申请/],
  ['repeat', /2[.．、]重复申请/],
  ['publication', /3[.．、]要求提供公开出版物/],
  ['mass', /4[.．、]无正当理由大量反复申请/],
  ['confirmation', /5[.．、]要求行政机关确认或重新出具已获取信息/],
  ['not-corrected-in-time', /1[.．、]申请人无正当理由逾期不补正、?行政机关不再处理其政府信息公开申请/],
  ['fee-not-paid', /2[.．、]申请人逾期未按收费通知要求缴纳费用、?行政机关不再处理其政府信息公开申请/],
  ['other', /3[.．、]其他(?=[\d ]|[（(]七)|[（(]六[）)]其他处理(?=\d[\d ])/],
  ['results', /[（(]七[）)]总计/],
  ['carried-out', /四、结转下年度继续办理/],
]

/** The sums that hold down every column of table three. */
const sums = [
  { left: ['new', 'carried-in'], right: ['results', 'carried-out'] },
  { left: [...resultRows], right: ['results'] },
]

const disputeHead = /(?:结果维持|结果纠正|其[他它]结果|尚未审结|总计|未经复议直接起诉|复议后起诉){5,}/

/**
 * The tables of a published report from running text, also where the figures stand glued together. A row is told only
 * where its own sum and the sums of its columns leave exactly one way to cut the digits; every other row stays blank and
 * is named as unreadable. Null where the text is no such report.
 */
export function readReportText(text: string): AnnualReport | null {
  const flat = text.replace(/(?<=[^\d\s])\s+|\s+(?=[^\d\s])/gu, '').replace(/\s+/g, ' ')
  const found = rowsIn(flat)
  if (!('new' in found && 'results' in found)) return null
  const older = /[（(]六[）)]其他处理\d[\d ]/.test(flat)
  if (older) for (const row of ['not-corrected-in-time', 'fee-not-paid'] as const) found[row] ??= '0000000'
  const { rows, open } = splitTable(found as Record<string, string>, 7, sums)
  const requests: Partial<Record<RequestRow, Row>> = { ...rows }
  for (const row of open) requests[row as RequestRow] = [null, null, null, null, null, null, null]
  const year = /(20\d\d)年度?政府信息公开/.exec(flat)?.[1]
  return {
    form: older ? '2019' : '2021',
    year: year ? Number(year) : null,
    requests,
    disputes: disputesIn(flat),
    documents: {},
    prose: {},
  }
}

/** The digits behind each label; the number that begins the next label is none of them. */
function rowsIn(flat: string): Partial<Record<RequestRow, string>> {
  const rows: Partial<Record<RequestRow, string>> = {}
  let at = 0
  for (const [row, label] of labels) {
    const match = label.exec(flat.slice(at))
    if (!match) continue
    at += match.index + match[0].length
    const digits = /^[\d ]+/.exec(flat.slice(at))?.[0] ?? ''
    const numbered = /[.．、]/.test(flat[at + digits.length] ?? '')
    const own = numbered ? digits.slice(0, -1) : digits
    if (own.trim() !== '') rows[row] = own
    at += own.length
  }
  return rows
}

/** Table four: three times four results and their sum, cut where only one way is left. */
function disputesIn(flat: string): Partial<Record<DisputeRow, Row>> {
  const head = disputeHead.exec(flat)
  if (!head) return {}
  const from = head.index + head[0].length
  const digits = (/^[\d ]+/.exec(flat.slice(from))?.[0] ?? '').trim()
  const ways: number[][][] = []
  for (let i = 1; i < digits.length; i++) {
    const first = splitRow(digits.slice(0, i), 5)
    if (first.length === 0) continue
    for (let k = i + 1; k < digits.length; k++)
      for (const one of first)
        for (const second of splitRow(digits.slice(i, k), 5))
          for (const third of splitRow(digits.slice(k), 5)) ways.push([one, second, third])
  }
  const [only] = ways
  const blank = [null, null, null, null, null]
  return Object.fromEntries(disputeRows.map((row, i) => [row, ways.length === 1 ? only![i]! : blank]))
}
