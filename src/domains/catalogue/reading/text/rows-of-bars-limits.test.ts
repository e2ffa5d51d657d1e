import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { cellsOfBars } from './bars.ts'
import { rowsOfBars } from './rows-of-bars.ts'
import { columnsOf, duty, natureOf, show, two } from './testing/told-cells.ts'

/** Where rows are parted that are not all alike, and which of them have lost a cell. */

const usual = '序 项 内容 社会 特定 主动'
const unnumbered = '项 内容 社会 特定 主动'
const behind = '项 序 内容 社会 特定 主动'
const narrow = '内容 社会 特定 主动'
const rowsIn = (lines: readonly string[], titles: string) =>
  rowsOfBars(cellsOfBars(lines.join('\n'))!, columnsOf(titles), natureOf)
const told = (lines: readonly string[], titles = usual): string[] =>
  rowsIn(lines, titles).map((row) => `${row.line}-${row.end} ${show(columnsOf(titles), row)}`)
const spans = (lines: readonly string[], titles = usual): string[] =>
  rowsIn(lines, titles).map((row) => `${row.line}-${row.end}`)
const row = (seq: number | string, marks: string) => `${seq} | 低保 | 标准 | ${marks}`
const full = (seq: number | string) => row(seq, '√ | √ | √ |')
const inner = (seq: number) => row(seq, '√ | | √ |')
const all = (line: number, seq: number | string) => `${line}-${line} ${seq}|低保|标准|√|√|√`
const marked = (line: number, seq: number) => `${line}-${line} ${seq}|低保|标准|√||√`

describe('与别的行竖线数不同的行：丢了格', () => {
  const short = (seq: number) => `${seq} | 标准 | √ | √ | √ |`
  const wide = (seq: number) => `${full(seq)} 备注 |`
  const hurt = (count: number, odd: readonly number[], make: (seq: number) => string) => {
    const seqs = Array.from({ length: count }, (_, i) => i + 1)
    return rowsIn(
      seqs.map((seq) => (odd.includes(seq) ? make(seq) : full(seq))),
      usual,
    ).flatMap(({ hurt, cells }) => (hurt ? [Number(cells.get(0)!.text)] : []))
  }
  test('四行里一行少一格：是它，最后一行也算', () => {
    for (const seq of [1, 2, 3, 4]) assert.deepEqual(hurt(4, [seq], short), [seq])
  })
  test('多一格也是；最后一行下面可能还有别的，不算', () => {
    for (const seq of [1, 2, 3]) assert.deepEqual(hurt(4, [seq], wide), [seq])
    assert.deepEqual(hurt(4, [4], wide), [])
  })
  test('三成以内才算', () => {
    assert.deepEqual(hurt(10, [2, 4, 6], short), [2, 4, 6])
    assert.deepEqual(hurt(10, [2, 4, 6, 8], short), [])
    assert.deepEqual(hurt(3, [2], short), [])
  })
})

describe('行前的空格', () => {
  test('补宽度的空格不是行的：一行印成几行也照宽度分', () => {
    const lines = ['低保', '养老', '儿童'].map((name) => `${name} |\n标准 | √ | √ | √ |`)
    assert.deepEqual(told(['| | |', ...lines], unnumbered), [
      '1-2 低保|标准|√|√|√',
      '3-4 养老|标准|√|√|√',
      '5-6 儿童|标准|√|√|√',
    ])
  })
  test('全空的一行不是行', () =>
    assert.deepEqual(told(['', '|', '||||', '低保 | 标准 | √ | | √ |', '养老 | 标准 | √ | | √ |'], unnumbered), [
      '3-3 低保|标准|√||√',
      '4-4 养老|标准|√||√',
    ]))
  test('行首的空格不在中间，不证明空格都留着', () =>
    assert.deepEqual(
      told(['', '|', '标准 | √ | √ | |', '养老 | 标准 | √ | √ | |', '儿童 | 标准 | √ | √ | |'], unnumbered).map(
        (each) => each.replace(/ 剩.*/, '').slice(-5),
      ),
      ['?|?|?', '?|?|?', '?|?|?'],
    ))
  test('第一行前面的空格补不成整行：照各自起头的行分', () => {
    const lines = ['标准', '名单', '流程'].map((words) => `${words} | √ | √ | √ |`)
    assert.deepEqual(told(['', '|', ...lines], narrow), ['2-2 标准|√|√|√', '3-3 名单|√|√|√', '4-4 流程|√|√|√'])
  })
  test('只有一行，前面空着一格：那一格可能是它的，不当作没有', () =>
    assert.deepEqual(told(['', '|', `标准 | √ | √ | √ ${'| '.repeat(7)}`], narrow), ['2-2 ?|?|?|? 剩标准/√/√/√']))
  test('第一个序号前面只有空格：不是行，也不作长短不同的证据', () =>
    assert.deepEqual(
      told(['', '|', ...[1, 2, 3].map((seq) => row(seq, '√ | √ | |'))]),
      [1, 2, 3].map((seq) => `${seq + 1}-${seq + 1} ${seq}|低保|标准|?|?|? 剩√/√`),
    ))
  test('第一行的第一格空着：行照分，一个字也不丢', () => {
    const lines = ['标准', '名单', '流程'].map((words) => `${words} | √ | √ | √ |`)
    assert.deepEqual(told([`| ${lines[0]}`, ...lines.slice(1)], narrow), [
      '0-0 标准|√|√|√',
      '1-1 名单|√|√|√',
      '2-2 流程|√|√|√',
    ])
    const marks = Array(8).fill('√')
    assert.deepEqual(told(['| 标准 | √ |', `名单 | ${marks.join(' | ')} |`], narrow), [
      `0-1 ?|?|?|? 剩标准/√/名单/${marks.join('/')}`,
    ])
    assert.deepEqual(told(['| 1 | 标准 | √ | √ | √ |'], behind), ['0-0 ^|1|标准|√|√|√'])
  })
})

