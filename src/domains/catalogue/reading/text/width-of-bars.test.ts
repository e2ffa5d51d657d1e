import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cellsOfBars } from './bars.ts'
import { rowsOfBars } from './rows-of-bars.ts'
import { columnsOf, natureOf, show } from './testing/told-cells.ts'

const usual = '序 项 内容 社会 特定 主动'
/** Rows with the lines they stand on; 页 is no row but a page number. */
const told = (lines: readonly string[], titles = usual): string[] => {
  const columns = columnsOf(titles)
  return rowsOfBars(cellsOfBars(lines.join('\n'))!, columns, natureOf).map(
    (row) => `${row.line}-${row.end} ${show(columns, row)}${row.pageNumber ? ' 页' : ''}`,
  )
}
const row = (seq: number, marks: string) => `${seq} | 低保 | 标准 | ${marks}`
const full = (seq: number) => row(seq, '√ | √ | √ |')
const all = (line: number, seq: number) => `${line}-${line} ${seq}|低保|标准|√|√|√`

describe('空格留着，还是丢了', () => {
  const inner = row(1, '√ | | √ |')
  const padded = (seq: number) => row(seq, '√ | √ |||')
  const single = (seq: number) => row(seq, '√ | √ | |')
  const open = (line: number) => `${line}-${line} ${line + 1}|低保|标准|?|?|? 剩√/√`
  const kept = (line: number, marks: string) => `${line}-${line} ${line + 1}|低保|标准|${marks}`

  for (const [name, lines, expected] of [
    ['只有一行，中间有空格', [inner], [kept(0, '√||√')]],
    ['三成以上的行中间有空格', [inner, padded(2), padded(3)], [kept(0, '√||√'), kept(1, '√|√|'), kept(2, '√|√|')]],
    [
      '不到三成，补宽度的行一样多：可能是漏字',
      [inner, padded(2), full(3), full(4)],
      [open(0), open(1), all(2, 3), all(3, 4)],
    ],
    ['不到三成，补宽度的行更多', [inner, padded(2), padded(3), full(4)], [open(0), open(1), open(2), all(3, 4)]],
    [
      '不到三成，没有补宽度的行',
      [inner, full(2), full(3), full(4)],
      [kept(0, '√||√'), all(1, 2), all(2, 3), all(3, 4)],
    ],
    [
      '末尾一个空格不是补宽度',
      [inner, single(2), full(3), full(4)],
      [kept(0, '√||√'), kept(1, '√|√|'), all(2, 3), all(3, 4)],
    ],
    ['末尾空格一样多、长短一样：可能只是补宽度', [single(1), single(2), single(3)], [open(0), open(1), open(2)]],
    ['末尾没有空格', [row(1, '√ | √ |'), row(2, '√ | √ |'), row(3, '√ | √ |')], [open(0), open(1), open(2)]],
  ] as const)
    test(name, () => assert.deepEqual(told(lines), expected))

  test('末尾空格一样多而长短不同：三行起才算', () => {
    const short = '2 | 标准 | √ | √ | |'
    assert.deepEqual(told([single(1), short, single(3)]), [kept(0, '√|√|'), '1-1 2|^|标准|√|√|', kept(2, '√|√|')])
    assert.deepEqual(told([single(1), short]), [open(0), '1-1 2|^|标准|?|?|? 剩√/√'])
    const bare = [row(1, '√ | √ |'), '2 | 标准 | √ | √ |', row(3, '√ | √ |')]
    assert.deepEqual(told(bare), [open(0), '1-1 2|^|标准|?|?|? 剩√/√', open(2)])
  })

  test('独占一行的空格：过半的行有才算', () => {
    const alone = (seq: number) => row(seq, '√ |\n|\n√ |')
    assert.deepEqual(told([alone(1), alone(2), alone(3)]), [
      '0-2 1|低保|标准|√||√',
      '3-5 2|低保|标准|√||√',
      '6-8 3|低保|标准|√||√',
    ])
  })

  test('独占一行的空格：只有一半的行有，不算', () => {
    assert.deepEqual(told([row(1, '√ | √ |\n|'), single(2)]), [
      '0-0 1|低保|标准|?|?|? 剩√/√',
      '2-2 2|低保|标准|?|?|? 剩√/√',
    ])
    assert.deepEqual(told([row(1, '√ | √ |\n|'), row(2, '√ | √ |\n|'), single(3)]), [
      '0-0 1|低保|标准|√|√|',
      '2-2 2|低保|标准|√|√|',
      '4-4 3|低保|标准|√|√|',
    ])
  })

  test('一格一行：中间独占一行的是空格，末尾的不作数', () => {
    const lines = (marks: string) => [1, 2, 3].map((seq) => `${seq} |\n低保 |\n标准 |\n${marks}`)
    assert.deepEqual(told(lines('√ |\n|\n√ |')), [
      '0-5 1|低保|标准|√||√',
      '6-11 2|低保|标准|√||√',
      '12-17 3|低保|标准|√||√',
    ])
    for (const end of ['|', '||'])
      assert.deepEqual(told(lines(`√ |\n√ |\n${end}`)), [
        '0-4 1|低保|标准|?|?|? 剩√/√',
        '6-10 2|低保|标准|?|?|? 剩√/√',
        '12-16 3|低保|标准|?|?|? 剩√/√',
      ])
  })

  test('第一格后面就空着，也是中间的空格', () => {
    assert.deepEqual(told(['1 | | 标准 | √ | √ | √ |', full(2)]), ['0-0 1||标准|√|√|√', all(1, 2)])
  })

  test('比表头多出来的空格去掉', () => {
    const wide = (seq: number) => row(seq, '√ | | √ | | | |')
    assert.deepEqual(told([wide(1), wide(2)]), ['0-0 1|低保|标准|√||√', '1-1 2|低保|标准|√||√'])
  })
})

