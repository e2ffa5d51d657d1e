import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { neighboursIn, tellCells } from './cells.ts'

const both = { duty: true, basis: true }
/** The cells of each row as 依据｜时限｜主体｜渠道, `?` where they are not proven. */
const told = (texts: readonly string[], neighbours = both, mixed = false): string[] =>
  tellCells(
    texts.map((text, i) => ({ seq: i + 1, line: i, words: text.split(' '), mixed })),
    neighbours,
  ).map(({ basis, deadlineText, body, channels }) =>
    [basis, deadlineText, body, channels].map((cell) => cell ?? '?').join('｜'),
  )
const one = (text: string, neighbours = both) => told([text], neighbours)[0]
const nothing = '?｜?｜?｜?'
const within = '信息形成之日起20个工作日内'

describe('时限、主体、渠道接在一起才证明得了', () => {
  test('一个时限、一个主体、后面全是渠道', () => {
    assert.equal(
      one(`低保 名单 《救助条例》 ${within} 县民政局 政府网站 村公示栏 √ √`),
      `《救助条例》｜${within}｜县民政局｜政府网站 村公示栏`,
    )
  })
  test('表头不是这个次序：什么也不读', () => {
    const row = `低保 名单 《救助条例》 ${within} 县民政局 政府网站 √`
    assert.equal(one(row, { duty: false, basis: true }), nothing)
    assert.equal(one(row, { duty: true, basis: false }), `?｜${within}｜县民政局｜政府网站`)
  })
  test('可能混有另一行的：什么也不读', () => {
    assert.deepEqual(told([`名单 《救助条例》 ${within} 县民政局 政府网站 √`], both, true), [nothing])
  })
  test('没有渠道、渠道不认识、主体不像主体、前面没有时限：不读', () => {
    for (const row of [
      `名单 《救助条例》 ${within} 县民政局 √ 政府网站`,
      `名单 《救助条例》 ${within} 县民政局 、 √`,
      `名单 《救助条例》 ${within} 县民政局 参建单位大会 √`,
      `名单 《救助条例》 ${within} 县民政局 其他 √`,
      `名单 《救助条例》 ${within} 办理情况 政府网站 √`,
      `名单 《救助条例》 县民政局 政府网站 √`,
      `名单 《救助条例》 ${within} 名单 县民政局 政府网站 √`,
      '政府网站 √',
      '√',
    ])
      assert.equal(one(row), nothing, row)
  })
  test('有名字的别的渠道也是渠道', () => {
    assert.equal(
      one(`名单 ${within} 县民政局 政府网站 公共资源交易平台 √`),
      `?｜${within}｜县民政局｜政府网站 公共资源交易平台`,
    )
  })
  test('时限断成两三段也认，再多不认', () => {
    assert.equal(
      one('名单 信息形成 之日起20个 工作日内 县民政局 政府网站'),
      '?｜信息形成 之日起20个 工作日内｜县民政局｜政府网站',
    )
    assert.equal(one('名单 信息 形成 之日起20个 工作日内 县民政局 政府网站'), nothing)
    assert.equal(one('及时 公开 县民政局 政府网站'), '?｜及时 公开｜县民政局｜政府网站')
  })
})

describe('括号和书名号里的空格不分格', () => {
  for (const [text, expected] of [
    [`名单 《救助 条例》 ${within} 县民政局 政府网站`, `《救助 条例》｜${within}｜县民政局｜政府网站`],
    [
      `名单 《甲》（国办发 〔2019〕 4号） ${within} 县民政局 政府网站`,
      `《甲》（国办发 〔2019〕 4号）｜${within}｜县民政局｜政府网站`,
    ],
    [
      `名单 《甲》(试 行)〔2019〕4号 ${within} 县民政局 政府网站`,
      `《甲》(试 行)〔2019〕4号｜${within}｜县民政局｜政府网站`,
    ],
    [`名单 《甲法》[甲 乙] ${within} 县民政局 政府网站`, `《甲法》[甲 乙]｜${within}｜县民政局｜政府网站`],
    [`名单 《甲法》﹝甲 乙﹞ ${within} 县民政局 政府网站`, `《甲法》﹝甲 乙﹞｜${within}｜县民政局｜政府网站`],
    [`名单 《甲法》（见 √ 附件） ${within} 县民政局 政府网站`, `《甲法》（见 √ 附件）｜${within}｜县民政局｜政府网站`],
  ] as const)
    test(text, () => assert.equal(one(text), expected))
  for (const text of [
    `名单（ ${within} 县民政局 政府网站 √`,
    `名单） ${within} 县民政局 政府网站 √`,
    `名单） （甲 ${within} 县民政局 政府网站 √`,
  ])
    test(`不成对：${text}`, () => assert.equal(one(text), nothing))
})

