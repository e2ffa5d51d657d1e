import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { faceOf } from './face.ts'
import { readDeadline } from './read-deadline.ts'

/** The rows of a CSV file as records; quoted fields may hold commas and doubled quotes. */
async function rowsOf(file: string): Promise<Record<string, string>[]> {
  const text = await readFile(new URL(`../../../fixtures/deadlines/${file}`, import.meta.url), 'utf8')
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) =>
        (cell[1] ?? cell[2]!).replaceAll('""', '"'),
      ),
    )
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i] ?? ''])))
}

const published = (await rowsOf('deadlines-expected.csv')).filter((row) => row.deadline_text)
const cells = Map.groupBy(published, (row) => row.deadline_text!)

test('the published catalogue has sixteen forms', () => {
  assert.equal(cells.size, 16)
})

for (const [cell, expected] of cells)
  test(`published: ${cell}`, () => {
    const reading = readDeadline(cell)
    const faces = reading.rules.map(faceOf)
    const wanted = expected.map(({ kind, amount, unit, trigger }) => ({
      kind,
      amount: amount ? Number(amount) : null,
      unit: unit || null,
      trigger: trigger || null,
    }))
    assert.deepEqual(faces, wanted)
    assert.equal(reading.certain, true)
    assert.equal(reading.defersToOtherLaw, expected[0]!.note === 'defers to other laws')
  })

test('channels named in the sentence are kept', () => {
  const [rule] = readDeadline('收到征地批准文件之日起10个工作日内，在政府网站、征地信息公开平台公开。').rules
  assert.deepEqual(rule!.channels, ['政府网站', '征地信息公开平台'])
  assert.deepEqual(readDeadline('拟征收土地现状调查结束后5个工作日内，在村公示栏公开。').rules[0]!.channels, [
    '村公示栏',
  ])
  assert.deepEqual(readDeadline('决定作出之日起7个工作日内在县人力资源和社会保障局网站公示').rules[0]!.channels, [
    '县人力资源和社会保障局网站',
  ])
})

test('120 working days are read as written, and doubted', () => {
  const { rules, doubts, certain } = readDeadline('制定或获取信息之日起120个工作日内')
  assert.equal(rules[0]!.amount, 120)
  assert.match(doubts.join(), /超过条例第二十六条二十个工作日.*请核对/)
  assert.equal(certain, true)
  assert.deepEqual(readDeadline('制定或获取信息之日起20个工作日内').doubts, [])
})

const bareDays: [cell: string, basis: string, unit: string][] = [
  ['处罚决定作出之日起7日内', '', 'calendar-day'],
  ['处罚决定作出之日起7日内', '《中华人民共和国行政处罚法》', 'workday'],
  ['处罚决定作出之日起5天内', '《行政处罚法》《政府信息公开条例》', 'workday'],
  ['处罚决定作出之日起20日内', '《行政处罚法》', 'calendar-day'],
  ['收到复议申请书后10日内', '《行政复议法》', 'workday'],
  ['本级人民代表大会批准后20日内', '《预算法》', 'calendar-day'],
  ['公告时间不少于30日', '《土地管理法》第四十七条', 'calendar-day'],
  ['信息形成之日起20个自然日内', '', 'calendar-day'],
]
for (const [cell, basis, unit] of bareDays)
  test(`a plain day: ${cell}，${basis || '无依据'}`, () => {
    assert.equal(readDeadline(cell, { basis }).rules[0]!.unit, unit)
  })

test('two laws that count the same plain days differently leave a doubt', () => {
  const reading = readDeadline('于召开听证会7日前送达', { basis: '《行政处罚法》《重大行政决策程序暂行条例》' })
  assert.equal(reading.rules[0]!.unit, 'calendar-day')
  assert.equal(reading.certain, false)
  assert.match(reading.doubts.join(), /算法不同/)
})

const doubtful: [cell: string, says: RegExp, certain: boolean][] = [
  ['由县级以上政府另行研究', /“由县级以上政府另行研究”未能识别/, false],
  ['详见县政府网站，及时公开', /“详见县政府网站”未能识别/, false],
  ['信息形成或变更之日起**个工作日内', /数字被遮盖/, false],
  ['信息形成之日起0个工作日内', /为0/, false],
  ['20个工作日', /未写明从哪一天起算/, false],
  ['20', /未能识别/, false],
  ['1 20个工作日内', /数字中间有空格/, false],
  ['信息形成或变更之日起 2 0 个工作日内', /数字中间有空格/, true],
  ['信息形成个20个工作日内公开', /“个”应为误字/, true],
  ['信息形成或变更之日起20日内', /写作“20日”/, true],
  ['信息形成之日起3-5个工作日内', /未能识别/, false],
  ['月球升起之日起20个工作日内', /“月球升起”不是常见写法/, false],
  ['每年2月30日前', /“每年2月30日前”未能识别/, false],
  ['每年5次', /不能均分/, false],
  ['1月31日前公布', /没有写年份/, false],
  ['办理时限：20个工作日', /是办理时限，不是公开时限/, false],
  ['审批结束后公开', /没有写多少日/, false],
]
for (const [cell, says, certain] of doubtful)
  test(`doubt: ${cell}`, () => {
    const reading = readDeadline(cell)
    assert.match(reading.doubts.join('\n'), says)
    assert.equal(reading.certain, certain)
  })

