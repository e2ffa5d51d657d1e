import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPlainText } from '../testing.ts'
import { tell } from './testing.ts'

const heads = '一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |'
const row = (name: string) =>
  `机构信息 | ${name} | ${name}名单；标准 | 《政府信息公开条例》 | 及时公开 | 县民政局 | 政府网站 |`
const told = (name: string) =>
  `?｜机构信息｜${name}｜${name}名单；标准｜《政府信息公开条例》｜及时公开｜县民政局｜政府网站`
const rows = [`综合政务 | ${row('简介')}`, `综合政务 | ${row('领导')}`]

describe('第一列的表头没人认识', () => {
  test('是单独的一列，照录', () => {
    const text = [`类别 | ${heads}`, ...rows].join('\n')
    assert.deepEqual(tell(text), [told('简介'), told('领导')])
    assert.deepEqual(
      readPlainText(text).rows.map(({ extra }) => extra),
      [{ 类别: '综合政务' }, { 类别: '综合政务' }],
    )
  })

  test('标题连在它前面', () => {
    const text = ['某县民政局公开目录', `类别 | ${heads}`, ...rows].join('\n')
    assert.deepEqual(tell(text), [told('简介'), told('领导')])
    assert.equal(readPlainText(text).sourceTitle, '某县民政局公开目录')
  })

  test('在另一行的不是一列，标题、带问号的也不是', () => {
    for (const title of ['类别 |\n', '某县公开目录 | ', '某县公开清单 | ', '?类别 | ', '1 | '])
      assert.deepEqual(
        readPlainText([title + heads, row('简介'), row('领导')].join('\n')).rows.map(({ level1, extra }) => [
          level1,
          extra,
        ]),
        [
          ['机构信息', {}],
          ['机构信息', {}],
        ],
        title,
      )
  })

  test('前面不止一格的不是一列', () =>
    assert.deepEqual(
      readPlainText([`首页 | 类别 | ${heads}`, row('简介'), row('领导')].join('\n')).rows.map(({ level1 }) => level1),
      ['机构信息', '机构信息'],
    ))

  test('序号前面的不补', () =>
    assert.deepEqual(tell([`领域 | 序号 | ${heads}`, `1 | ${row('简介')}`, `2 | ${row('领导')}`].join('\n')), [
      told('简介').replace('?', '1'),
      told('领导').replace('?', '2'),
    ]))
})

describe('名称列旁边有一列没人认识', () => {
  const head = `序号 | 类别 | ${heads}`
  const line = (seq: number, ...front: string[]) =>
    `${seq} | ${front.join(' | ')} | 名单；标准 | 《居民委员会组织法》 | 及时公开 | 社区居委会 | 公示栏 |`
  const end = '名单；标准｜《居民委员会组织法》｜及时公开｜社区居委会｜公示栏'
  test('只写了一个名称的行，名称像单位也不放到那一列去：是最里面的一级', () => {
    const text = [head, line(1, '居务', '机构', '概况'), line(2, '班子成员及各委员会'), line(3, '居民小组')].join('\n')
    assert.deepEqual(tell(text), [
      `1｜机构｜概况｜${end}`,
      `2｜机构^｜班子成员及各委员会｜${end}`,
      `3｜机构^｜居民小组｜${end}`,
    ])
    assert.deepEqual(
      readPlainText(text).rows.map(({ extra }) => extra),
      [{ 类别: '居务' }, {}, {}],
    )
  })

  test('行首的数是序号，不是那一列的内容', () => {
    const text = [head, line(1, '居务', '机构', '概况'), line(2, '居务', '机构', '分工'), line(3, '机构', '小组')].join(
      '\n',
    )
    assert.deepEqual(
      readPlainText(text).rows.map(({ seq }) => seq),
      [1, 2, 3],
    )
  })
})
