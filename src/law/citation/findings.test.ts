import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type LawData, makeRegister } from './make-register.ts'
import { readCitations } from './read-citations.ts'

/** Laws of the test's own, so that every rule has a case of its own. */
const data: LawData[] = [
  {
    slug: 'regulation',
    kind: 'administrative-regulation',
    title: '甲乙条例',
    versions: [
      { name: '2001', number: '国令第1号', from: '2001-01-01', to: '2009-12-31', articles: 20 },
      { name: '2010', number: '国令第2号', from: '2010-01-01', to: '2024-12-31', articles: 30, marks: { number: 'V' } },
      {
        name: '2025',
        number: '国令第3号',
        from: '2025-01-01',
        articles: 40,
        moved: {
          from: [
            [5, 6],
            [7, 9],
          ],
          open: true,
        },
        marks: { number: 'S', articles: 'V' },
      },
    ],
  },
  {
    slug: 'one-move',
    kind: 'departmental-rule',
    title: '丙丁办法',
    versions: [
      { name: '2001', number: '民政部令第1号', from: '2001-01-01', to: '2024-12-31' },
      { name: '2025', number: '民政部令第1号', from: '2025-01-01', moved: { from: [[5, 6]] } },
    ],
  },
  {
    slug: 'law',
    kind: 'law',
    title: '中华人民共和国戊法',
    versions: [{ name: '2001', number: '主席令第1号', from: '2001-01-01', articles: 10 }],
  },
  {
    slug: 'partly',
    kind: 'administrative-regulation',
    title: '己庚条例',
    versions: [
      { name: '2001', number: '国令第8号', from: '2001-01-01', to: '2009-12-31' },
      { name: '2010', from: '2010-01-01' },
    ],
  },
  {
    slug: 'document',
    kind: 'normative-document',
    title: '辛壬意见',
    versions: [
      { name: '2001', number: '国发〔2001〕1号', from: '2001-01-01', to: '2009-12-31' },
      { name: '2010', number: '国发〔2010〕2号', from: '2010-01-01', marks: { number: 'V' } },
    ],
  },
  {
    slug: 'party',
    kind: 'party-document',
    title: '癸子意见',
    versions: [{ name: '2001', number: '中办发〔2001〕1号' }],
  },
  { slug: 'unnumbered', kind: 'normative-document', title: '丑寅意见', versions: [{ name: '2001' }] },
]
const register = makeRegister({ asOf: '2026-01-01', laws: data })
const today = Temporal.PlainDate.from('2026-03-02')

/** Each finding in short: kind and the facts that make its sentence. */
function findings(text: string, on = today): string[] {
  return readCitations(text, register, on).findings.map((each) => {
    switch (each.kind) {
      case 'older-version':
        return `older ${each.written}: ${each.version.name}, now ${each.current.name}`
      case 'number-differs':
        return `differs ${each.written}: ${each.known} ${each.mark}`
      case 'no-number':
        return `no number: ${each.known} ${each.mark}`
      case 'no-such-article':
        return `no article ${each.article} of ${each.version.name}`
      case 'moved':
        return `moved ${each.article} to ${each.to}`
      case 'unknown-title':
        return `unknown${each.odd ? ' odd' : ''}`
      default:
        return each.kind
    }
  })
}

