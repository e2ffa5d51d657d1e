import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { doubtsOf, readPlainText } from '../testing.ts'
import { hasTextHeader } from './read-text.ts'
import { tell } from './testing.ts'

const rows = [
  '1社会救助1.名单2.标准《社会救助暂行办法》及时公开县民政局■政府网站',
  '2养老服务●津贴标准《老年人权益保障法》长期公开县民政局■公示栏',
]
const read = (...head: string[]) => tell([...head, ...rows].join('\n'))
const told = [
  '1｜?!｜?｜1.名单2.标准!｜《社会救助暂行办法》｜及时公开｜县民政局｜■政府网站',
  '2｜?!｜?｜●津贴标准!｜《老年人权益保障法》｜长期公开｜县民政局｜■公示栏',
]
/** Headings that are none: nothing is read as a catalogue. */
const isRead = (...head: string[]) => {
  try {
    return read(...head).some((row) => row.includes('■政府网站'))
  } catch {
    return false
  }
}

/** Two header rows, as a page prints them. */
const line = '序号公开事项公开内容公开依据公开时限公开主体公开渠道\n一级事项二级事项'
const short = '序号公开内容公开时限\n'

describe('标题连在一起：从头到尾都是标题才认', () => {
  test('两行表头', () => {
    assert.deepEqual(read(line), told)
    assert.deepEqual(read('某县目录', line), told)
  })
  test('最长的标题：公开渠道和载体不是公开渠道加别的', () => {
    assert.deepEqual(read(line.replace('公开渠道', '公开渠道和载体')), told)
    assert.deepEqual(read(line.replace('公开内容', '公开内容（要素）')), told)
    assert.deepEqual(read(line.replace('公开主体', '责任公开主体和责任部门')), told)
  })
  test('两个到四个字的别的列', () => {
    for (const extra of ['领域', '备注栏', '业务科室']) {
      assert.ok(isRead(line.replace('公开内容', `${extra}公开内容`)), extra)
    }
    assert.ok(!isRead(line.replace('公开内容', '主管业务科公开内容')))
  })
  test('说在哪里、由谁的列，最多八个字', () => {
    for (const extra of ['网站对应栏目', '本级平台栏目位置', '责任业务科室'])
      assert.ok(isRead(line.replace('公开内容', `公开内容${extra}`)), extra)
    assert.ok(!isRead(line.replace('公开内容', '公开内容本级平台的栏目位置')))
  })
  for (const elements of [
    '具体内容',
    '公开的内容',
    '政务公开内容',
    '公开的具体内容',
    '政务公开具体内容',
    '政务公开的具体内容',
    '公开的内容和公开要素',
    '公开具体内容和公开要素',
    '公开内容和公开要素和要求',
    '政务公开具体内容和公开要素',
    '政务公开的具体内容和公开要素',
    '政务公开的内容和公开要素和要求',
    '政务公开具体内容和公开要素和要求',
  ])
    test(`${elements.length} 个字的标题：${elements}`, () =>
      assert.deepEqual(read(line.replace('公开内容', elements)), told))
  test('别的话不是标题', () => {
    assert.ok(!isRead(line.replace('序号', '序列')))
    assert.ok(!isRead(line.replace('序号', '序列号')))
    assert.ok(!isRead(`${line}等若干项目的说明`))
    assert.ok(!isRead(`本表${line}`))
    assert.ok(!isRead(line.slice(2)))
    assert.ok(!isRead(line.replace('一级事项', '某某一级事项某某某某某')))
  })
  test('繁体、全角、空格', () =>
    assert.deepEqual(read('序號公開事項公開內容公開依據公開時限公開主體公開渠道\n一級事項　二級 事項'), told))
  test('太短、太长的一行不是标题', () => {
    assert.ok(!isRead(`${short}公开主体公开渠道`))
    assert.ok(!isRead(`${short}责任主体公开渠道和`))
    assert.ok(isRead(`${short}公开主体公开的渠道和载体`))
    assert.ok(isRead(`${short}公开主体公开依据公开渠道`))
    assert.ok(isRead(`${short}公开主体公开渠道载体`))
    assert.ok(!isRead(`${short}公开主体公开的渠道`))
    assert.ok(!isRead(line + '公开渠道和载体'.repeat(20)))
  })
  test('只有一行数据：不是', () => assert.throws(() => tell([line, rows[0]].join('\n'))))
  test('标题上方的目录名是这张表的名称', () => {
    assert.equal(readPlainText(['某县社会救助目录', line, ...rows].join('\n')).sourceTitle, '某县社会救助目录')
    assert.equal(readPlainText([line, ...rows].join('\n')).sourceTitle, null)
  })
  test('连在一起的标题不算“有表头”', () => assert.equal(hasTextHeader(line), false))
})

describe('页码行', () => {
  const head = '序号 | 一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |'
  const row = (seq: number) =>
    `${seq} | 社会救助 | 临时救助 | 救助标准 | 《社会救助暂行办法》 | 及时公开 | 县民政局 | 政府网站 |`
  const notes = (...lines: string[]) =>
    readPlainText(lines.join('\n'))
      .problems.filter(({ severity }) => severity === 'note')
      .map(({ message }) => message)
      .filter((message) => message.includes('页码'))
  test('去掉了哪几行，说出来，从第 1 行数起', () => {
    const [note, more] = notes(head, row(1), '— 1 —', row(2), '第2页', row(3))
    assert.match(note!, /3、5/)
    assert.equal(more, undefined)
  })
  test('没有就不说', () => assert.deepEqual(notes(head, row(1), row(2)), []))
  test('读不出表就也不说', () => assert.throws(() => readPlainText('关于印发目录的通知\n— 1 —\n各单位'), /没有找到/))
})

describe('一段文字要多半读得出来才算这一种', () => {
  const head = '序号 | 一级事项 | 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 |'
  const full = (seq: number) =>
    `${seq} | 社会救助 | 临时救助 | 救助标准 | 《社会救助暂行办法》 | 及时公开 | 县民政局 | 政府网站 |`
  test('表头下没有行：不是表', () => assert.throws(() => tell(head)))
  test('一行读得出，请人核对的都说了', () => {
    assert.deepEqual(tell([head, full(1)].join('\n')), [
      '1｜社会救助｜临时救助｜救助标准｜《社会救助暂行办法》｜及时公开｜县民政局｜政府网站',
    ])
    assert.deepEqual(doubtsOf(readPlainText([head, full(1), full(2)].join('\n'))), [])
  })
})
