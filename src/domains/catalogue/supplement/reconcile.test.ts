import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inShort, reconciled, catalogueItem as row } from '#tools/testing/supplement.ts'
import type { CatalogueItem } from './model.ts'

const organ = '1.机关职能；2.机构设置；3.办公地址；4.办公时间；5.联系方式；6.负责人姓名'
const fees = '1.收费项目；2.收费依据；3.收费标准'
const stands = (statutory: string, ...items: CatalogueItem[]) => inShort(reconciled([statutory], items))

test('列全了：已列入；没有的：缺少', () => {
  assert.deepEqual(stands('organ', row('1', '机构简介', { elements: organ })), {
    standings: { organ: 'covered' },
    findings: [],
  })
  assert.deepEqual(stands('organ', row('1', '通知公告', { elements: '公告' })), {
    standings: { organ: 'missing' },
    findings: ['missing organ '],
  })
  assert.deepEqual(stands('organ').standings, { organ: 'missing' })
})

test('列了一部分：要素不全，缺哪几个；两行合起来全的，算列全', () => {
  const [part, rest] = [
    row('1', '机构简介', { elements: '1.机关职能；2.机构设置；3.办公地址' }),
    row('2', '机构信息', { elements: '1.办公时间；2.联系电话；3.领导信息' }),
  ]
  assert.deepEqual(stands('organ', part), {
    standings: { organ: 'overlapping' },
    findings: ['overlapping organ 1 缺办公时间、联系方式、负责人姓名'],
  })
  assert.deepEqual(stands('organ', part, rest).standings, { organ: 'covered' })
})

test('只有名称相近、要素一个也没有的，也是要素不全，并且这样说', () => {
  const { findings } = stands('fees', row('1', '收费目录', { elements: '全文' }))
  assert.deepEqual(findings, ['overlapping fees 1 缺收费项目、收费依据、收费标准'])
})

test('可以没有的要素，不算缺少', () => {
  assert.deepEqual(stands('norms', row('1', '规范性文件', { elements: '规范性文件' })).standings, { norms: 'covered' })
})

test('同一主体列了两次：重复；各自的主体、一类事项，不算', () => {
  const twice = [row('1', '收费目录', { elements: fees }), row('2', '行政事业性收费', { elements: fees })]
  assert.deepEqual(stands('fees', ...twice), {
    standings: { fees: 'duplicate' },
    findings: ['duplicate fees 1,2'],
  })
  assert.deepEqual(stands('fees', twice[0]!, { ...twice[1]!, body: '乙局' }).standings, { fees: 'covered' })
  const norms = ['1', '2'].map((id) => row(id, '规范性文件', { level1: `领域${id}`, elements: `规范性文件${id}` }))
  assert.deepEqual(stands('norms', ...norms), { standings: { norms: 'covered' }, findings: [] })
})

test('时限比法定的长：标准不一致；短的、一样的不是', () => {
  const budget = (deadlineText: string) =>
    stands(
      'budget-of-department',
      row('1', '部门预决算', {
        elements: '1.部门预算；2.部门决算；3.机关运行经费',
        basis: '《预算法》',
        deadlineText,
        body: '甲局',
      }),
    )
  assert.deepEqual(budget('财政部门批复之日起20个工作日内'), {
    standings: { 'budget-of-department': 'differing-standard' },
    findings: ['differing-standard budget-of-department 1 1:deadline'],
  })
  for (const text of ['财政部门批复后20日内', '财政部门批复之日起7个工作日内', '财政部门批复之日起10日内'])
    assert.deepEqual(budget(text).findings, [], text)
})

test('超过20个工作日：依据里有别的法律的，可能另有规定，不说；只有条例的，说', () => {
  const long = { elements: fees, deadlineText: '信息形成之日起30个工作日内' }
  assert.deepEqual(stands('fees', row('1', '收费目录', long)).findings, ['differing-standard fees 1 1:deadline'])
  assert.deepEqual(stands('fees', row('1', '收费目录', { ...long, basis: '《价格法》' })).findings, [])
  assert.deepEqual(stands('fees', row('1', '收费目录', { ...long, basis: '财库〔2015〕135号' })).findings.length, 1)
})

test('渠道没有法定的：标准不一致；读不出的、其他渠道、不对全社会的、名单，不比', () => {
  const at = (channels: string[] | null, more: Partial<CatalogueItem> = {}) =>
    stands('fees', row('1', '收费目录', { elements: fees, channels, ...more })).findings
  assert.deepEqual(at(['board']), ['differing-standard fees 1 1:channels'])
  assert.deepEqual(at(['board', 'site']), [])
  assert.deepEqual(at(['other']), [])
  assert.deepEqual(at(null), [])
  assert.deepEqual(at([]), [])
  assert.deepEqual(at(['board'], { audienceAll: false }), [])
  const aid = (elements: string) =>
    stands('assistance', row('1', '临时救助', { elements, channels: ['board'] })).findings
  assert.deepEqual(aid('救助对象名单'), [])
  assert.deepEqual(aid('救助标准'), ['differing-standard assistance 1 1:channels'])
})