const sameAs: [cell: string, plain: string][] = [
  [
    '信息形成或者變更之日起２０個工作日內予以公開，法律、法規另有規定的，從其規定',
    '信息形成或者变更之日起20个工作日内予以公开',
  ],
  ['制 定 或 获 取 信 息之日起 10 个 工作日内', '制定或获取信息之日起10个工作日内'],
  ['信息形成之日起二十（20）个工作日内', '信息形成之日起20个工作日内'],
  ['执法决定做出之日起七个工作日内', '执法决定作出之日起7个工作日内'],
  ['公开时限：长期公开', '长期公开'],
  ['批准后二十日内由本级政府财政部门向社会公开', '批准后20日内'],
]
for (const [cell, plain] of sameAs)
  test(`${cell} reads like ${plain}`, () => {
    const bare = (text: string) => readDeadline(text).rules.map(({ words, ...rule }) => rule)
    assert.deepEqual(bare(cell), bare(plain))
    assert.equal(readDeadline(cell).certain, true)
  })

const composites: [cell: string, rules: string[]][] = [
  ['1.长期公开（动态调整）2.行政处罚决定作出之日起20个工作日内', ['retention', 'publish-within 20']],
  ['①信息形成或变更之日起20个工作日内②听证会召开前7日公告', ['publish-within 20', 'before-event 7']],
  ['信息形成之日起5个工作日内公开，长期公开', ['publish-within 5', 'retention']],
  ['初审结果公示7天，公示期满后5个工作日内公开', ['min-notice-period 7', 'publish-within 5']],
  ['信息形成之日起20个工作日内信息形成之日起7个工作日内', ['publish-within 20', 'publish-within 7']],
  ['信息形成后及时公开，最长不超过20个工作日', ['prompt', 'publish-within 20']],
  ['政策文件：信息形成之日起20个工作日内；办事指南：长期公开', ['publish-within 20', 'retention']],
]
for (const [cell, rules] of composites)
  test(`composite: ${cell}`, () => {
    const reading = readDeadline(cell)
    assert.deepEqual(
      reading.rules.map(({ kind, amount }) => (amount === null ? kind : `${kind} ${amount}`)),
      rules,
    )
    assert.equal(reading.certain, true)
  })

test('a heading and 其中 give the scope, and a part without event keeps the event before it', () => {
  const [policy, guide] = readDeadline('政策文件：信息形成之日起20个工作日内；办事指南：长期公开').rules
  assert.deepEqual([policy!.scope, guide!.scope], ['政策文件', '办事指南'])
  const [, part] = readDeadline('信息形成或变更之日起20个工作日内（其中，行政处罚结果信息7个工作日内）').rules
  assert.deepEqual([part!.scope, part!.trigger], ['行政处罚结果信息', '信息形成或变更'])
})

test('taking down: the event, and working days by 行政处罚法第八十五条', () => {
  const cell =
    '公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息并公开说明理由'
  const [revoked] = readDeadline(cell).rules
  assert.deepEqual(
    [revoked!.kind, revoked!.amount, revoked!.unit, revoked!.trigger],
    ['takedown', 3, 'workday', '公开的行政处罚决定被依法变更、撤销、确认违法或者确认无效'],
  )
  assert.equal(readDeadline('公示期满后5个工作日内撤下').rules[0]!.trigger, '公示期满')
})

const clauses = [
  '信息形成或变更之日起20个工作日内',
  '制定或获取信息之日起10个工作日内公开',
  '公示7个工作日',
  '长期公开',
  '实时公开',
  '按进展情况及时公开',
  '每年1月31日前公布',
  '财务收支情况应当每月公布一次',
  '听证会召开前7日公告',
  '收到批准文件之日起十五个工作日内，在政府网站公开',
]
const shape = (text: string) =>
  readDeadline(text).rules.map(({ kind, amount, unit, trigger, channels }) => ({
    kind,
    amount,
    unit,
    trigger,
    channels,
  }))

test('clauses side by side are read as each is alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...clauses), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('；', '。', '\n；'),
      (parts, mark) => {
        const cell = parts.join(mark)
        assert.deepEqual(shape(cell), parts.flatMap(shape))
        assert.equal(readDeadline(cell).certain, true)
      },
    ),
    { seed: 711 },
  )
})

test('a stranger in the cell is never passed over in silence', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...clauses),
      fc.constantFrom('囧囧囧', '见附件三', 'abc', '□□'),
      fc.boolean(),
      (clause, stranger, first) => {
        const reading = readDeadline(first ? `${stranger}；${clause}` : `${clause}；${stranger}`)
        assert.equal(reading.certain, false)
        assert.match(reading.doubts.join(), new RegExp(`“${stranger}”未能识别`))
      },
    ),
    { seed: 711 },
  )
})

test('a reading is the caller’s own: changing it changes no later one', () => {
  const cell = '收到批准文件之日起十五个工作日内，在政府网站公开'
  const first = readDeadline(cell)
  first.rules[0]!.channels!.push('别处')
  first.rules.pop()
  first.doubts.push('改过')
  assert.deepEqual(readDeadline(cell).rules[0]!.channels, ['政府网站'])
  assert.deepEqual(readDeadline(cell).doubts, [])
  assert.notEqual(
    readDeadline('决定作出之日起7日内', { basis: '《行政处罚法》' }).rules[0]!.unit,
    readDeadline('决定作出之日起7日内').rules[0]!.unit,
  )
})

test('any text at all gives at least one rule, words from the cell, and reasons where it is not certain', () => {
  const piece = fc.constantFrom(
    ...'信息形成变更之日起个工作日内公开示开每季度月年前后的在于（），。；：…《》1220七十半同上长期及实时',
    ' ',
    '\n',
    '①',
    '𠮷',
  )
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: piece, maxLength: 40 }), fc.string()), (text) => {
      const reading = readDeadline(text)
      assert.ok(reading.rules.length > 0)
      for (const rule of reading.rules) assert.ok(text.includes(rule.words), rule.words)
      if (!reading.certain) assert.ok(reading.doubts.length > 0)
      assert.deepEqual(readDeadline(text), reading)
    }),
    { numRuns: 2000, seed: 711 },
  )
})