describe('行间、行内的数', () => {
  const inner = (seq: number) => row(seq, '√ | | √ |')
  const marks = (lines: string, seq: number) => `${lines} ${seq}|低保|标准|√||√`
  test('页码：不是行，不是格', () => {
    assert.deepEqual(told([inner(1), '17 |', inner(2)]), [marks('0-0', 1), marks('2-2', 2), '1-1 -|-|-|-|-|- 剩17 续'])
    assert.deepEqual(told([full(1), '17', full(2)]), [all(0, 1), all(2, 2), '1-1 -|-|-|-|-|- 剩17 续 页'])
    assert.deepEqual(told(['1 | 低保 | 标准 |\n17 |\n√ | | √ |', inner(2)]), [marks('0-2', 1), marks('3-3', 2)])
    assert.deepEqual(told(['1 | 低保 | 标准一\n17\n标准二 | √ | | √ |', inner(2)]), [
      '0-2 1|低保|标准一/标准二|√||√',
      marks('3-3', 2),
    ])
  })
  test('标题、落款：不是行，但一个字也不丢', () => {
    assert.deepEqual(told([full(1), '救助领域', '目录', full(2)]), [
      all(0, 1),
      all(3, 2),
      '1-1 -|-|-|-|-|- 剩救助领域 续',
      '2-2 -|-|-|-|-|- 剩目录 续',
    ])
    assert.deepEqual(told([full(1), full(2), '填表人： | 张 | 日期： | | | |']), [
      all(0, 1),
      all(1, 2),
      '2-2 -|-|-|-|-|- 剩填表人：/张/日期： 续',
    ])
    assert.deepEqual(told([full(1), full(2), '咨询 | 热线 |']), [
      all(0, 1),
      all(1, 2),
      '2-2 -|-|-|-|-|- 剩咨询/热线 续',
    ])
  })
  test('跳过的序号：后面至少三格才是一行', () => {
    assert.deepEqual(told([full(1), full(5), '9 | 甲 |', full(6)]), [
      all(0, 1),
      all(1, 5),
      all(3, 6),
      '2-2 -|-|-|-|-|- 剩9/甲 续',
    ])
    assert.deepEqual(told([full(1), '5 | 甲 | 乙 | √ |', full(6)]), [all(0, 1), '1-1 5|?|?|?|?|? 剩甲/乙/√', all(2, 6)])
  })
  test('窄列断成两行的序号、六位的序号、重新从 1 起', () => {
    assert.deepEqual(told([full(9), '1\n0 | 低保 | 标准 | √ | √ | √ |', full(11)]), [
      all(0, 9),
      '1-2 1/0|低保|标准|√|√|√',
      all(3, 11),
    ])
    assert.deepEqual(told([full(100001), full(100002)]), [all(0, 100001), all(1, 100002)])
    assert.deepEqual(told([full(1), full(2), full(1), full(2)]), [all(0, 1), all(1, 2), all(2, 1), all(3, 2)])
  })
  test('该到的序号后面只有一格，也是一行，不知道是哪一格；跳过的序号后面什么都没有，不是', () => {
    assert.deepEqual(told([full(1), '2 | 待补充 | | | | |', full(3)]), [
      all(0, 1),
      '1-1 2|?|?|?|?|? 剩待补充',
      all(2, 3),
    ])
    assert.deepEqual(told([full(1), '5 |', full(3)]), [all(0, 1), all(2, 3), '1-1 -|-|-|-|-|- 剩5 续'])
  })
  test('表头没有序号而行有序号：多出来的一格说不清', () => {
    const lines = [1, 2, 3].map(full)
    assert.deepEqual(
      told(lines, '项 内容 社会 特定 主动'),
      [1, 2, 3].map((seq) => `${seq - 1}-${seq - 1} ?|?|?|?|? 剩${seq}/低保/标准/√/√/√`),
    )
  })
  test('竖线印在下一行的序号：后面有三格是行，没有就不是', () => {
    assert.deepEqual(told([full(1), '2\n| 低保 | 标准 | √ | √ | √ |', '3\n|']), [
      all(0, 1),
      '1-2 2|低保|标准|√|√|√',
      '3-4 -|-|-|-|-|- 剩3 续',
    ])
  })
})

