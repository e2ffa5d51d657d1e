import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { findFlatHeader, tokensOf } from './header.ts'

const header = (text: string) => findFlatHeader(tokensOf(text))
const main = '公开内容 公开依据 公开时限 公开主体 公开渠道和载体'
const heads = 'elements basis deadlineText body channels'.split(' ')

test('词和它的行号：空格、制表符、全角空格都分词', () => {
  assert.deepEqual(tokensOf(' 甲 乙\t丙\n\n　丁\r\n戊 '), [
    { text: '甲', line: 0 },
    { text: '乙', line: 0 },
    { text: '丙', line: 0 },
    { text: '丁', line: 2 },
    { text: '戊', line: 3 },
  ])
})

describe('连成一串的表头', () => {
  test('从序号或公开事项开始，到第一个不是表头的词为止', () => {
    assert.deepEqual(header(`某县 序号 公开事项 ${main} 1 低保 公开主体`), {
      end: 8,
      order: ['seq', 'item', ...heads],
      ticks: false,
      title: null,
    })
    assert.deepEqual(header(`公开事项 ${main} 甲`)?.order, ['item', ...heads])
    assert.equal(header(`一级事项 ${main} 甲`), null)
    assert.equal(header(main), null)
  })

  test('内容、依据、时限、主体、渠道里至少三个', () => {
    assert.equal(header('序号 公开事项 公开内容 公开依据 1'), null)
    assert.equal(header('序号 公开事项 公开内容 公开对象 公开方式 公开依据 1'), null)
    for (const three of ['公开内容 公开依据 公开时限', '公开时限 公开主体 公开渠道', '公开内容 公开主体 公开渠道'])
      assert.notEqual(header(`序号 ${three}`), null, three)
  })

  test('前面的话里有序号：不是表头，往后找', () => {
    assert.deepEqual(header(`序号 说明 序号 公开事项 ${main}`)?.end, 9)
    assert.deepEqual(header(`序号 说明 序号 公开事项 ${main}`)?.order, ['seq', 'item', ...heads])
  })

  test('一个标题断成最多四段', () => {
    assert.deepEqual(header(`序 号 公 开 事 项 公开内容 （要素） ${main.slice(5)} 依 申 请 公开 县 级`)?.order, [
      'seq',
      'item',
      ...heads,
      'onRequest',
      'levels',
    ])
    assert.equal(header(`公 开 事 项 名称 ${main}`), null)
    assert.equal(header(`序 号 公 开 的 事 项 ${main}`)?.order[0], 'item')
  })

  test('标题到全文的末尾为止', () => assert.equal(header(`序号 ${main}`)?.end, 6))

  test('数、字母、标点不是标题：页面上的“公开主体：”不算', () => {
    for (const broken of ['公开主体：', '*公开主体', '公开主体。'])
      assert.deepEqual(header(`序号 ${main.replace('公开主体', broken)}`)?.order.slice(1), heads.slice(0, 3), broken)
    assert.equal(header(`序号： ${main}`), null)
    assert.deepEqual(header(`序号 ${main.replace('公开主体', '公开主体（责任单位）').replace('和', '、')}`)?.order, [
      'seq',
      ...heads,
    ])
  })

  test('有对象、方式、层级的，行末有勾', () => {
    const ticks = (more: string) => header(`序号 ${main} ${more}`)?.ticks
    for (const more of ['公开对象', '全社会', '公开方式', '主动', '公开层级', '县级'])
      assert.equal(ticks(more), true, more)
    assert.equal(ticks(''), false)
  })
})

describe('表前的标题', () => {
  const title = (before: string) => header(`${before} 序号 ${main}`)?.title
  test('紧挨着表头、自称目录、清单、一览表的', () => {
    for (const name of ['某县公开目录', '某县事项清单', '公开事项一览表']) assert.equal(title(`甲 ${name}`), name)
    assert.equal(title('某县公开目录 某县'), null)
  })
  test('写着“标题”的一行', () => {
    for (const label of ['标题', '标题:', '标题：']) assert.equal(title(`${label} 某县公开事项 日期`), '某县公开事项')
    assert.equal(title('标题： 某县公开事项'), '某县公开事项')
    for (const none of ['副标题 甲 乙', '标题名 甲 乙', '标题：', '甲']) assert.equal(title(none), null, none)
    assert.equal(title('标题： 甲 某县公开目录'), '某县公开目录')
    assert.equal(title('标题： 某县公开事项 标题： 乙 丙'), '某县公开事项')
    assert.equal(header(`序号 ${main} 1 标题 甲`)?.title, null)
  })
})
