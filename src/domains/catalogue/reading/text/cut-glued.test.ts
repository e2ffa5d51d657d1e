import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { gluedRowsOf, rowsOfGlued } from './glued.ts'
import { natures } from './nature.ts'

const natureOf = natures(readDeadlineCell)
const columnsOf = (...heads: Column['head'][]): Column[] =>
  heads.map((head, index) => ({ index, title: head ?? '', head, levels: [] }))
const columns = columnsOf('seq', 'level1', 'elements', 'basis', 'deadlineText', 'body', 'channels')

const rowOf = (text: string) => rowsOfGlued([{ seq: '1', text, line: 7, end: 9 }], columns, natureOf)[0]!
/** 内容｜依据｜时限｜主体｜渠道, `?` where it cannot be told; the rest in front behind ＜. */
const cut = (text: string): string => {
  const { cells, loose } = rowOf(text)
  return `${[2, 3, 4, 5, 6].map((j) => cells.get(j)?.text.replaceAll('\n', '/') ?? '?').join('｜')}＜${loose[0]!.text.replaceAll('\n', '/')}`
}
const open = (text: string) => `?｜?｜?｜?｜?＜${text.replaceAll('\n', '/')}`

describe('从序号到下一个序号是一行', () => {
  const rows = (...lines: string[]) =>
    gluedRowsOf(lines.map((text, line) => ({ text, line })))?.map(
      ({ seq, text, line, end }) => `${line === end ? line : `${line}-${end}`}:${seq} ${text.replaceAll('\n', '/')}`,
    ) ?? null
  test('数后面是字或书名号；之前的话不要，之后的话属于上一行', () => {
    assert.deepEqual(rows('目录', '1甲', '乙', '2《丙》', '123', '3.丁', '3丁'), [
      '1-2:1 甲/乙',
      '3-5:2 《丙》/123/3.丁',
      '6:3 丁',
    ])
  })
  test('从 1、2 数起，一个接一个，最多缺两个', () => {
    assert.deepEqual(rows('3甲', '2甲', '5乙', '9丙', '8丁'), ['1:2 甲', '2-3:5 乙/9丙', '4:8 丁'])
    assert.deepEqual(rows('1甲', '1乙', '2丙'), ['0-1:1 甲/1乙', '2:2 丙'])
    assert.equal(rows('3甲', '4乙'), null)
    assert.deepEqual(rows('0甲', '1乙', '丙2丁', '2戊'), ['1-2:1 乙/丙2丁', '3:2 戊'])
  })
  test('四位数不是序号', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `${i + 1}甲`)
    assert.equal(rows(...many)?.length, 999)
  })
  test('不到两行的不是', () => {
    assert.equal(rows('1甲'), null)
    assert.equal(rows('甲', '乙'), null)
    assert.equal(rows(), null)
  })
})