describe('时限只认这几种写法', () => {
  const reads = (deadline: string) =>
    one(`名单 ${deadline} 县民政局 政府网站 √`) === `?｜${deadline}｜县民政局｜政府网站`
  for (const event of [
    ...['形成', '批复', '产生', '变更', '更新', '获取', '制定'].map((deed) => `信息${deed}`),
    ...['变更', '更新', '获取', '形成', '产生'].flatMap((deed) => [
      `信息形成或者${deed}`,
      `信息形成或${deed}`,
      `信息形成、${deed}`,
    ]),
    '自政府信息形成',
    '从公开信息形成',
    '制定或者获取信息',
    '制定或获取政府信息',
    '自制定或者获取政府信息',
  ])
    test(event, () => assert.equal(reads(`${event}之日起20个工作日内`), true))
  for (const deadline of [
    '信息形成20个工作日内',
    '信息形成后5工作日内',
    '信息形成起120个工作日之内',
    '信息形成之日后20个工作日内公开',
    '信息形成之日20个工作日内予以公开。',
    '及时公开',
    '实时公开',
    '即时公开',
    '及时公开。',
    '按进展情况及时公开',
    '按工作进展情况及时公开',
    '及时公开，公示7个工作日',
    '及时公开，公示10个工作日。',
    '及时公开，公示120个工作日。',
    '信息形成之日起20个工作日内，法律、法规另有规定的，从其规定。',
    '信息形成之日起20个工作日内。法律法规另有规定的从其规定',
    '信息形成之日起20个工作日内；法律、法规对政府信息公开的期限另有规定的，从其规定。',
    '信息形成之日起20个工作日内法律、法规另有规定的，从其规定。',
    '信息形成之日起20个工作日内，公示7个工作日。法律、法规另有规定的，从其规定。',
  ])
    test(deadline, () => assert.equal(reads(deadline), true))
  for (const deadline of [
    '名单信息形成之日起20个工作日内',
    '某信息形成之日起20个工作日内',
    '信息形成之日起20个工作日内公布',
    '信息形成之日起1200个工作日内',
    '信息形成之日起个工作日内',
    '信息形成之日起20个工作日',
    '信息公布之日起20个工作日内',
    '信息形成或者公布之日起20个工作日内',
    '每季度公开',
    '名单及时公开',
    '及时公开名单',
    '按情况及时公开',
    '及时公开，公示个工作日',
    '及时公开，公示1200个工作日',
    '及时公开另有规定的，从其规定。',
  ])
    test(`不认：${deadline}`, () => assert.equal(one(`名单 ${deadline} 县民政局 政府网站 √`), nothing))
})

