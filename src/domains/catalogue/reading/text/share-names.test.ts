import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readDeadlineCell } from '../deadlines.ts'
import type { Column } from '../header.ts'
import { natures } from './nature.ts'
import { listMark, splitNames } from './split-names.ts'
import type { TextRow } from './tell-rows.ts'

const natureOf = natures(readDeadlineCell)
const columnsOf = (...heads: Column['head'][]): Column[] =>
  heads.map((head, index) => ({ index, title: head ?? '', head, levels: [] }))
const two = columnsOf('seq', 'level1', 'level2', 'elements', 'basis')
const three = columnsOf('seq', 'level1', 'level2', 'level3', 'elements', 'basis')

/** A row whose front is not told apart yet: its number is told, the rest is open. A piece with `^` has a wide gap before it. */
const rowOf = (columns: readonly Column[], front: readonly string[], more: Partial<TextRow> = {}): TextRow => {
  const pieces = front.map((text, i) => ({ text: text.replace('^', ''), line: i, gap: text.startsWith('^') ? 2 : 1 }))
  return {
    line: 0,
    end: 0,
    cells: new Map([[0, { text: '1', line: 0 }]]),
    lacking: [],
    open: columns.map((_, j) => j).slice(1),
    loose: pieces,
    continued: false,
    front: pieces,
    ...more,
  }
}

/** Names and content by column: `?` open, `^` merged with the row above, `!` a person must look; loose words at the end. */
const tellRow =
  (columns: readonly Column[]) =>
  (row: TextRow): string => {
    const cells = columns.flatMap((_, j) => {
      if (j === 0 || columns[j]!.head === 'basis') return []
      const words = row.lacking.includes(j) ? '^' : row.open.includes(j) ? '?' : (row.cells.get(j)?.text ?? '缺')
      return `${words.replaceAll('\n', '/')}${row.guessed?.includes(j) ? '!' : ''}`
    })
    return [...cells, ...(row.loose.length > 0 ? [`剩${row.loose.map(({ text }) => text).join('/')}`] : [])].join('｜')
  }
const told = (columns: readonly Column[], fronts: readonly (readonly string[])[], wholeCells = true): string[] =>
  splitNames(
    fronts.map((front) => rowOf(columns, front)),
    columns,
    natureOf,
    wholeCells,
  ).map(tellRow(columns))

const whole = ['社会救助', '低保对象', '●名单']
/** A row between two that are sure. */
const between = (...front: string[]) => told(two, [whole, front, ['养老服务', '高龄津贴', '●标准']])[1]

describe('内容是几段没有记号的话，各行一样', () => {
  const content = ['事项名称', '办理材料', '办理时限']
  const joined = content.join('/')
  test('从各行一样的地方开始是内容，请人看', () => {
    assert.deepEqual(
      told(two, [
        ['社会保险', '参保登记', ...content],
        ['工伤登记', ...content],
        ['养老服务', '津贴注销', ...content],
      ]),
      [`社会保险!｜参保登记!｜${joined}!`, `^!｜工伤登记!｜${joined}!`, `养老服务!｜津贴注销!｜${joined}!`],
    )
  })
  test('只有两段一样、与相邻的行都不一样、一样的地方太靠后：还是不知道', () => {
    const names = ['社会保险', '参保登记', '工伤', '养老']
    assert.equal(
      told(two, [
        [...names, '办理材料', '办理时限'],
        [...names.slice(1), '办理材料', '办理时限'],
      ])[0]!.startsWith('?'),
      true,
    )
    assert.equal(told(two, [[...names, ...content], whole, [...names, ...content]])[0]!.startsWith('?'), true)
    assert.equal(
      told(two, [
        [...names, ...content],
        ['甲', '乙', '丙', '丁', ...content],
      ])[0]!.startsWith('?'),
      true,
    )
  })
  test('用空格分开的词不这样分', () =>
    assert.equal(
      told(
        two,
        [
          ['社会保险', '参保登记', ...content],
          ['养老', '注销', ...content],
        ],
        false,
      )[0]!.startsWith('?'),
      true,
    ))
})