describe('一行的各格', () => {
  test('证明了的各归各列，其余不定', () => {
    const row = rowOf('低保●名单《甲法》及时公开县民政局■政府网站')
    assert.deepEqual(
      [...row.cells].map(([j, { text, line }]) => `${j} ${text} ${line}`),
      ['0 1 7', '2 ●名单 7', '3 《甲法》 7', '4 及时公开 7', '5 县民政局 7', '6 ■政府网站 7'],
    )
    assert.deepEqual(
      [row.line, row.end, row.open, row.lacking, row.guessed, row.continued, row.loose],
      [7, 9, [1], [], [2], false, [{ text: '低保', line: 7 }]],
    )
    assert.deepEqual(rowOf('低保名单《甲法》及时公开县民政局■政府网站').guessed, [])
  })
  test('没有那一列就不写', () => {
    const few = columnsOf('seq', 'elements', 'deadlineText')
    const [row] = rowsOfGlued(
      [{ seq: '1', text: '低保●名单《甲法》及时公开县民政局■政府网站', line: 0, end: 0 }],
      few,
      natureOf,
    )
    assert.deepEqual([...row!.cells.keys()], [0, 1, 2])
  })
  test('一列印了两次：写在前一列', () => {
    const twice = columnsOf('seq', 'body', 'body')
    const text = '低保●名单《甲法》及时公开县民政局■政府网站'
    const [row] = rowsOfGlued([{ seq: '1', text, line: 0, end: 0 }], twice, natureOf)
    assert.deepEqual([row!.cells.get(1)?.text, row!.open], ['县民政局', [2]])
  })
  test('没有方框、没有换行：渠道从哪里开始不知道，全部不定', () => {
    assert.equal(cut('低保名单《甲法》及时公开县民政局政府网站'), open('低保名单《甲法》及时公开县民政局政府网站'))
    assert.equal(cut('低保名单《甲法》及时公开县民政局网'), open('低保名单《甲法》及时公开县民政局网'))
    assert.deepEqual(rowOf('低保').open, [1, 2, 3, 4, 5, 6])
  })
  test('没有方框，渠道在下一行', () => {
    assert.equal(
      cut('低保名单《甲法》及时公开县民政局\n政府网站'),
      '?｜《甲法》｜及时公开｜县民政局｜政府网站＜低保名单',
    )
    assert.equal(
      cut('低保名单《甲法》及时公开县民政局\n政府网站\n主办：某县'),
      '?｜《甲法》｜及时公开｜县民政局｜政府网站＜低保名单',
    )
  })
  test('主体后面不是渠道：渠道不定', () => {
    assert.equal(cut('低保名单《甲法》及时公开县民政局\n县财政局'), '?｜《甲法》｜及时公开｜县民政局｜?＜低保名单')
    assert.equal(cut('低保名单《甲法》及时公开县民政局■必选'), '?｜《甲法》｜及时公开｜县民政局｜?＜低保名单')
  })
  test('渠道几行，每行有方框；没有方框的一行和行末的网址不是', () => {
    const channels = (text: string) => cut(`低保《甲法》及时公开县民政局${text}`).split(/[｜＜]/)[4]
    for (const mark of ['■', '□', '☐', '☑', '▲', '◆'])
      assert.equal(channels(`${mark}政府网站\n${mark}公示栏\n页脚`), `${mark}政府网站/${mark}公示栏`)
    assert.equal(channels('■政府网站\n页脚\n页脚\n■公示栏'), '■政府网站')
    assert.equal(channels('■政府网站（《县报》）'), '■政府网站（《县报》）')
    assert.equal(channels('■政府网站https://a.b/c'), '■政府网站')
    assert.equal(channels('■政府网站 http://a.b'), '■政府网站')
    assert.equal(channels('■政府网站http://'), '■政府网站')
    assert.equal(channels('■政府网站\n政务公开 ■公示栏'), '■政府网站/政务公开 ■公示栏')
    assert.equal(channels('■网站http://a.b ■公示栏'), '■网站http://a.b ■公示栏')
    assert.equal(channels('■网站http://a.b\n■公示栏'), '■网站http://a.b/■公示栏')
  })
  test('◆ 是内容的圆点，后面的 ■ 才是渠道；都用 ◆ 时分不清', () => {
    assert.equal(
      cut('低保◆名单◆标准《甲法》及时公开县民政局■政府网站'),
      '◆名单◆标准｜《甲法》｜及时公开｜县民政局｜■政府网站＜低保',
    )
    assert.equal(
      cut('低保名单《甲法》及时公开县民政局◆政府网站□公示栏'),
      '?｜《甲法》｜及时公开｜县民政局｜◆政府网站□公示栏＜低保名单',
    )
    const both = '低保◆名单《甲法》及时公开县民政局◆政府网站'
    assert.equal(cut(both), open(both))
  })
})

