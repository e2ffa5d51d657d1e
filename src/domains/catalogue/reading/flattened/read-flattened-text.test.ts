import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ReadingDeps } from '../model.ts'
import { sayAbout } from '../say.ts'
import { doubtsOf, plainDeadlines, readText, valuesOf } from '../testing.ts'
import { readFlattenedText } from './read-flattened-text.ts'

const head =
  '序 号 公开事项 公开内容 （要素） 公开依据 公开时限 公开主体 公开渠道和载体 公开对象 公开方式 一级事项 二级事项 全社会 特定群体 主 动 依 申 请'
const row = (seq: number, deadline = '信息形成之日起20个工作日内', body = '县民政局', channels = '政府网站 村公示栏') =>
  `${seq} 事项${seq} 小项 1.条件； 2.流程。 《政府信息公开条例》 ${deadline} ${body} ${channels} √ √`
const read = (...parts: string[]) => readText(parts.join(' '), '复制.txt')

describe('拼接文字：只给能证明的', () => {
  test('时限、主体、渠道、依据的边界都证明了才给；事项、内容、勾选不给', () => {
    const [first] = read('某县基层政务公开标准目录', head, row(1), row(2), '来源：某县 附件下载').rows
    assert.deepEqual(
      [first!.deadlineText, first!.body, first!.channels, first!.basis],
      ['信息形成之日起20个工作日内', '县民政局', ['site', 'board'], '《政府信息公开条例》'],
    )
    assert.deepEqual(
      [first!.level1, first!.level2, first!.elements, first!.audienceAll, first!.active],
      [null, null, null, null, null],
    )
  })

  test('依据没有书名号时不从时限里切：信息公开规定 制定或获取信息之日起', () => {
    const reading = read(head, '1 救助 政策 文件 信息公开规定 制定或获取信息之日起10个工作日内 县民政局 政府网站 √ √')
    assert.deepEqual(
      [valuesOf(reading, 'deadlineText'), valuesOf(reading, 'basis')],
      [['制定或获取信息之日起10个工作日内'], [null]],
    )
  })

  test('两段书名号连着，分不清哪段是内容：依据不给', () => {
    const reading = read(head, row(1).replace('2.流程。', '《征地公告》'))
    assert.deepEqual(valuesOf(reading, 'basis'), [null])
  })

  test('渠道后面还有不认识的词：渠道不给，主体靠其他行证明', () => {
    const reading = read(head, row(1), row(2, '启动时公开', '县民政局', '政府网站 参建单位'), row(3))
    assert.deepEqual(reading.rows[1]!.channels, null)
    assert.deepEqual(valuesOf(reading, 'body'), ['县民政局', '县民政局', '县民政局'])
    assert.equal(reading.rows[1]!.deadlineText, null)
  })

  test('主体的格合并掉了：不把渠道当主体', () => {
    const reading = read(head, row(1).replace('县民政局 ', ''))
    assert.deepEqual([valuesOf(reading, 'body'), valuesOf(reading, 'channels')], [[null], [null]])
  })

  test('列的次序不同：只给序号', () => {
    const other = head.replace('公开时限 公开主体', '公开主体 公开时限')
    const reading = read(other, row(1))
    assert.deepEqual([valuesOf(reading, 'seq'), valuesOf(reading, 'body')], [[1], [null]])
    assert.match(doubtsOf(reading).join(), /次序与标准目录不同/)
  })
})

describe('拼接文字：行的界线', () => {
  test('少了一行要说少了哪一行', () => {
    const reading = read(head, row(1), row(4))
    assert.deepEqual(valuesOf(reading, 'seq'), [1, 4])
    assert.match(doubtsOf(reading).join(), /没有找到第 2、3 行/)
  })

  test('一行的勾丢了、两行混在一起：内容不给', () => {
    const reading = read(head, row(1).replace(' √ √', ''), row(2), row(3))
    assert.deepEqual(
      [valuesOf(reading, 'seq'), valuesOf(reading, 'body')],
      [
        [1, 3],
        [null, '县民政局'],
      ],
    )
    assert.match(doubtsOf(reading).join(), /可能混有另一行/)
  })

  test('没有勾的文字：序号各出现一次才分得开，否则拒绝', () => {
    const bare = head.replace(/ 公开对象.*/, '')
    const plain = (seq: number, more = '') => row(seq).replace(' √ √', more)
    assert.deepEqual(valuesOf(read(bare, plain(1), plain(2)), 'seq'), [1, 2])
    assert.throws(() => read(bare, plain(1), plain(2), plain(2)), {
      code: 'IMP_LAYOUT',
      message: /^「复制\.txt」：.*网页文件/,
    })
  })

  test('从浏览器复制的表格（制表符分隔、合并的格丢了）按拼接文字读，不按位置', () => {
    const top = '序号\t公开事项\t公开内容\t公开依据\t公开时限\t公开主体\t公开渠道\t公开对象\n'
    const rows = [
      '1\t低保\t名单\t《救助条例》\t及时公开\t县民政局\t政府网站\t√',
      '2\t名册\t《救助条例》\t及时公开\t县民政局\t政府网站\t√',
    ]
    const reading = readText(top + rows.join('\n'), '复制.txt')
    assert.equal(reading.layout, 'flattened-text')
    assert.deepEqual(
      [valuesOf(reading, 'body'), valuesOf(reading, 'elements')],
      [
        ['县民政局', '县民政局'],
        [null, null],
      ],
    )
  })
})