const cells: [cell: string, says: string[], day?: string][] = [
  ['《甲乙条例》', []],
  // The number of an earlier text, of this one, of none.
  ['《甲乙条例》（国令第1号）', ['older 国令第1号: 2001, now 2025']],
  ['《甲乙条例》（国务院令第2号）', ['older 国务院令第2号: 2010, now 2025']],
  ['《甲乙条例》（国令第3号）', []],
  ['《甲乙条例》（国令第9号）', ['differs 国令第9号: 国令第3号 S']],
  ['《甲乙条例》（第1号令）', ['older 第1号令: 2001, now 2025']],
  ['《己庚条例》（国令第8号）', []],
  ['《己庚条例》（国令第9号）', []],
  ['《戊法》（主席令第9号）', []],
  ['《丙丁办法》（民政部令第1号）', []],
  // A text that is not yet in force on the day is no older one.
  ['《甲乙条例》（国令第3号）', [], '2024-12-31'],
  ['《甲乙条例》（国令第1号）', ['older 国令第1号: 2001, now 2010'], '2024-12-31'],
  // Its year.
  ['《甲乙条例》（2001年修订）', ['older 2001年: 2001, now 2025']],
  ['《甲乙条例（2010年修订）》', ['older 2010年: 2010, now 2025']],
  ['《甲乙条例》（2025年修订）', []],
  ['《甲乙条例》（2015年修订）', []],
  ['《己庚条例》（2001年修订）', ['older 2001年: 2001, now 2010']],
  // Documents are found by their number.
  ['《辛壬意见》', ['no number: 国发〔2010〕2号 V']],
  ['《癸子意见》', ['no number: 中办发〔2001〕1号 K']],
  ['《丑寅意见》', []],
  ['《辛壬意见》（国发〔2010〕2号）', []],
  // Articles.
  ['《戊法》第十条', []],
  ['《戊法》第十一条', ['no article 11 of 2001']],
  ['《戊法》第九条至第十一条', ['no article 11 of 2001']],
  ['《戊法》第三章', []],
  ['《戊法》第三章第十一条、第十二条', ['no article 11 of 2001', 'no article 12 of 2001']],
  ['《甲乙条例》（国令第1号）第二十一条', ['older 国令第1号: 2001, now 2025', 'no article 21 of 2001']],
  ['《甲乙条例》（国令第1号）第五条', ['older 国令第1号: 2001, now 2025']],
  ['《甲乙条例》（国令第3号）第四十一条', ['no article 41 of 2025']],
  // Articles that moved, said for three years.
  ['《甲乙条例》第五条', ['moved 5 to 6']],
  ['《甲乙条例》第四条至第八条', ['moved 5 to 6']],
  ['《甲乙条例》第六条至第八条', ['moved 7 to 9']],
  ['《甲乙条例》第七条、第五条', ['moved 7 to 9', 'moved 5 to 6']],
  ['《甲乙条例》第六条', ['moved 6 to null']],
  ['《甲乙条例》第三章', []],
  ['《甲乙条例》（国令第3号）第五条', ['moved 5 to 6']],
  ['《甲乙条例》第五。', ['article-cut']],
  ['《丙丁办法》第五条', ['moved 5 to 6']],
  ['《丙丁办法》第六条', []],
  ['《丙丁办法》第四条', []],
  ['《甲乙条例》第五条', ['moved 5 to 6'], '2027-12-31'],
  ['《甲乙条例》第五条', [], '2028-01-01'],
  ['《甲乙条例》第五条', [], '2024-12-31'],
  // A number alone cites as well.
  ['国令第3号第五条', ['moved 5 to 6']],
  ['国令第1号', ['older 国令第1号: 2001, now 2025']],
  // Titles that nobody entered; those that end like no document are odd.
  ...[
    '《卯辰办法》',
    '《卯辰办法（试行）》',
    '《卯辰办法(试行)》',
    '《卯辰办法【试行】》',
    '《卯辰办法（试行） 》',
    '《卯辰办法（）》',
    '《卯辰办法（试行）”》',
    '《卯辰办法”（试行）》',
    '《卯辰“办法”》',
    '《卯辰办法" 》',
    '《印发〈卯辰办法〉》',
    '《卯（辰）办法（试行）》',
  ].map((cell): [string, string[]] => [cell, ['unknown']]),
  ...[
    '《卯辰》',
    '《卯辰办法馆》',
    '《卯辰（办法）馆》',
    '《卯辰（办法）》',
    '《卯辰娱乐（试行）》',
    '《“办法”卯辰》',
  ].map((cell): [string, string[]] => [cell, ['unknown odd']]),
]
for (const [cell, says, day] of cells)
  test(`${cell}${day ? ` on ${day}` : ''}: ${says.join(', ') || 'nothing to say'}`, () =>
    assert.deepEqual(findings(cell, day ? Temporal.PlainDate.from(day) : today), says))
