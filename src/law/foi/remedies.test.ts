import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { answers, type RemedyClass } from './answers.ts'
import { type RemedyOrgan, remedyOf, remedyOrganNames, remedyOrgans } from './remedies.ts'

const remedy = (
  leaf: string,
  decided: string,
  more: { organ?: RemedyOrgan; served?: string; online?: boolean; remedy?: RemedyClass } = {},
) =>
  remedyOf(
    {
      leaf,
      remedy: more.remedy ?? answers.find((answer) => answer.leaf === leaf)!.remedy,
      organ: more.organ ?? 'department',
      decidedOn: day(decided),
      servedOn: day(more.served ?? decided),
      online: more.online ?? false,
    },
    calendar,
  )

test('2024年以前，都可以在复议和诉讼中选择', () => {
  for (const { leaf } of answers) assert.equal(remedy(leaf, '2023-12-31').class, 'open', leaf)
  assert.equal(remedy('3-4', '2023-12-29').ways[0]!.to, '本级人民政府或者上一级主管部门')
})

test('2024年起不予公开的先复议；2025年6月1日起行政查询不在其内', () => {
  for (const leaf of ['3-1', '3-2', '3-3', '3-4', '3-5', '3-6', '3-7'])
    for (const on of ['2024-01-01', '2025-05-31', '2025-06-01', '2026-05-06'])
      assert.equal(remedy(leaf, on).class, 'pre', `${leaf} ${on}`)
  const query = (on: string) => remedy('3-8', on).class
  assert.deepEqual(['2023-12-31', '2024-01-01', '2025-05-31', '2025-06-01'].map(query), ['open', 'pre', 'pre', 'open'])
  assert.equal(remedy('2', '2026-05-06').class, 'mixed')
  for (const leaf of ['1', '4-1', '4-2', '5-1', '6-3']) assert.equal(remedy(leaf, '2024-06-03').class, 'open', leaf)
})

test('向谁申请复议：按机关的性质和答复的日期', () => {
  const to = (organ: RemedyOrgan, on: string) => {
    const [way] = remedy('4-1', on, { organ }).ways
    return `${way!.to}｜${way!.basis}`
  }
  const now = Object.fromEntries(remedyOrgans.map((organ) => [organ, to(organ, '2026-05-06')]))
  assert.deepEqual(now, {
    department: '本级人民政府｜行政复议法第二十四条；行政复议法第二十条',
    government: '上一级地方人民政府｜行政复议法第二十四条；行政复议法第二十条',
    town: '县级人民政府｜行政复议法第二十四条；行政复议法第二十条',
    street: '设立该派出机关的人民政府｜行政复议法第二十四条；行政复议法第二十条',
    vertical: '上一级主管部门｜行政复议法第二十七条；行政复议法第二十条',
    judicial: '本级人民政府或者上一级司法行政部门｜行政复议法第二十八条；行政复议法第二十条',
  })
  const before = Object.fromEntries(remedyOrgans.map((organ) => [organ, to(organ, '2023-12-31')]))
  const old = '行政复议法（2017年修正）'
  assert.deepEqual(before, {
    department: `本级人民政府或者上一级主管部门｜${old}第十二条第一款；${old}第九条`,
    government: `上一级地方人民政府｜${old}第十三条；${old}第九条`,
    town: `县级人民政府｜${old}第十三条；${old}第九条`,
    street: `设立该派出机关的人民政府｜${old}第十五条第一款；${old}第九条`,
    vertical: `上一级主管部门｜${old}第十二条第二款；${old}第九条`,
    judicial: `本级人民政府或者上一级主管部门｜${old}第十二条第一款；${old}第九条`,
  })
  assert.equal(to('department', '2024-01-01'), now['department'], '新法自2024年1月1日起施行')
  assert.deepEqual(remedyOrganNames, {
    department: '政府工作部门',
    government: '县级以上地方人民政府',
    town: '乡镇人民政府',
    street: '街道办事处等派出机关',
    vertical: '海关、金融、外汇管理、税务等垂直领导的机关和国家安全机关',
    judicial: '司法行政部门',
  })
  assert.deepEqual(Object.keys(remedyOrganNames), [...remedyOrgans])
})

test('最后一天：六十日、六个月自送达次日起算，遇假日顺延，没有对应日的为月末', () => {
  const days = (served: string) => remedy('4-1', served, { served }).ways.map(({ lastDay }) => lastDay?.toString())
  assert.deepEqual(days('2026-05-06'), ['2026-07-06', '2026-11-06'], '7月5日是周日')
  assert.deepEqual(days('2025-08-31'), ['2025-10-30', '2026-02-28'], '2026年2月28日是调休上班的周六')
  assert.deepEqual(days('2025-03-31'), ['2025-05-30', '2025-09-30'], '9月没有31日')
  assert.deepEqual(days('2026-08-03'), ['2026-10-08', '2027-02-03'], '10月2日在国庆假期内')
  const late = remedy('4-1', '2026-12-01').ways
  assert.deepEqual(
    late.map(({ provisional }) => provisional),
    [true, true],
  )
  assert.equal(remedy('4-1', '2026-05-06').ways[0]!.provisional, false)
})

test('两条路：先复议的，起诉期限从复议决定书起，没有现在就能定的日子', () => {
  const plain = (leaf: string) =>
    remedy(leaf, '2026-05-06').ways.map(({ lastDay, ...way }) => ({ ...way, lastDay: lastDay?.toString() ?? null }))
  const reconsideration = {
    way: 'reconsideration',
    to: '本级人民政府',
    within: '60日',
    lastDay: '2026-07-06',
    provisional: false,
    basis: '行政复议法第二十四条；行政复议法第二十条',
  }
  const court = { way: 'court', to: '有管辖权的人民法院', provisional: false }
  assert.deepEqual(plain('3-4'), [
    reconsideration,
    {
      ...court,
      within: '15日（自收到行政复议决定书或者复议期满之日起）',
      lastDay: null,
      basis: '行政诉讼法第四十五条；行政复议法第三十四条',
    },
  ])
  assert.deepEqual(plain('4-1'), [
    reconsideration,
    { ...court, within: '6个月', lastDay: '2026-11-06', basis: '行政诉讼法第四十六条' },
  ])
})

test('写进答复的一句：先复议的写明应当先复议，部分公开的分开写，网上送达的写明网上渠道', () => {
  assert.equal(
    remedy('3-4', '2026-05-06').clause,
    '对本答复不服的，应当先自收到本答复之日起60日内向本级人民政府申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向人民法院提起行政诉讼。',
  )
  assert.equal(
    remedy('4-1', '2026-05-06', { organ: 'town', online: true }).clause,
    '对本答复不服的，可以自收到本答复之日起60日内向县级人民政府申请行政复议，或者自收到本答复之日起6个月内向人民法院提起行政诉讼。行政复议申请也可以通过互联网渠道提交。',
  )
  assert.match(
    remedy('2', '2026-05-06').clause,
    /^对本答复中不予公开的部分不服的，应当先.+；对其他部分不服的，可以.+6个月内向人民法院提起行政诉讼。$/,
  )
  assert.ok(!remedy('4-1', '2023-05-06', { online: true }).clause.includes('互联网'), '旧法没有这一要求')
})
