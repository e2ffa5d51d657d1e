import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isApplication, readLead } from './lead.ts'
import { isPlainEvent } from './lexicon.ts'

const leads: [words: string, scope: string, event: string][] = [
  ['信息形成', '', '信息形成'],
  ['自该信息形成或者变更', '', '信息形成或者变更'],
  ['政府信息自形成或者变更', '', '政府信息形成或者变更'],
  ['执法决定信息在决定作出', '执法决定信息', '决定作出'],
  ['其中行政许可、行政处罚事项应自作出行政决定', '行政许可、行政处罚事项', '作出行政决定'],
  ['其他相关信息形成或变更', '其他相关信息', '信息形成或变更'],
  ['行政机关应当自决定作出', '', '决定作出'],
  ['由县级人民政府自批准', '', '批准'],
  ['自行政许可决定作出', '', '行政许可决定作出'],
  ['自主管部门批准', '', '主管部门批准'],
  ['县自然资源局批准', '', '县自然资源局批准'],
  ['拟征收土地所在地公告发布', '', '拟征收土地所在地公告发布'],
  ['应急预案印发', '', '应急预案印发'],
  ['关于征收的决定作出', '', '关于征收的决定作出'],
  ['应当自收到批复', '', '收到批复'],
]
for (const [words, scope, event] of leads)
  test(`lead ${words}`, () => {
    assert.deepEqual(readLead(words), { scope, event })
    assert.equal(isPlainEvent(event), true)
  })

const openers =
  '∅ 其中 另外 此外 每次 并 并且 同时 一般情况下 一般自 一般在 一般于 一般应 一般应当 一般可自 一般须自 一般要自 一般从 一般 原则上 最迟 最晚 最长 不超过 不得超过 应当 必须 应自 应从 应在 应于 须 要 ， 其中， 自 从 在 于 应当自'
test('words in front of an event that add nothing to it', () => {
  for (const opener of openers.split(' ')) {
    const words = `${opener === '∅' ? '' : opener}信息形成`
    // 一般 and 应 alone may begin a word (一般事项, 应急预案).
    const event = opener === '一般' ? '一般信息形成' : opener === '一般应' ? '应信息形成' : '信息形成'
    assert.deepEqual(readLead(words), { scope: '', event }, words)
  }
  for (const word of ['一般为', '一般不', '一般每', '一般至少', '一般'])
    assert.equal(readLead(word).event, word.slice(2), word)
  assert.equal(readLead('应').event, '')
  assert.equal(readLead().event, '')
})

test('自, 从, 在, 于 inside a word part nothing', () => {
  const whole =
    '自然资源公布 自治条例发布 自行检查结束 自主创业认定 自愿退出 自由裁量基准公布 自筹资金到位 自查结束 自建房验收 从业资格认定 从事活动 从严处理 项目存在问题 信息现在启动 企业所在县批准 项目正在施工 项目潜在风险评估 村民内在评价 在线报名 在建项目验收 在校学生评选 在册人员核定 在职培训 在编人员录用 在岗培训 在地公告 征收对于集体 应急关于征收 项目由于变更 项目属于集体 项目位于本县 数额大于标准 数额小于标准 价格低于标准 价格高于标准 经费限于本村 款项用于救助 评价基于评估 处理鉴于变更 责任至于变更 收益归于集体 项目于是公布'
  for (const words of whole.split(' ')) assert.deepEqual(readLead(words), { scope: '', event: words }, words)
})

test('the preposition parts what it is about from the event', () => {
  for (const joint of ['自', '从', '在', '于', '应当自', '应从', '须在', '要于', '可自'])
    assert.deepEqual(readLead(`处罚信息${joint}决定作出`), { scope: '处罚信息', event: '决定作出' }, joint)
  const events: [words: string, event: string][] = [
    ['自行政处罚作出', '行政处罚作出'],
    ['自主管部门批准', '主管部门批准'],
    ['自查处结束', '查处结束'],
    ['自查封决定作出', '查封决定作出'],
    ['自建成投产', '建成投产'],
    ['自建立档案', '建立档案'],
    ['村自批准', '村自批准'],
    ['自经批准', '批准'],
    ['自该文件印发的', '文件印发'],
  ]
  for (const [words, event] of events) assert.deepEqual(readLead(words), { scope: '', event }, words)
})

test('who must act is not what it is about', () => {
  const agents =
    '由县里 各乡镇 县政府 主管部门 行政机关 管理委员会 村委会 居委会 用人单位 评估机构 财政局 卫生厅 县府办 法院'
  for (const agent of agents.split(' '))
    assert.deepEqual(readLead(`${agent}应当自批准`), { scope: '', event: '批准' }, agent)
  for (const thing of ['局务信息', '单位名单', '经由情况'])
    assert.deepEqual(readLead(`${thing}自批准`), { scope: thing, event: '批准' }, thing)
})

test('words that say nothing do so only in front; a preposition far behind parts nothing', () => {
  for (const words of ['重要信息形成', '检查须知印发', '处罚结果同时公布', '其他信息', `${'甲'.repeat(31)}自批准`])
    assert.deepEqual(readLead(words), { scope: '', event: words }, words)
  assert.deepEqual(readLead(`${'甲'.repeat(30)}自批准`), { scope: '甲'.repeat(30), event: '批准' })
  assert.deepEqual(readLead('信息公开目录自印发'), { scope: '信息公开目录', event: '印发' })
})

test('信息自形成之日起 is 信息形成之日起', () => {
  for (const which of ['信息', '本信息', '相关信息', '有关信息', '政府信息', '公开信息', '所有信息', '公开事项信息'])
    assert.deepEqual(readLead(`${which}自形成`), { scope: '', event: `${which}形成` }, which)
  assert.deepEqual(readLead('该信息自形成'), { scope: '', event: '信息形成' })
  assert.deepEqual(readLead('处罚信息自形成'), { scope: '处罚信息', event: '形成' })
  for (const rest of ['其他信息', '其它信息', '其余信息', '其他相关信息'])
    assert.deepEqual(readLead(`${rest}形成的`), { scope: rest, event: '信息形成' }, rest)
  assert.deepEqual(readLead('除其他信息形成'), { scope: '', event: '除其他信息形成' })
})

test('经 and 该 before an event, 的 behind it, say nothing', () => {
  for (const words of ['经批准', '该批准', '批准的']) assert.equal(readLead(words).event, '批准')
  for (const words of ['经济责任审计结束', '经营许可变更', '经费下达', '经办机构变更', '批准的文件', '本经批准'])
    assert.equal(readLead(words).event, words)
})

test('events nobody writes are not known', () => {
  for (const event of ['月球升起', '行政处罚结果信息', '不少于', '囧']) assert.equal(isPlainEvent(event), false, event)
})

test('only an application received starts the clock of a request', () => {
  assert.equal(isApplication('收到申请'), true)
  for (const event of ['收到公开申请书', '接到申请', '收到申请材料', '收到公民信息公开申请'])
    assert.equal(isApplication(event), true, event)
  for (const event of ['收到申请答复', '未收到申请', '收到申请人材料', '收到县政府办公室转来的公开申请'])
    assert.equal(isApplication(event), false, event)
  assert.equal(isApplication('收到征地批准文件'), false)
  assert.equal(isApplication('申请'), false)
})