describe('名称自带编号（1.2岗位信息发布）', () => {
  const list = '1.单位；2.要求'
  test('二级编号的是二级事项，它前面的是一级事项，内容从它后面开始', () => {
    assert.deepEqual(
      told(two, [
        ['1.就业信息', '1.1政策咨询', list],
        ['1.2岗位信息', list],
        ['2.创业服务', '2.10培训', list],
      ]),
      [`1.就业信息｜1.1政策咨询｜${list}`, `^｜1.2岗位信息｜${list}`, `2.创业服务｜2.10培训｜${list}`],
    )
  })
  test('后面没有内容、内容里有分号冒号、太长、小数：不是名称', () => {
    for (const text of ['1.2岗位；信息', '1.2岗位：信息', '1.2岗位。', `1.2${'岗'.repeat(40)}`, '1.25', '1.222岗位'])
      assert.notEqual(between(text, list), `^｜${text}｜${list}`, text)
    assert.equal(between(`1.2${'岗'.repeat(39)}`, list), `^｜1.2${'岗'.repeat(39)}｜${list}`)
    assert.notEqual(between('甲', '1.2岗位信息'), '甲｜1.2岗位信息｜')
  })
  test('名称列以外的不看', () =>
    assert.equal(
      between('●甲', '乙', '1.2岗位信息', list),
      told(two, [whole, ['●甲', '乙', '1.2岗位信息', list], whole])[1],
    ))
})

describe('内容从哪里开始', () => {
  for (const content of '●甲 〇甲 ○甲 -甲 *甲 ·甲 1.甲 2.甲 2、甲 2)甲 (2)甲 (12、甲 12.甲 ①甲 ⑳甲 一、甲 二、甲 十、甲 甲；乙 甲。 甲：乙 甲等 甲、乙、丙 甲●乙 甲〇乙 甲○乙 甲、乙\n丙、丁'.split(
    ' ',
  ))
    test(`「${content.replace('\n', ' ')}」是列表`, () =>
      assert.equal(between('特困供养', content, '标准'), `^｜特困供养｜${content.replace('\n', '/')}/标准`))
  for (const name of '123.甲 甲1.乙 甲一、乙 甲-乙 5甲 等级甲 甲、乙 甲①乙 一甲 甲(2)乙'.split(' '))
    test(`「${name}」不是列表，是名称`, () =>
      assert.equal(between(name, '人员名单', '●标准'), `${name}｜人员名单｜●标准`))

  test('别处反复在最后的一段是内容；在最前的不是', () => {
    const again = [
      ['社会救助', '低保对象', '指南'],
      ['养老服务', '高龄津贴', '指南'],
    ]
    assert.deepEqual(told(two, [...again, ['特困供养', '指南', '名单']])[2], '^｜特困供养｜指南/名单')
    assert.deepEqual(told(two, [...again, ['指南', '特困供养', '名单']])[2], '指南｜特困供养｜名单')
    assert.deepEqual(told(two, [again[0]!, ['特困供养', '指南', '名单']])[1], '特困供养｜指南｜名单')
  })

  test('词间只有空格：没有列表就不知道内容从哪里开始，反复出现也不作数', () => {
    const again = [
      ['社会救助', '低保对象', '指南'],
      ['养老服务', '高龄津贴', '指南'],
    ]
    assert.deepEqual(told(two, again, false), [
      '?｜?｜?｜剩社会救助/低保对象/指南',
      '?｜?｜?｜剩养老服务/高龄津贴/指南',
    ])
    assert.deepEqual(told(two, [...again, ['特困供养', '指南', '●名单']], false)[2], '特困供养!｜指南!｜●名单!')
  })

  test('只有内容：名称都与上一行合并', () => {
    assert.equal(between('●名单', '标准'), '^｜^｜●名单/标准')
    assert.equal(between('●名单'), '^｜^｜●名单')
  })
  test('一段、没有：不定', () => {
    assert.equal(between('特困供养'), '?｜?｜?｜剩特困供养')
    assert.equal(between(), '?｜?｜?')
    assert.deepEqual(
      splitNames([rowOf(two, whole), { ...rowOf(two, []), front: undefined! }], two, natureOf, true).map(
        tellRow(two),
      )[1],
      '?｜?｜?',
    )
  })
})