describe('行末的空格', () => {
  const two = [inner(1), inner(2)]
  const before = [marked(0, 1), marked(1, 2)]
  test('补宽度的一行竖线最多算一个空格', () => {
    assert.deepEqual(told([...two, row(3, '√ |\n|||')]), [...before, '2-2 3|?|?|?|?|? 剩低保/标准/√'])
    assert.deepEqual(told([...two, row(3, '√ | √ |\n||')]), [...before, '2-2 3|低保|标准|√|√|'])
  })
  test('比表头多出来的字：不丢', () => {
    for (const [line, loose] of [
      ['3 | | 标准 | √ | √ | √ | 备注 |', '标准/√/√/√/备注'],
      ['3 | 低保 | 标准 | √ | √ | | √ |', '低保/标准/√/√/√'],
    ] as const)
      assert.deepEqual(told([...two, line]), [...before, `2-2 3|?|?|?|?|? 剩${loose}`])
    assert.match(told(['', '|', '标准 | | √ | √ | √ | 备注 |'], unnumbered).join(), /备注/)
  })
  test('一格一行，看的是有字的格；正好一半不算', () => {
    const lines = [1, 2, 3].map((seq) => `${seq} |\n低保 |\n标准 |\n√ |\n√ |\n|||||||`)
    assert.deepEqual(
      told(lines),
      [1, 2, 3].map((seq) => `${seq * 6 - 6}-${seq * 6 - 2} ${seq}|低保|标准|?|?|? 剩√/√`),
    )
    assert.deepEqual(told(['1 | 低保 |\n标准 | √ | √ |\n|', '2 |\n低保 |\n标准 | √ | √ |\n|']), [
      '0-1 1|低保|标准|√|√|',
      '3-5 2|低保|标准|√|√|',
    ])
  })
})

describe('哪些数是页码', () => {
  test('六位以内，空白不算：行内起头的页码不是格', () => {
    for (const page of ['17', '1 7', '1 2 3'])
      assert.deepEqual(
        told([`1 | 低保 |\n${page} |\n标准 | √ | | √ |`, inner(2)]),
        ['0-2 1|低保|标准|√||√', marked(3, 2)],
        page,
      )
  })
  test('带字的、七位的不是页码，不丢', () => {
    for (const words of ['附表2', '1234567'])
      assert.match(told([`1 | 低保 |\n${words} | √ | | √ |`, inner(2)])[0]!, new RegExp(words))
  })
})