describe('内容的列表', () => {
  const front = (text: string) =>
    cut(`${text}《甲法》及时公开县民政局■政府网站`).replace('｜《甲法》｜及时公开｜县民政局｜■政府网站', '')
  test('从圆点，或者有 2 的 1 开始', () => {
    for (const list of ['●名单', '〇名单', '○名单', '1.名单2.标准', '1、名单2、标准', '1．名单2．标准'])
      assert.equal(front(`低保${list}`), `${list}＜低保`, list)
    for (const none of ['1.名单', '1名单2标准', '2.名单3.标准', '2.标准1.名单', '12名单'])
      assert.equal(front(`低保${none}`), `?＜低保${none}`, none)
  })
  test('名称只有一个字', () => {
    assert.equal(front('水●价格'), '●价格＜水')
    assert.equal(
      cut('水●价格《甲法》、《乙法》及时公开县水务局■政府网站'),
      '●价格｜《甲法》、《乙法》｜及时公开｜县水务局｜■政府网站＜水',
    )
  })
  test('列表前面没有名称：不是', () => assert.equal(front('●名单'), '?＜●名单'))
  test('依据的开头不定：内容的结尾也不定', () => {
    assert.equal(
      cut('低保●名单《甲办法》《甲法》及时公开县民政局■政府网站'),
      '?｜?｜及时公开｜县民政局｜■政府网站＜低保●名单《甲办法》《甲法》',
    )
  })
})

describe('依据到哪里为止', () => {
  for (const more of [
    '',
    '（国发〔2019〕4号）',
    '(2019年修订)',
    '（）',
    '（甲）',
    '及相关配套政策',
    '第十二条第三款第（四）项',
    ' （试行）',
    '号',
    '（国发〔2019〕4）号',
    ' 號',
    '第三条',
    '第三十二條',
    '第120条',
    '第一百二十三条',
    '第二〇条',
    '第三条第二款',
    '第三条第二项',
    '第三条第（二）项',
    '第三条(二)款',
    '第三条第2款第(十二)項',
    '及其实施细则',
    '及相关规定',
    '和有关政策',
    '、配套法规',
    '相关文件',
    '及各地相关规定',
    '各地配套政策文件',
    '及相关法律、法规',
    '等',
    '等法律法规和文件规定',
    '、',
    '；',
    ';',
    '。',
    '等。 ',
  ])
    test(`《甲法》${more}`, () =>
      assert.equal(
        cut(`低保●名单《甲法》${more}及时公开县民政局■政府网站`),
        `●名单｜《甲法》${more.trimEnd()}｜及时公开｜县民政局｜■政府网站＜低保`,
      ))

  for (const more of '和 与 與 ， , 、、 ;; 相关 有关 ） ) 第 号号 各 等等 及 印发后 发布后 公布后 施行后 实施后 规定 第条'.split(
    ' ',
  ))
    test(`后面还有属于它的话，时限的开头不定：${more}`, () => {
      for (const text of [
        `低保●名单《甲法》${more}及时公开县民政局■政府网站`,
        `低保●名单《甲法》 ${more}及时公开县民政局■政府网站`,
      ])
        assert.equal(cut(text), open(text))
    })

  test('自某个文件印发之日起：书名号在时限里，不定', () => {
    for (const title of ['《乙办法》', '《乙办法']) {
      const text = `低保●名单《甲法》自${title}印发之日起5日内公开县民政局■政府网站`
      assert.equal(cut(text), open(text))
    }
  })

  test('条的后面没有数，就没有款项：是时限的“项目”', () =>
    assert.equal(
      cut('低保●名单《甲法》第三条项目批复之日起20个工作日内县民政局■政府网站'),
      '●名单｜《甲法》第三条｜项目批复之日起20个工作日内｜县民政局｜■政府网站＜低保',
    ))

  test('繁体的及時', () => assert.match(cut('低保●名单《甲法》及時公开縣民政局■政府网站'), /｜及時公开｜縣民政局｜/))
})