describe('名称本身是几个词的列举', () => {
  const name = '转业、复员、退伍军人'
  test('后面的列表才是内容，要人核对', () => {
    for (const mark of ['1.甲', '1、甲', '1)甲', '(1)甲', '一、甲', '●甲', '〇甲', '○甲', '*甲', '·甲'])
      assert.equal(between('户口', name, mark), `户口!｜${name}!｜${mark}!`, mark)
    assert.equal(between(name, '●名单'), `^!｜${name}!｜●名单!`)
  })
  test('后面不是列表的开头，或者名称已经够了：列举就是内容', () => {
    for (const next of ['2.甲', '甲', '甲；乙', '甲1.乙'])
      assert.equal(between('户口', name, next), `^｜户口｜${name}/${next}`, next)
    assert.equal(between('户口', name), `^｜户口｜${name}`)
    assert.equal(between('户口', '迁移手续', name, '1.甲'), `户口｜迁移手续｜${name}/1.甲`)
    for (const list of ['●甲、乙、丙', '甲、乙、丙。', '甲；乙', '1、甲、乙'])
      assert.equal(between('户口', list, '1.甲'), `^｜户口｜${list}/1.甲`, list)
  })
  test('列表的开头', () => {
    for (const text of ['●', '〇甲', '○甲', '*甲', '·甲', '1.', '1、', '1)', '(1)', '(1.', '一、'])
      assert.ok(listMark.test(text), text)
    for (const text of ['甲●', '2.', '11.', '1甲', '1', '一', '甲一、', '甲1.', '-甲', '二、', '[1.'])
      assert.ok(!listMark.test(text), text)
  })
})

describe('名称的个数', () => {
  test('和列一样多：一列一个；少：外层合并；第一行少：不猜', () => {
    assert.deepEqual(told(two, [whole]), ['社会救助｜低保对象｜●名单'])
    assert.deepEqual(told(two, [['低保对象', '●名单']]), ['?｜?｜?｜剩低保对象/●名单'])
    assert.equal(between('特困供养', '●甲'), '^｜特困供养｜●甲')
  })
  test('一列名称', () => {
    const single = columnsOf('seq', 'item', 'elements')
    assert.deepEqual(told(single, [['低保对象', '●名单'], ['●标准']]), ['低保对象｜●名单', '^｜●标准'])
    assert.deepEqual(told(single, [['甲', '乙', '●名单']]), ['?｜?｜剩甲/乙/●名单'])
  })
  test('没有内容一列、没有名称一列：一行都不动', () => {
    for (const heads of [
      ['seq', 'level1', 'level2', 'basis'],
      ['seq', 'elements', 'basis'],
      ['elements', 'basis'],
    ] as const) {
      const columns = columnsOf(...heads)
      const rows = [rowOf(columns, whole)]
      assert.deepEqual(splitNames(rows, columns, natureOf, true), rows)
    }
  })
  test('内容在第一列', () => {
    const odd = columnsOf('elements', 'level1', 'level2')
    const row = { ...rowOf(odd, whole), cells: new Map(), open: [0, 1, 2] }
    assert.deepEqual(
      [...splitNames([row], odd, natureOf, true)[0]!.cells].map(([j, { text }]) => `${j}${text}`).sort(),
      ['0●名单', '1社会救助', '2低保对象'],
    )
  })
})