describe('从哪里分行', () => {
  test('有序号列：一个序号也分行', () => assert.deepEqual(told(['养老 | 名单 | √ |', full(2)]).at(-1), all(1, 2)))
  test('没有序号列：一个数是页码，两个数就是序号', () => {
    assert.deepEqual(told(['低保 |\n17 |\n标准 | √ | √ | √ |'], unnumbered), ['0-2 低保|标准|√|√|√'])
    const lines = ['1 |\n低保 | 标准 | √ | √ |', '2 |\n低保 | 标准 | √ | √ | √ |']
    assert.deepEqual(spans(lines, `编码 ${unnumbered}`), ['0-1', '2-3'])
  })
  test('接着数的、从一重新数起的：后面只有一格也是行', () => {
    const lone = (line: number, seq: string) => `${line}-${line} ${seq}|?|?|?|?|? 剩待补充`
    assert.deepEqual(told([full(1), '2 | 待补充 |', full(3)]), [all(0, 1), lone(1, '2'), all(2, 3)])
    assert.deepEqual(told([full(99), '1 0 0 | 待补充 |', full(101)]), [all(0, 99), lone(1, '1 0 0'), all(2, 101)])
    assert.deepEqual(told([full(1), full(2), '1 | 待补充 |', full(2)]), [all(0, 1), all(1, 2), lone(2, '1'), all(3, 2)])
  })
  test('跳过的序号：后面三格有字才是行，空格不算', () => {
    const after = (words: string) => spans(['1 |\n标准 | √ | √ | √ |', `5 | ${words} |`, full(6)])
    assert.deepEqual(after('甲 | 乙 | √'), ['0-1', '2-2', '3-3'])
    assert.deepEqual(after('甲 | 乙'), ['0-2', '3-3'])
    assert.deepEqual(after('甲 | |'), ['0-2', '3-3'])
  })
  test('序号在名称后面：从名称起，虽然各行长短不同，序号后面空着也是', () => {
    const first = '低保 | 1 | 标准 |\n√ | √ |'
    assert.deepEqual(spans([first, '养老 | 2 | 标准 |\n√ | √ | √ |'], behind), ['0-1', '2-3'])
    assert.deepEqual(spans([first, '养老 | 2 | |\n√ | √ | √ |'], behind), ['0-1', '2-3'])
  })
})

describe('一段是一行还是几行', () => {
  const third = (...lines: string[]) => spans([full(1), full(2), ...lines]).slice(2)
  test('比表头多六格，仍是一行', () => {
    const lines = (seq: number) => [`${seq} | 低保 | | | | |`, '标准 | √ | √ | √ | | |']
    assert.deepEqual(spans([...lines(1), ...lines(2)]), ['0-1', '2-3'])
  })
  test('两种宽度一样多：取窄的', () =>
    assert.deepEqual(spans([`${full(1)}||`, full(2), full(3), '养老 | 名单 | √ |']), ['0-0', '1-1', '2-2', '3-3']))
  test('多一格不分，多两格就按行分', () => {
    const [basis, ...others] = duty.split('|')
    const lines = (seq: number, more = '') => [
      `${seq} | 社会救助 | 低保 | 标准 |`,
      `${basis} | ${others.join(' | ')} |${more}`,
    ]
    assert.deepEqual(spans([...lines(1, '|'), ...lines(2), ...lines(3)], two), ['0-1', '2-3', '4-5'])
    assert.deepEqual(third('3 | 低保 | 标准 | √ |', '养老 | 名单 | √ | √ |'), ['2-2', '3-3'])
    assert.deepEqual(third('3 | 低保 | 标准 | √ |', '|', '养老 | 名单 | √ | √ |'), ['2-2', '4-4'])
  })
  test('末一项至少三格有字，空格不算', () =>
    assert.deepEqual(told([full(1), full(2), full(3), '养老 | 名单 | |']).at(-1), '3-3 -|-|-|-|-|- 剩养老/名单 续'))
  test('下一行前面的空格不妨碍分行；多出来的空格凑不成行就不分', () => {
    const next = '养老 | 名单 | √ | √ | √ |'
    assert.deepEqual(third('3 |', '低保 | 标准 | √ | √ | √ | |', next), ['2-3', '4-4'])
    assert.deepEqual(third('3 |', '低保 | 标准 | √ | √ | √ |', `${next} | |`), ['2-4'])
  })
  test('整段正好分完：没有多出来的一行', () =>
    assert.deepEqual(told([row(1, '√ | √ |\n|'), '养老 | 名单 | √ | √ | √ | |', row(2, '√ | √ |\n|')]), [
      '0-0 1|低保|标准|√|√|',
      '2-2 ^|养老|名单|√|√|√',
      '3-3 2|低保|标准|√|√|',
    ]))
})

test('第一行首格空着、各行竖线数不同：不丢掉这一行，分不清就整个不读', () => {
  const lines = ['| 内容甲 | √ | √ | √ |', '低保 | 内容乙 | √ | √ | √ | |', '特困 | 内容丙 | √ | √ | √ |']
  assert.ok(
    rowsIn(lines, unnumbered).some(
      (row) =>
        [...row.cells.values()].some(({ text }) => text === '内容甲') ||
        row.loose.some(({ text }) => text === '内容甲'),
    ),
  )
})