describe('行从哪里开始', () => {
  test('前面空的竖线不算；第一个序号前面的一项也是一行', () => {
    assert.deepEqual(told(['| | |', full(1), full(2)]), [all(1, 1), all(2, 2)])
    assert.deepEqual(told(['低保 | 标准 | √ | √ | √ |', full(2), full(3)]), [
      '0-0 ^|低保|标准|√|√|√',
      all(1, 2),
      all(2, 3),
    ])
  })
  test('序号在名称后面：行从名称开始，名称合并时从序号开始', () => {
    assert.deepEqual(
      told(
        ['低保 | 1 | 标准 | √ | √ | √ |', '2 | 名单 | √ | √ | √ |', '养老 | 3 | 标准 | √ | √ | √ |'],
        '项 序 内容 社会 特定 主动',
      ),
      ['0-0 低保|1|标准|√|√|√', '1-1 ^|2|名单|√|√|√', '2-2 养老|3|标准|√|√|√'],
    )
  })
  test('序号在两级名称后面：一级合并时从二级开始', () => {
    assert.deepEqual(
      told(
        [
          '救助 | 1 | 低保 | 标准 | √ | √ | √ |',
          '2 | 特困 | 名单 | √ | √ | √ |',
          '养老 | 3 | 津贴 | 标准 | √ | √ | √ |',
        ],
        '一 序 二 内容 社会 特定 主动',
      ),
      ['0-0 救助|1|低保|标准|√|√|√', '1-1 ^|2|特困|名单|√|√|√', '2-2 养老|3|津贴|标准|√|√|√'],
    )
  })
  test('序号在名称后面而一行印成几行：仍从名称或序号开始，格里的数不是序号', () => {
    assert.deepEqual(
      told(
        [
          '低保 | 1 |\n标准 | √ | √ | √ |',
          '2 |\n名单 | √ | √ | √ |',
          '养老 | 3 |\n标准 | √ | 20 | √ |',
          '4 |\n名单 | √ | √ | √ |',
        ],
        '项 序 内容 社会 特定 主动',
      ),
      ['0-1 低保|1|标准|√|√|√', '2-3 ^|2|名单|√|√|√', '4-5 养老|3|标准|√|20|√', '6-7 ^|4|名单|√|√|√'],
    )
  })
  test('没有序号：按表头的宽度', () => {
    const lines = ['低保', '养老', '儿童'].map((name) => `${name} | 标准 | √ | √ | √ |`)
    assert.deepEqual(
      told(lines, '项 内容 社会 特定 主动'),
      ['低保', '养老', '儿童'].map((name, line) => `${line}-${line} ${name}|标准|√|√|√`),
    )
  })
})