describe('三级', () => {
  const third = (...fronts: string[][]) => told(three, fronts)
  const full = ['社会救助', '低保对象', '申请受理', '●名单']
  const other = ['养老服务', '高龄津贴', '资格认定', '●标准']
  test('三个都在', () => assert.deepEqual(third(full), ['社会救助｜低保对象｜申请受理｜●名单']))
  test('两个：空得更宽的，三级空着；第一行也当作三级空着，要人核对', () => {
    assert.deepEqual(third(['社会救助', '低保对象', '●名单']), ['社会救助!｜低保对象!｜!｜●名单'])
    assert.equal(third(full, ['养老服务', '高龄津贴', '^●标准'])[1], '养老服务｜高龄津贴｜｜●标准')
    assert.equal(third(full, ['养老服务', '高龄津贴', '●标准'])[1], '?｜?｜?｜?｜剩养老服务/高龄津贴/●标准')
    assert.equal(third(full, ['高龄津贴', '^●标准'])[1], '?｜?｜?｜?｜剩高龄津贴/●标准')
    assert.equal(told(two, [whole, ['高龄津贴', '^●标准']])[1], '^｜高龄津贴｜●标准')
  })
  test('至少两行三个都在：少的是外层，要人核对', () => {
    assert.deepEqual(third(full, other, ['床位', '发放标准', '●标准'], ['复核结果', '●公示']).slice(2), [
      '^!｜床位!｜发放标准!｜●标准!',
      '^!｜^!｜复核结果!｜●公示!',
    ])
    assert.match(third(full, other)[0]!, /^社会救助!｜低保对象!｜申请受理!｜●名单!$/)
    assert.doesNotMatch(third(full)[0]!, /!/)
  })
  test('第三级旁边还有一列：第一行两个名称，不知道是哪两个', () => {
    const four = columnsOf('seq', 'level1', 'level2', 'level3', 'item', 'elements')
    assert.match(told(four, [['社会救助', '低保对象', '●名单']])[0]!, /^\?/)
    const none = columnsOf('seq', 'item', 'level1', 'level2', 'elements')
    assert.match(told(none, [['社会救助', '低保对象', '●名单']])[0]!, /^\?/)
  })
  test('三级空着的不是断开的名称', () => {
    assert.deepEqual(
      third(['社会救助', '低保对象', '●名单'], ['养老', '高龄津贴', '申请', '●甲'])[1],
      '养老｜高龄津贴｜申请｜●甲',
    )
  })
})