describe('依据从哪里开始', () => {
  const basis = (text: string) => cut(`${text}及时公开县民政局■政府网站`).split(/[｜＜]/)[1]
  test('一个书名号', () => {
    assert.equal(basis('低保名单《甲法》'), '《甲法》')
    assert.equal(basis('低保名单《甲》'), '?')
  })
  test('它的序号 1 也是它的', () => {
    for (const mark of ['1.', '1、', '1．', '（1）', '(1)', '(1、'])
      assert.equal(
        basis(`低保●名单${mark}《甲法》${mark.replace('1', '2')}《乙法》`),
        `${mark}《甲法》${mark.replace('1', '2')}《乙法》`,
        mark,
      )
    assert.equal(basis('低保名单1. 《甲法》'), '1. 《甲法》')
  })
  test('序号不是 1：前面还有，不定', () => {
    for (const mark of ['2.', '2、', '2．', '（2）', '2)', '11.', '21、', '2. '])
      assert.equal(basis(`低保名单${mark}《甲法》`), '?', mark)
  })
  test('几个书名号：之间有标点、前面有列表才是一格', () => {
    for (const mark of ['、', '，', ',', ';', '；', '.', '。', '．', '和', '及', '与', ' ', '（试行）', '(试行)'])
      assert.equal(basis(`低保●名单《甲法》${mark}《乙法》`), `《甲法》${mark}《乙法》`, mark)
    for (const mark of ['', '甲', '的', '号']) assert.equal(basis(`低保●名单《甲法》${mark}《乙法》`), '?', mark)
    assert.equal(basis('低保名单《甲法》、《乙法》'), '?')
    assert.equal(basis('低保名单1.《甲法》2.《乙法》'), '?')
    assert.equal(basis('低保●名单，甲法》'), '?')
    assert.equal(basis('低保名单，甲法》、《乙法》'), '?')
    assert.equal(basis('低保名单《甲法》、\n《乙法》'), '?')
    assert.equal(basis('低保●名单《甲法》、\n《乙法》'), '《甲法》、\n《乙法》'.replace('\n', '/'))
  })
})

describe('时限到哪里为止，主体从哪里开始', () => {
  for (const [deadline, body] of [
    ['变更后3日内', '县民政局'],
    ['变更后3日内公开', '县民政局'],
    ['变更后3日内公布', '县民政局'],
    ['变更后3日内公示', '县民政局'],
    ['变更后5个工作日内发布', '县民政局'],
    ['每年更新', '县民政局'],
    ['每月5日', '县民政局'],
    ['每年1月', '县民政局'],
    ['变更后30天', '县民政局'],
    ['变更后及时', '县民政局'],
    ['变更后实时', '县民政局'],
    ['每年1月31日前', '县民政局'],
    ['及时公开。', '县民政局'],
    ['及时公开；', '县民政局'],
    ['长期公开', '县局'],
    ['及时公开', '应急管理部门'],
    ['及时公开', '公安局'],
  ] as const)
    test(`${deadline}／${body}`, () =>
      assert.equal(
        cut(`低保●名单《甲法》${deadline}${body}■政府网站`),
        `●名单｜《甲法》｜${deadline}｜${body}｜■政府网站＜低保`,
      ))

  test('时限最长 240 个字', () => {
    const longest = '每年10月31日前公开；'.repeat(9) + '每年1月31日前公开；'.repeat(12)
    const row = (deadline: string) => `低保《甲法》${deadline}县民政局■政府网站`
    assert.equal(longest.length, 240)
    assert.equal(cut(row(longest)), `?｜《甲法》｜${longest}｜县民政局｜■政府网站＜低保`)
    const blank = row(longest.replace('；', '； '))
    assert.equal(cut(blank), open(blank))
  })

  test('没有时限的一行可以和文件一样长：不定', () => {
    const long = `低保●名单《甲法》${'及时公开县'.repeat(2_000)}■政府网站`
    assert.equal(cut(long), open(long))
  })

  test('主体后面的空白不要', () => assert.match(cut('低保●名单《甲法》及时公开县民政局 ■政府网站'), /｜县民政局｜/))

  for (const text of [
    '及时公开由市场监管局',
    '及时公开局',
    '县民政局',
    '及时公开名单',
    '公开县民政局',
    '按规定县民政局',
    '3天内县民政局',
  ])
    test(`不定：${text}`, () => {
      const row = `低保●名单《甲法》${text}■政府网站`
      assert.equal(cut(row), open(row))
    })
})