describe('一个序号下面几行', () => {
  const below = (...more: string[]) => told([full(1), full(2), `${full(3)}\n${more.join('\n')}`])
  const three = [all(0, 1), all(1, 2), all(2, 3)]
  test('每行一样宽，最后一行可以短，但至少三格', () => {
    assert.deepEqual(below('养老 | 名单 | √ | √ | √ | |'), [...three, '3-3 ^|养老|名单|√|√|√'])
    assert.deepEqual(below('养老 | 名单 | √ | √ | √ |', ''), [...three, '3-3 ^|养老|名单|√|√|√'])
    assert.deepEqual(below('养老 | 名单 | √ |'), [...three, '3-3 ^|?|?|?|?|? 剩养老/名单/√'])
    assert.deepEqual(below('养老 | 名单 |'), [...three, '3-3 -|-|-|-|-|- 剩养老/名单 续'])
    assert.deepEqual(below('养老 | 名单 | √ | √ | √ | |', '儿童 | 名单 | √ | √ | √ | |'), [
      ...three,
      '3-3 ^|养老|名单|√|√|√',
      '4-4 ^|儿童|名单|√|√|√',
    ])
  })
  test('与表头一样宽，虽然别的行多几格', () => {
    assert.deepEqual(
      told([`${full(1)}||`, `${full(2)}||`, '3 | 低保 | 标准 | √ | √ | √ |\n养老 | 名单 | √ | √ | √ | |']),
      [...three, '3-3 ^|养老|名单|√|√|√'],
    )
  })
  test('一行印成几行：按最常见的宽度分', () => {
    const two = '4 | 低保 |\n标准 | √ | √ | √ | |\n养老 | 名单 |\n√ | √ | √ | | |'
    const expected = [...three, '3-4 4|低保|标准|√|√|√', '5-6 ^|养老|名单|√|√|√']
    assert.deepEqual(told([full(1), `${full(2)}|`, `${full(3)}|`, two]), expected)
    assert.deepEqual(told([`${full(1)}|`, `${full(2)}|`, full(3), two]), expected)
  })
  test('宽度不一样：每一行起头的字分行，每行要多于三格', () => {
    assert.deepEqual(told([full(1), full(2), '3 | 低保 | 标准 | √ |\n养老 | 名单 | √ | √ | √ |']), [
      ...three.slice(0, 2),
      '2-2 3|?|?|?|?|? 剩低保/标准/√',
      '3-3 ^|养老|名单|√|√|√',
    ])
    assert.deepEqual(told([full(1), full(2), '3 | 低保 | 标准 | √ | √ |\n养老 | 名单 | √ |']), [
      ...three.slice(0, 2),
      '2-3 3|?|?|?|?|? 剩低保/标准/√/√/养老/名单/√',
    ])
  })
})