describe('拼接文字：读出的每个值说明出处，没读的说明是哪些', () => {
  const text = ['标题： 某县公开事项 日期', head, row(1), row(2, '启动时公开'), row(5)].join('\n')

  test('出处是序号所在的那一行文字', () => {
    const [first, second] = readText(text, '复制.txt').rows
    assert.deepEqual(
      [first!.from.seq, first!.from.basis, first!.from.deadlineText, first!.from.body, first!.from.channels],
      Array(5).fill('第3行文字'),
    )
    assert.deepEqual(
      [second!.from.seq, second!.from.basis, second!.from.deadlineText, second!.from.body, second!.from.level1],
      ['第4行文字', undefined, undefined, '第4行文字', undefined],
    )
    assert.deepEqual([first!.channelsText, second!.deadlines], ['政府网站 村公示栏', null])
    assert.deepEqual(
      first!.deadlines?.map(({ trigger }) => trigger),
      ['信息形成之日起20个工作日内'],
    )
  })

  test('标题、缺的行、没有读出的列都说出来', () => {
    const reading = readText(text, '复制.txt')
    assert.equal(reading.sourceTitle, '某县公开事项')
    const doubts = doubtsOf(reading)
    assert.match(doubts[0]!, /^「复制\.txt」：这是网页上复制的文字/)
    assert.match(doubts[1]!, /没有找到第 3、4 行/)
    assert.match(doubts.join('\n'), /第 1 行 （第3行文字）：从文字里不能确定：一级事项、二级事项、公开内容（要素）；/)
    assert.match(
      doubts.join('\n'),
      /第 2 行 （第4行文字）：从文字里不能确定：一级事项、二级事项、公开内容（要素）、公开依据、公开时限；/,
    )
    assert.equal(doubts.length, 5)
    assert.doesNotMatch(doubtsOf(read(head, row(1), row(2))).join(), /没有找到|次序/)
  })

  test('少一行也说；一格也没有读出的行，各列都说；原文留着', () => {
    const reading = read(head, row(1), row(3, '启动时公开', '办理情况'))
    assert.match(doubtsOf(reading).join(), /没有找到第 2 行/)
    assert.match(
      doubtsOf(reading).join(),
      /不能确定：一级事项、二级事项、公开内容（要素）、公开依据、公开时限、公开主体、公开渠道和?载?体?；/,
    )
    assert.deepEqual(reading.rows[0]!.lines, [{ from: reading.rows[0]!.from.seq, text: row(1).slice(2) }])
  })

  test('时限、依据的疑问跟着那一行', () => {
    const deps: ReadingDeps = {
      readDeadline: (cell) => ({ deadlines: [], doubts: [`读不准。不懂「${cell}」。`], certain: false }),
      readBasis: (cell) => ({ doubts: [`查不到${cell}`], notes: [] }),
    }
    const say = sayAbout('复制.txt')
    readFlattenedText([head, row(1)].join('\n'), deps, say)
    const said = say.problems.map(({ row, column, message }) => `${row} ${column} ${message}`).join('\n')
    assert.match(said, /1 公开时限 .*读不准。不懂「信息形成之日起20个工作日内」。(?!。)/)
    assert.match(said, /1 公开依据 .*查不到《政府信息公开条例》/)
  })

  test('行里有两个标题、什么也证明不了：是打印的次序，拒绝；一个标题可以是内容', () => {
    const with_ = (words: string) => row(1, '启动时公开', '办理情况').replace('启动时公开', `${words} 启动时公开`)
    const untold = row(2, '启动时公开', '办理情况')
    assert.throws(() => read(head, with_('公开依据 公开时限'), untold), { code: 'IMP_LAYOUT' })
    assert.deepEqual(valuesOf(read(head, with_('公开依据'), untold), 'body'), [null, null])
  })

  test('没有表头：不读；每一行都可能混有另一行而什么也证明不了：拒绝', () => {
    assert.equal(readFlattenedText('关于公开事项的通知', plainDeadlines, sayAbout('复制.txt')), null)
    const mixed = (seq: number) => row(seq).replace(' √ √', ` ${seq + 1} √ √`)
    assert.throws(() => read(head, mixed(1), mixed(4)), { code: 'IMP_LAYOUT' })
    assert.deepEqual(valuesOf(read(head, mixed(1), row(4)), 'body'), [null, '县民政局'])
    const untold = row(4, '启动时公开', '办理情况')
    assert.throws(() => read(head, mixed(1), untold), { code: 'IMP_LAYOUT' })
    const withoutBasis = row(4).replace('《政府信息公开条例》', '')
    assert.deepEqual(valuesOf(read(head, mixed(1), withoutBasis), 'body'), [null, '县民政局'])
  })
})