describe('依据：时限前面的一段书名号', () => {
  const basis = (words: string) => one(`${words} ${within} 县民政局 政府网站 √`)?.split('｜')[0]
  test('有法、条例或者文号', () => {
    for (const text of ['《救助条例》', '《救助法》第三条', '《甲》（国发〔2019〕4号）'])
      assert.equal(basis(`名单 ${text}`), text)
    for (const text of ['《甲》', '《救助条例', '救助条例》', '救助《救助条例》', '《甲》〔219〕4号', '《法甲》'])
      assert.equal(basis(`名单 ${text}`), '?', text)
  })
  test('前面没有别的词，或者前一段可能是它的开头：不读', () => {
    assert.equal(basis('《救助条例》'), '?')
    for (const before of ['《征地公告》', '、', '，', ',', ';', '；', '：', ':', '及', '和'])
      assert.equal(basis(`名单 ${before} 《救助条例》`), '?', before)
    for (const before of ['名单、', '名单和流程', '1.名单；'])
      assert.equal(basis(`甲 ${before} 《救助条例》`), /[、；]$/.test(before) ? '?' : '《救助条例》', before)
  })
})

describe('一行之内证明的', () => {
  test('主体的名字在前面也有：紧接时限的才是', () =>
    assert.equal(
      one(`县民政局 名单 《救助条例》 ${within} 县民政局 政府网站 √`),
      `?｜${within}｜县民政局｜政府网站`.replace('?', '《救助条例》'),
    ))
  test('渠道里有一个不认识：不读', () => assert.equal(one(`名单 ${within} 县民政局 政府网站、参建单位大会 √`), nothing))
  test('前面的话里夹着书名号：依据还是自己一段', () =>
    assert.equal(
      one(`1.《征地公告》文本 《救助条例》 ${within} 县民政局 政府网站 √`),
      `《救助条例》｜${within}｜县民政局｜政府网站`,
    ))
})

describe('别的行证明过的主体', () => {
  const proof = `名单 ${within} 县民政局 政府网站 √`
  const next = (row: string) => told([proof, row])[1]
  test('只有一个渠道；时限分成几段；括号没有合上', () => {
    assert.equal(next('名单 启动时公开 县民政局 政府网站 √'), '?｜?｜县民政局｜政府网站')
    assert.equal(
      next('名单 《救助条例》 信息形成之日起 20个工作日内 县民政局 参建单位 √'),
      '《救助条例》｜信息形成之日起 20个工作日内｜县民政局｜?',
    )
    assert.equal(next('名单 启动时公开 县民政局 政府网站（甲 √'), nothing)
  })
  test('时限不认识：主体、渠道仍然读', () => {
    assert.equal(next('名单 《救助条例》 启动时公开 县民政局 政府网站 村公示栏 √'), '?｜?｜县民政局｜政府网站 村公示栏')
  })
  test('渠道不认识：主体、时限、依据仍然读', () => {
    assert.equal(next(`名单 《救助条例》 ${within} 县民政局 参建单位 √`), `《救助条例》｜${within}｜县民政局｜?`)
    assert.deepEqual(
      told([proof, `名单 《救助条例》 ${within} 县民政局 参建单位 √`], { duty: true, basis: false })[1],
      `?｜${within}｜县民政局｜?`,
    )
    assert.equal(next(`名单 《救助条例》 ${within} 县民政局 √`), `《救助条例》｜${within}｜县民政局｜?`)
  })
  test('出现两次、没有出现：不读', () => {
    assert.equal(next('县民政局 名单 启动时公开 县民政局 政府网站'), nothing)
    assert.equal(next('名单 启动时公开 县财政局 政府网站'), nothing)
  })
})

test('相邻的列', () => {
  const whole = ['seq', 'item', 'elements', 'basis', 'deadlineText', 'body', 'channels'] as const
  assert.deepEqual(neighboursIn(whole), both)
  assert.deepEqual(neighboursIn(whole.slice(3)), { duty: true, basis: false })
  assert.deepEqual(neighboursIn(whole.slice(0, 6)), { duty: false, basis: true })
  assert.equal(neighboursIn(['deadlineText', 'body', 'basis']).duty, false)
  assert.equal(neighboursIn(['body', 'basis', 'deadlineText']).basis, false)
  assert.equal(neighboursIn(['elements', 'basis', 'body']).basis, false)
  assert.deepEqual(neighboursIn(['deadlineText', 'channels', 'body']), { duty: false, basis: false })
  assert.deepEqual(neighboursIn([]), { duty: false, basis: false })
})
