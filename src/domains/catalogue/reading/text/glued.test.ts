import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, readPlainText } from '../testing.ts'
import { tell } from './testing.ts'

const head = `序号公开事项公开内容（要素）公开依据公开时限公开主体公开渠道和载体公开对象公开方式
一级事项二级事项全社会特定群体主动依申请`
const glued = (...rows: string[]) => [head, ...rows].join('\n')
const last = '2养老服务高龄津贴发放标准《老年人权益保障法》及时公开县民政局■政府网站'
const lastTold = '2｜?!｜?｜?｜《老年人权益保障法》｜及时公开｜县民政局｜■政府网站'
const one = (row: string) => {
  const told = tell(glued(row, last))
  assert.equal(told[1], lastTold)
  return told[0]
}

describe('各格连在一起的文字：只给能证明边界的', () => {
  test('依据止于书名号，时限止于“公开”，“应急管理部门”的“应”不属于时限', () => {
    assert.equal(
      one('1安全生产检查结果《安全生产法》信息形成之日起20个工作日内公开应急管理部门■政府网站□公示栏'),
      '1｜?!｜?｜?｜《安全生产法》｜信息形成之日起20个工作日内公开｜应急管理部门｜■政府网站□公示栏',
    )
  })

  test('事项和内容没有边界：不读，原文说出来', () => {
    const text = glued('1安全生产检查结果《安全生产法》及时公开县应急管理局■政府网站', last)
    assert.match(
      doubtsOf(readPlainText(text)).join('\n'),
      /分不清公开事项\/一级事项、公开事项\/二级事项、公开内容\(要素\)各是哪一段，原文是「安全生产检查结果」/,
    )
  })

  for (const list of ['1.名单2.标准', '1、名单2、标准', '●津贴标准', '○标准', '〇标准'])
    test(`内容从列表开始：${list}`, () => {
      assert.equal(
        one(`1社会救助${list}《社会救助暂行办法》及时公开县民政局■政府网站`),
        `1｜?!｜?｜${list}!｜《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站`,
      )
    })

  test('只有 1 没有 2 不是列表', () => {
    assert.match(one('1社会救助1.名单《社会救助暂行办法》及时公开县民政局■政府网站')!, /^1｜\?!｜\?｜\?｜《/)
  })

  test('依据书名号后的文号、年份、“等”属于依据', () => {
    for (const basis of [
      '《社会救助暂行办法》（国务院令第649号）',
      '《社会救助暂行办法》(2019年修订)',
      '《社会救助暂行办法》等',
      '《社会救助暂行办法》及其实施细则',
    ])
      assert.equal(
        one(`1社会救助名单${basis}及时公开县民政局■政府网站`),
        `1｜?!｜?｜?｜${basis}｜及时公开｜县民政局｜■政府网站`,
        basis,
      )
  })

  test('书名号连着书名号，或者前面没有列表：前一个可能是内容，依据不定', () => {
    for (const titles of ['《低保办法》《社会救助暂行办法》', '《低保办法》、《社会救助暂行办法》'])
      assert.equal(
        one(`1社会救助${titles}及时公开县民政局■政府网站`),
        '1｜?!｜?｜?｜?｜及时公开｜县民政局｜■政府网站',
        titles,
      )
    assert.equal(
      one('1社会救助1.名单2.标准1.《低保办法》；2.《社会救助暂行办法》及时公开县民政局■政府网站'),
      '1｜?!｜?｜1.名单2.标准!｜1.《低保办法》；2.《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站',
    )
  })

  test('主体前没有时限、或者主体不像主体：这一行全部不定', () => {
    for (const row of [
      '1社会救助名单《社会救助暂行办法》县民政局■政府网站',
      '1社会救助名单《社会救助暂行办法》及时公开信息■政府网站',
      '1社会救助名单及时公开县民政局■政府网站',
      '1社会救助名单《社会救助暂行办法》及时公开县民政局政府网站',
    ])
      assert.match(one(row)!, /^1｜\?!｜\?｜\?｜\?｜\?｜\?｜\?$/, row)
  })

  test('渠道另起几行；页脚、网址不属于渠道', () => {
    assert.equal(
      tell(
        glued(
          last.replace('2', '1'),
          '2社会救助名单《社会救助暂行办法》及时公开县民政局\n■政府网站 https://example.invalid/a\n□公示栏\n主办：某县人民政府',
        ),
      ).at(1),
      '2｜?!｜?｜?｜《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站 https://example.invalid/a/□公示栏',
    )
    assert.equal(
      tell(
        glued(
          last.replace('2', '1'),
          '2社会救助名单《社会救助暂行办法》及时公开县民政局■政府网站 https://example.invalid/a',
        ),
      ).at(1),
      '2｜?!｜?｜?｜《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站',
    )
  })
})