test('征收土地公告只上网站：法定在乡镇和村、村民小组范围内', () => {
  const notice = row('1', '征收土地公告', {
    elements: '1.征收范围；2.征收时间',
    deadlineText: '收到征地批准文件之日起10个工作日内',
    body: '甲县人民政府',
  })
  assert.deepEqual(stands('land-notice', notice).findings, ['differing-standard land-notice 1 1:channels'])
  assert.deepEqual(stands('land-notice', { ...notice, channels: ['site', 'board'] }).findings, [])
})

test('主体低于法定的：标准不一致；上级、不能确定级别的，不说', () => {
  const by = (body: string | null) =>
    stands(
      'land-notice',
      row('1', '征收土地公告', {
        elements: '1.征收范围；2.征收时间',
        deadlineText: '收到征地批准文件之日起15个工作日内',
        channels: ['board'],
        body,
      }),
    ).findings
  for (const body of ['甲镇人民政府', '乙村村民委员会', '甲街道办事处', '甲乡（镇）政府'])
    assert.deepEqual(by(body), ['differing-standard land-notice 1 1:body'], body)
  for (const body of [
    '甲县人民政府',
    '自然资源局',
    '县级人民政府、乡镇人民政府',
    '海坛片区管理局',
    '甲街道园区管理委员会',
    '有关单位',
    null,
  ])
    assert.deepEqual(by(body), [], String(body))
})

test('法定主动公开的，目录写依申请公开：标准不一致', () => {
  const asked = { elements: fees, active: false, onRequest: true }
  assert.deepEqual(stands('fees', row('1', '收费目录', asked)).findings, ['differing-standard fees 1 1:way'])
  assert.deepEqual(stands('fees', row('1', '收费目录', { ...asked, active: null })).findings, [])
})

test('依据写明法定条文的，名称不同也认得；只写法律、只写条的，不够', () => {
  const named = (basis: string) => stands('fees', row('1', '价目', { elements: '全文', basis })).standings
  assert.deepEqual(named('《政府信息公开条例》第二十条第（八）项'), { fees: 'overlapping' })
  assert.deepEqual(named('《政府信息公开条例》第二十条'), { fees: 'missing' })
  assert.deepEqual(named('《政府信息公开条例》'), { fees: 'missing' })
  const paragraph = (basis: string) =>
    stands('budget-of-department', row('1', '账目', { elements: '全文', basis })).standings
  assert.deepEqual(paragraph('《预算法》第十四条第二款'), { 'budget-of-department': 'overlapping' })
  assert.deepEqual(paragraph('《预算法》第十四条'), { 'budget-of-department': 'missing' })
})

test('整份文件作依据的，只引这份文件说明不了是哪一项', () => {
  const item = row('1', '执法主体', { elements: '名称', basis: '国办发〔2018〕118号' })
  assert.deepEqual(stands('enforcement-decisions', item).standings, { 'enforcement-decisions': 'missing' })
})

test('几个法定事项共有的条文，不能说明是哪一个', () => {
  const item = row('1', '某事', { elements: '全文', basis: '《政府信息公开条例》第二十条第（五）项' })
  assert.deepEqual(inShort(reconciled(['licences', 'services'], [item])).standings, {
    licences: 'missing',
    services: 'missing',
  })
})

test('领域的标题加上一个要素，说明是这一领域的事项；目录标题写明领域的也算', () => {
  const poor = row('1', '监督', { level1: '扶贫', elements: '1.政策文件；2.扶持措施；3.脱贫名单' })
  assert.deepEqual(stands('poverty', poor).standings, { poverty: 'covered' })
  assert.deepEqual(stands('poverty', { ...poor, level1: '综合', catalogue: '甲县扶贫领域标准目录' }).standings, {
    poverty: 'covered',
  })
  assert.deepEqual(stands('poverty', { ...poor, level1: '综合' }).standings, { poverty: 'missing' })
  assert.deepEqual(stands('poverty', { ...poor, elements: '监督电话' }).standings, { poverty: 'missing' })
})

test('名称说明是许可的，同样的要素不再算其他服务事项', () => {
  const guide = '1.办理条件；2.办理流程'
  const both = (level2: string) =>
    inShort(reconciled(['licences', 'services'], [row('1', level2, { elements: guide })]))
  assert.equal(both('施工许可证核发').standings.services, 'missing')
  assert.equal(both('老年优待').standings.services, 'overlapping')
  assert.equal(both('老年优待').standings.licences, 'missing')
})

test('一行的标准只按最贴近的法定事项比一次', () => {
  const item = row('1', '征收土地公告', {
    level1: '征地补偿',
    elements: '1.征收范围；2.征收时间',
    deadlineText: '收到征地批准文件之日起18个工作日内',
    channels: ['board'],
    body: '甲县人民政府',
  })
  assert.deepEqual(inShort(reconciled(['town-land', 'land-notice'], [item])), {
    standings: { 'town-land': 'covered', 'land-notice': 'differing-standard' },
    findings: ['differing-standard land-notice 1 1:deadline'],
  })
})

test('一项可以又缺要素、又不合标准：两条各自决定，状况取重的', () => {
  const { standings, findings } = stands(
    'fees',
    row('1', '收费目录', { elements: '收费标准', deadlineText: '信息形成之日起60个工作日内' }),
  )
  assert.deepEqual(standings, { fees: 'overlapping' })
  assert.deepEqual(findings, ['overlapping fees 1 缺收费项目、收费依据', 'differing-standard fees 1 1:deadline'])
})