describe('窄列断开的名称', () => {
  test('四个字以内的连着算一个；空白不算字数', () => {
    assert.equal(between('养老服务', '政策', '高龄老人津贴', '●甲'), '养老服务政策!｜高龄老人津贴!｜●甲')
    assert.equal(between('高龄老人津贴', '养老', '服务', '●甲'), '高龄老人津贴!｜养老服务!｜●甲')
    assert.equal(between('养 老 服 务', '政策', '高龄老人津贴', '●甲'), '养 老 服 务政策!｜高龄老人津贴!｜●甲')
    assert.equal(between('养老服务业', '政策', '高龄老人津贴', '●甲'), '?｜?｜?｜剩养老服务业/政策/高龄老人津贴/●甲')
    assert.equal(between('高龄老人', '津贴', '发放', '高龄老人津贴', '●甲'), '高龄老人津贴发放!｜高龄老人津贴!｜●甲')
    assert.equal(between('养老', '高龄老人津贴', '发放', '●甲'), '?｜?｜?｜剩养老/高龄老人津贴/发放/●甲')
  })
  test('两个名称一样：对半分', () => {
    assert.equal(between('养老', '服务', '养老', '服务', '●甲'), '养老服务!｜养老服务!｜●甲')
    assert.equal(between('养老服务', '养老', '服务', '●甲'), '养老服务!｜养老服务!｜●甲')
    assert.equal(between('养老', '服务', '高龄', '津贴', '●甲'), '?｜?｜?｜剩养老/服务/高龄/津贴/●甲')
  })
  test('一列、三列的不对半分', () => {
    const single = columnsOf('seq', 'item', 'elements')
    assert.match(told(single, [['养老', '养老', '●甲']])[0]!, /^\?/)
    assert.match(told(three, [['养老', '服务', '养老', '服务', '●甲']])[0]!, /^\?/)
    assert.equal(
      told(three, [['养老', '服务', '高龄老人津贴', '甲', '乙', '●甲']])[0],
      '养老服务!｜高龄老人津贴!｜甲乙!｜●甲',
    )
  })
  test('词间只有空格：多出来的词不合并', () =>
    assert.match(told(two, [['养老', '服务', '高龄老人津贴', '●甲']], false)[0]!, /^\?/))
  test('名称都在三个字以内：可能是一个断成两个；有一个长的不是', () => {
    assert.match(between('监督', '检 查 组', '●甲')!, /^\?/)
    assert.equal(between('监督', '检查工作', '●甲'), '监督｜检查工作｜●甲')
    assert.equal(between('低保', '●甲'), '^｜低保｜●甲')
    assert.equal(between('●甲'), '^｜^｜●甲')
  })
  test('表里有断开的名称：别的行里三个字以内的不猜', () => {
    const broken = ['养老', '服务', '高龄老人津贴', '●甲']
    const beside = (...front: string[]) => told(two, [whole, front, broken])[1]
    for (const short of ['检查组', '检 查 组', '检\n查 组'])
      assert.match(beside('行政监督', short, '●甲')!, /^\?/, short)
    assert.equal(beside('行政监督', '检查小组', '●甲'), '行政监督｜检查小组｜●甲')
  })
  test('单独一个短名称：断开的另一半不在，要人核对', () => {
    const broken = ['养老', '服务', '高龄老人津贴', '●甲']
    assert.equal(told(two, [whole, ['低保', '●甲'], broken])[1], '^!｜低保!｜●甲')
  })
  test('两个字两个字断开的在更长的前面：是外层名称', () => {
    assert.equal(told(two, [whole, ['养老', '服务', '高龄津贴', '甲']])[1], '养老服务!｜高龄津贴!｜甲')
    assert.equal(told(two, [whole, ['养老', '服务业', '高龄津贴', '甲']])[1]!.startsWith('?'), true)
  })
  test('都是两个字：别的行断开的外层名称说明断在哪里', () => {
    const other = ['养老', '服务', '高龄老人津贴', '甲']
    const row = ['养老', '服务', '机构', '床位', '乙']
    assert.equal(told(two, [whole, row, other])[1], '养老服务!｜机构床位!｜乙')
    assert.equal(told(two, [whole, row])[1]!.startsWith('?'), true)
  })
})

describe('都断成两个字的：多少段还算两个名称', () => {
  const other = ['养老', '服务', '高龄老人津贴', '甲']
  const half = '甲乙 丙丁 戊己 庚辛 壬癸 子丑 寅卯 辰巳'.split(' ')
  test('十六段算', () => assert.equal(between(...half, ...half, '●甲'), `${half.join('')}!｜${half.join('')}!｜●甲`))
  test('更多的不算，虽然别的行说明断在哪里', () => {
    const row = (pieces: number) => ['养老', '服务', ...[...half, ...half].slice(0, pieces - 2), '●乙']
    assert.equal(told(two, [whole, row(16), other])[1]!.startsWith('养老服务!｜甲乙'), true)
    assert.equal(told(two, [whole, row(17), other])[1]!.startsWith('?'), true)
  })
  test('外层名称在这一行没有断开：后面几段是内层的', () =>
    assert.equal(told(two, [whole, ['养老服务', '机构床位', '补贴', '乙'], other])[1], '养老服务!｜机构床位补贴!｜乙'))
})