describe('依据到哪里为止', () => {
  for (const basis of [
    '《某某法》第三条',
    '《某某法》第十二条第三款',
    '《某某法》第3条第(二)款第1项',
    '《某某办法》（某发〔2019〕3号）',
    '《某某办法》及相关规定',
    '《某某办法》和有关政策法规',
    '《某某办法》、各地相关文件等',
    '《某某办法》等法律法规和文件规定',
    '1.《某某办法》',
    '（1）《某某办法》',
    '《某某法》、《某某办法》',
    '《某某法》和《某某办法》',
  ])
    test(basis, () =>
      assert.match(
        one(`1社会救助●名单${basis}及时公开县民政局■政府网站`)!,
        new RegExp(`｜${basis.replace(/[()（）.]/g, '.')}｜及时公开｜`),
      ),
    )

  test('书名号后面接着“及时”是时限，不是“及”', () => {
    assert.match(one('1社会救助名单《某某法》及时公开县民政局■政府网站')!, /｜《某某法》｜及时公开｜/)
  })

  test('两个书名号之间没有标点、前面没有列表：前一个可能是内容，依据不定', () => {
    assert.match(
      one('1社会救助名单《某某法》《某某办法》及时公开县民政局■政府网站')!,
      /^1｜\?!｜\?｜\?｜\?｜及时公开｜县民政局｜/,
    )
    assert.match(
      one('1社会救助名单《某某法》、《某某办法》及时公开县民政局■政府网站')!,
      /^1｜\?!｜\?｜\?｜\?｜及时公开｜县民政局｜/,
    )
  })

  test('从第 2 条引起：第 1 条在前面的内容里，依据不定', () => {
    assert.match(one('1社会救助名单2.《某某办法》及时公开县民政局■政府网站')!, /^1｜\?!｜\?｜\?｜\?｜及时公开/)
  })

  for (const [deadline, body] of [
    ['信息形成之日起20个工作日内', '县民政局'],
    ['信息形成之日起20个工作日内。', '县民政局'],
    ['每年1月31日前', '县民政局'],
    ['变更后3日内更新', '县民政局'],
    ['及时公开', '市、县市场监管部门'],
    ['长期公开', '各镇（街道）'],
  ])
    test(`${deadline}／${body}`, () =>
      assert.equal(
        one(`1社会救助名单《某某法》${deadline}${body}■政府网站`),
        `1｜?!｜?｜?｜《某某法》｜${deadline}｜${body}｜■政府网站`,
      ))
})

describe('连在一起的行和表头', () => {
  const row = (seq: number | string) => last.replace('2', String(seq))
  const numbers = (...seqs: (number | string)[]) => readPlainText(glued(...seqs.map(row))).rows.map(({ seq }) => seq)

  test('行从序号开始，从 1 或 2 数起，最多缺两行', () => {
    assert.deepEqual(numbers(1, 2, 3), [1, 2, 3])
    assert.deepEqual(numbers(2, 5), [2, 5])
    assert.deepEqual(numbers(1, 2, 6), [1, 2])
    assert.deepEqual(numbers(1, 2, 2), [1, 2])
    assert.throws(() => numbers(3, 4), { code: 'IMP_HEADER' })
    assert.throws(() => numbers(1), { code: 'IMP_HEADER' })
  })

  test('表头前的标题', () => {
    assert.equal(readPlainText(`某县安全生产标准目录\n${glued(row(1), row(2))}`).sourceTitle, '某县安全生产标准目录')
  })

  test('多一列：列名四字以内才认得出', () => {
    const extra = (name: string) => glued(row(1), row(2)).replace('公开对象', `${name}公开对象`)
    assert.match(doubtsOf(readPlainText(extra('备注栏'))).join(), /备注栏/)
    assert.throws(() => readPlainText(extra('其他需要说明的情况')), { code: 'IMP_HEADER' })
  })
})

test('没有一级、二级的表头，另有一列，层级连写：能证明的照读', () => {
  const heads = `序号公开事项公开内容网页所在位置公开依据公开时限公开主体公开渠道和载体公开对象公开方式公开层级
全社会特定群体主动依申请公开市级县级乡镇`
  const row = (seq: number, law: string) => `${seq}河道采砂许可办理指南水务公开>行政许可${law}及时公开县水务局■政府网站`
  assert.deepEqual(tell([heads, row(1, '《水法》'), row(2, '《河道管理条例》')].join('\n')), [
    '1｜?｜?｜?｜《水法》｜及时公开｜县水务局｜■政府网站',
    '2｜?｜?｜?｜《河道管理条例》｜及时公开｜县水务局｜■政府网站',
  ])
})

describe('依据的编号一直排到时限前面（2.有关规定）', () => {
  test('依据到哪里为止、时限从哪里开始都不知道，主体和渠道照读', () => {
    for (const mark of '.．')
      assert.equal(
        one(`1土地征收报批材料1${mark}《土地管理法》2${mark}报批有关规定及时公开县资源局■政府网站`),
        '1｜?!｜?｜?｜?｜?｜县资源局｜■政府网站',
        mark,
      )
  })
  test('年份、日期不是编号', () =>
    assert.equal(
      one('1财政预算《预算法》2026年底前公开县财政局■政府网站'),
      '1｜?!｜?｜?｜《预算法》｜2026年底前公开｜县财政局｜■政府网站',
    ))
})