describe('每行都印了外层名称', () => {
  test('单独一个名称，上一行或下一行也单独是它：不猜', () => {
    assert.deepEqual(
      told(two, [whole, ['特困供养', '●甲'], ['特困供养', '●乙']]).map((row) => row[0]),
      ['社', '?', '?'],
    )
    assert.deepEqual(told(two, [whole, ['特困供养', '●甲'], ['临时救助', '●乙'], ['特困供养', '●丙']]).slice(1), [
      '^｜特困供养｜●甲',
      '^｜临时救助｜●乙',
      '^｜特困供养｜●丙',
    ])
  })
  test('有两个名称的一行不在此列', () => {
    assert.deepEqual(told(two, [whole, ['特困供养', '供养标准', '●甲'], ['特困供养', '●乙']]).slice(1), [
      '特困供养｜供养标准｜●甲',
      '^｜特困供养｜●乙',
    ])
  })
})

describe('写进一行', () => {
  const single = (more: Partial<TextRow>, front: string[] = ['社会救助', '低保对象', '●名单'], wholeCells = true) =>
    splitNames([rowOf(two, front, more)], two, natureOf, wholeCells)[0]!
  test('序号不动，别的列仍然开着，已经缺的仍然缺', () => {
    const row = single({ lacking: [4], open: [1, 2, 3, 5] })
    assert.deepEqual([row.cells.get(0)?.text, row.lacking, row.open, row.loose], ['1', [4], [5], []])
    assert.equal(row.cells.get(3)?.line, 2)
  })
  test('渠道后面还有内容：接在后面，请人核对', () => {
    const row = single({ rest: [{ text: '标准', line: 9 }] })
    assert.deepEqual([row.cells.get(3)?.text, row.guessed], ['●名单\n标准', [3]])
  })
  test('最后一行后面的话可能是内容：请人核对', () => {
    assert.deepEqual(single({ mayGoOn: true }).guessed, [3])
    assert.deepEqual(single({}).guessed, [])
    assert.deepEqual(single({}, undefined, false).guessed, [1, 2, 3])
    assert.deepEqual(single({ mayGoOn: true }, ['养老', '服务', '高龄老人津贴', '●甲']).guessed, [3, 1, 2])
  })
  test('内容不定而依据是两个书名号：第一个可能是内容，依据也不定', () => {
    const basis = { text: '《甲法》\n《乙法》', line: 5 }
    const cells = new Map([[4, basis]])
    const of = (citations: number | undefined, front = ['低保对象', '●名单']) => {
      const row = splitNames(
        [rowOf(two, front, { cells, open: [1, 2, 3], ...(citations === undefined ? {} : { citations }) })],
        two,
        natureOf,
        true,
      )[0]!
      return [row.cells.has(4), row.open.includes(4), row.loose.at(-1)?.text]
    }
    assert.deepEqual(of(2), [false, true, basis.text])
    assert.deepEqual(of(1), [true, false, '●名单'])
    assert.deepEqual(of(undefined), [true, false, '●名单'])
    assert.deepEqual(of(2, whole), [true, false, undefined])
    const bare = splitNames(
      [rowOf(two, ['低保对象', '●名单'], { citations: 2, open: [1, 2, 3] })],
      two,
      natureOf,
      true,
    )[0]!
    assert.deepEqual([bare.open, bare.loose.length], [[1, 2, 3], 2])
    const row = splitNames(
      [rowOf(two, ['低保对象', '●名单'], { cells, open: [1, 2, 3], citations: 2 })],
      two,
      natureOf,
      true,
    )[0]!
    assert.deepEqual(
      [row.open, row.loose.map(({ text }) => text)],
      [
        [1, 2, 3, 4],
        ['低保对象', '●名单', basis.text],
      ],
    )
  })
})
