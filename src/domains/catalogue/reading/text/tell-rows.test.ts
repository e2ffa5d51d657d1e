import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Column } from '../header.ts'
import { endOf, joinPieces, nameColumns, nothingTold, type Piece, tellRows } from './tell-rows.ts'
import { columnsOf, duty, law, natureOf, piecesOf, second, three, told, two, whole } from './testing/told-cells.ts'

describe('名称少了几个：外层先合并', () => {
  for (const [titles, first, row, expected] of [
    [two, whole, `2|特困|名单|${duty}`, `2|^|特困|名单|${duty}`],
    [two, whole, `2|名单|${duty}`, `2|^|^|名单|${duty}`],
    [two.replace('序 ', ''), whole.slice(2), `特困|名单|${duty}`, `^|特困|名单|${duty}`],
    [two.replace('二', '项'), whole, `2|特困|名单|${duty}`, `2|^|特困|名单|${duty}`],
    [two.replace('一 ', ''), `1|低保|标准|${duty}`, `2|名单|${duty}`, `2|^|名单|${duty}`],
    // A column that the reader does not know stands among the names, and is merged like the outermost of them.
    [two.replace('一', '领域 一'), `1|民政|救助|低保|标准|${duty}`, `2|特困|名单|${duty}`, `2|^|^|特困|名单|${duty}`],
    [
      two.replace('一', '编码 一'),
      `1|100|救助|低保|标准|${duty}`,
      `2|101|特困|名单|${duty}`,
      `2|101|^|特困|名单|${duty}`,
    ],
  ] as const)
    for (const placed of [false, true])
      test(`${titles}：${row.split('|', 3)}${placed ? '（空格留着）' : ''}`, () =>
        assert.equal(second(titles, first, row, placed), expected))

  test('四级：空格丢了时，三级起可能本来就没有，不定；空格留着时只会是合并', () => {
    const row = `2|特困|名单|${duty}`
    const first = `1|救助|低保|申请|标准|${duty}`
    assert.equal(second(three, first, row), `2|^|?|?|名单|${duty} 剩特困`)
    assert.equal(second(three, first, row, true), `2|^|^|特困|名单|${duty}`)
    const pair = `2|特困|受理|名单|${duty}`
    assert.equal(second(three, first, pair), `2|?|?|?|名单|${duty} 剩特困/受理`)
    assert.equal(second(three, first, pair, true), `2|^|特困|受理|名单|${duty}`)
    assert.equal(second(three, first, `2|名单|${duty}`), `2|^|^|^|名单|${duty}`)
    const [four, item] = [three.replace('三', '三 项'), `1|救助|低保|申请|材料|标准|${duty}`]
    assert.equal(second(four, item, pair), `2|?|?|?|?|名单|${duty} 剩特困/受理`)
    assert.equal(second(four, item, `2|特困|受理|公示|名单|${duty}`), `2|?|?|?|?|名单|${duty} 剩特困/受理/公示`)
  })

  test('三级下面还有一列：空格丢了时，一个名称也可能是三级，下面的本来就没有', () => {
    const four = three.replace('三', '三 领域')
    const first = `1|救助|低保|申请|材料|标准|${duty}`
    assert.equal(second(four, first, `2|特困|名单|${duty}`), `2|^|?|?|?|名单|${duty} 剩特困`)
    assert.equal(second(four, first, `2|特困|名单|${duty}`, true), `2|^|^|^|特困|名单|${duty}`)
    const innermost = two.replace('一 二', '三 领域')
    assert.equal(second(innermost, whole, `2|特困|名单|${duty}`), `2|?|?|名单|${duty} 剩特困`)
    assert.equal(second(innermost, whole, `2|特困|名单|${duty}`, true), `2|^|特困|名单|${duty}`)
  })

  test('第一行上面没有行，先当作里层没有；一个名称是一级', () => {
    for (const placed of [false, true]) {
      assert.deepEqual(told(two, [`1|低保|标准|${duty}`], placed), [`1|低保|^|标准|${duty}`])
      assert.deepEqual(told(three, [`1|救助|低保|标准|${duty}`], placed), [`1|救助|低保|^|标准|${duty}`])
      assert.deepEqual(told(two, [`1|标准|${duty}`], placed), [`1|^|^|标准|${duty}`])
    }
  })

  test('两个以上起头的行都有三级：两个名称是二级、三级，请人核对', () => {
    const begun = [`1|救助|低保|申请|标准|${duty}`, `2|养老|津贴|发放|标准|${duty}`]
    const rows = (...more: string[]) => told(three, [...begun, ...more])
    const titled = `3|养老|津贴|发放|及时公开|${duty}`
    assert.deepEqual(rows(titled), [...begun, titled])
    assert.deepEqual(rows(`3|特困|受理|名单|${duty}`, `4|公示|名单|${duty}`).slice(2), [
      `3|^!|特困!|受理!|名单|${duty}`,
      `4|^!|^!|公示!|名单|${duty}`,
    ])
    assert.deepEqual(told(three, [...begun, `3|特困|受理|名单|${duty}`], true)[2], `3|^|特困|受理|名单|${duty}`)
    const without = `1|救助|低保|标准|${duty}`
    assert.equal(told(three, [without, ...begun, `3|特困|受理|名单|${duty}`])[3], `3|?|?|?|名单|${duty} 剩特困/受理`)
  })
})

describe('第一行', () => {
  test('三级而只有一个名称：是一级', () => {
    for (const placed of [false, true])
      assert.deepEqual(told(three, [`1|救助|标准|${duty}`], placed), [`1|救助|^|^|标准|${duty}`])
  })

  test('少了一格：空格丢了时，没有的是二级还是依据说不清；空格留着时只会是合并的依据', () => {
    const rest = '及时公开|县民政局|政府网站'
    const row = `1|救助|低保|工作要求|${rest}`
    assert.deepEqual(told(two, [row]), [`1|救助|?|?|?|${rest} 剩低保/工作要求`])
    assert.deepEqual(told(two, [row], true), [`1|救助|低保|工作要求|^|${rest}`])
  })
})

describe('别的行证明的', () => {
  test('分不清名称的行，证明不了每项都有三级', () => {
    const rows = [`民政|救助|低保|申请|标准|${duty}`, `养老|津贴|发放|标准|${duty}`, `儿童|收养|登记|标准|${duty}`]
    assert.deepEqual(told(three.replace('序 一', '领域 一'), rows).slice(1), [
      `?|?|?|?|标准|${duty} 剩养老/津贴/发放`,
      `?|?|?|?|标准|${duty} 剩儿童/收养/登记`,
    ])
  })

  test('主体在第一列也一样', () => {
    const row = (names: string) => `供养方|${names}|名单|${law}|及时公开|政府网站`
    assert.equal(second('主体 一 二 内容 依据 时限 渠道', row('救助|低保'), row('特困')), row('^|特困'))
  })

  test('备注总是普通的话，也可以写别的：是渠道还是备注，不猜', () => {
    const rows = ['甲', '乙', '丙'].map((remark) => `${whole}|${remark}`)
    const own = duty.replace('|政府网站', '')
    assert.equal(
      told(`${two} 备注`, [...rows, `4|养老|津贴|名单|${own}|公示栏`])[3],
      `4|养老|津贴|名单|${own}|?|? 剩公示栏`,
    )
  })
})

describe('依据、时限、主体、渠道少了一格：说得清是哪一格', () => {
  const parts = [law, '及时公开', '县民政局', '政府网站']
  for (const [missing, name] of ['依据', '时限', '主体', '渠道'].entries())
    for (const placed of [false, true])
      test(`${name}${placed ? '（空格留着）' : ''}`, () => {
        const cells = (mark: string[]) => parts.flatMap((part, i) => (i === missing ? mark : [part])).join('|')
        assert.equal(second(two, whole, `2|养老|津贴|名单|${cells([])}`, placed), `2|养老|津贴|名单|${cells(['^'])}`)
      })

  test('同上只在依据以后；少一个就不知道是哪一格', () => {
    assert.equal(second(two, whole, '2|养老|津贴|名单|同上|同上|同上|同上'), '2|养老|津贴|名单|同上|同上|同上|同上')
    assert.equal(second(two, whole, '2|养老|津贴|名单|同上|同上|同上'), '2|养老|津贴|名单|?|?|?|? 剩同上/同上/同上')
  })

  test('备注一格在最后，可以没有；空格留着就不会合并，少了就只说得清别的行证明的', () => {
    const titles = `${two} 备注`
    assert.equal(second(titles, `${whole}|甲`, `2|津贴|名单|${duty}`), `2|^|津贴|名单|${duty}|^`)
    assert.equal(second(titles, `${whole}|甲`, `2|津贴|名单|${duty}|乙`), `2|^|津贴|名单|${duty}|乙`)
    assert.equal(
      second(titles, `${whole}|甲`, `2|养老|津贴|名单|${duty}`, true),
      '2|?|?|?|?|及时公开|县民政局|政府网站|? 剩养老/津贴/名单/《社会救助暂行办法》',
    )
  })

  test('说不清的一行，时限、主体、渠道与别的行一字不差：至少有名称和内容在前，次序与列相同', () => {
    const titles = `${two} 备注`
    const after = (row: string) => second(titles, `${whole}|甲`, row, true)
    assert.equal(after('2|养老|津贴|及时公开|政府网站'), '2|?|?|?|?|及时公开|?|政府网站|? 剩养老/津贴')
    const [, row] = tellRows(
      [`${whole}|甲`, '2|养老|津贴|及时公开|政府网站'].map(piecesOf),
      columnsOf(titles),
      natureOf,
      true,
    )
    assert.deepEqual(row!.open, [1, 2, 3, 4, 6, 8])
    const open = (words: string) => `2|?|?|?|?|?|?|?|? 剩${words.replaceAll('|', '/')}`
    for (const words of ['养老|津贴|政府网站|及时公开', '养老|津贴|及时公开|及时公开', '津贴|及时公开|政府网站'])
      assert.equal(after(`2|${words}`), open(words))
    assert.equal(after(`养老|津贴|及时公开|政府网站`), '?|?|?|?|?|?|?|?|? 剩养老/津贴/及时公开/政府网站')
  })

  test('勾选少了不知道是哪一列；有文字的那一列知道', () => {
    const titles = `${two} 社会 特定 主动`
    const first = `${whole}|√|√|√`
    const rest = `2|养老|津贴|名单|${duty}`
    assert.equal(second(titles, first, `${rest}|√|√`), `${rest}|?|?|? 剩√/√`)
    assert.equal(second(titles, first, `${rest}|村民|√`), `${rest}|^|村民|√`)
    assert.equal(second(titles, first, `${rest}|√|√|√`), `${rest}|√|√|√`)
    assert.equal(second(titles, first, rest), `${rest}|^|^|^`)
  })
})

describe('一格两用的话', () => {
  test('格数齐全：内容是法规名、像时限，也各在其位', () => {
    for (const content of ['《低保办法》', '及时公开'])
      assert.deepEqual(told(two, [`1|社会救助|低保|${content}|${duty}`]), [`1|社会救助|低保|${content}|${duty}`])
  })

  test('内容是法规名而合并了一级事项：依据在它自己的位置', () => {
    assert.equal(second(two, whole, `2|特困|《低保办法》|${duty}`), `2|^|特困|《低保办法》|${duty}`)
  })

  test('内容不会是勾、数、方框、同上', () => {
    for (const cell of ['√', '12', '同上']) {
      const [row] = told(two, [`1|社会救助|低保|${cell}|${duty}`])
      assert.equal(row!.split('|')[3] === cell, false, cell)
    }
  })

  test('像主体的名称、内容：主体有自己的一格', () => {
    assert.equal(second(two, whole, `2|养老机构|名单|${duty}`), `2|^|养老机构|名单|${duty}`)
    assert.equal(second(two, whole, `2|特困|村民委员会|${duty}`), `2|^|特困|村民委员会|${duty}`)
  })

  test('像主体的特定群体：主体在前面有自己的一格', () => {
    assert.equal(second(`${two} 特定`, `${whole}|村民`, `2|特困|名单|${duty}|企业`), `2|^|特困|名单|${duty}|企业`)
    assert.equal(
      second(`${two} 特定`, `${whole}|村民`, '2|特困|名单|《社会救助暂行办法》|及时公开|县民政局|政府网站'),
      `2|^|特困|名单|${duty}|^`,
    )
  })
})

describe('整行只有一两格', () => {
  for (const [row, expected] of [
    ['待补充', '-|-|-|待补充!|-|-|-|- 续'],
    ['2.补贴', '-|-|-|2.补贴|-|-|-|- 续'],
    ['12、补贴', '-|-|-|12、补贴|-|-|-|- 续'],
    ['(2)补贴', '-|-|-|(2)补贴|-|-|-|- 续'],
    ['2)补贴', '-|-|-|2)补贴|-|-|-|- 续'],
    ['●补贴', '-|-|-|●补贴|-|-|-|- 续'],
    ['〇补贴', '-|-|-|〇补贴|-|-|-|- 续'],
    ['○补贴', '-|-|-|○补贴|-|-|-|- 续'],
    ['甲●补贴', '-|-|-|甲●补贴!|-|-|-|- 续'],
    ['甲1.补贴', '-|-|-|甲1.补贴!|-|-|-|- 续'],
    ['123.补贴', '-|-|-|123.补贴!|-|-|-|- 续'],
    ['12补贴', '-|-|-|12补贴!|-|-|-|- 续'],
    ['、补贴', '-|-|-|、补贴!|-|-|-|- 续'],
    ['及时公开', '-|-|-|-|-|及时公开|-|- 续'],
    ['县民政局', '-|-|-|-|-|-|县民政局|- 续'],
    ['政府网站', '-|-|-|-|-|-|-|政府网站 续'],
    [law, `-|-|-|-|${law}|-|-|- 续`],
    ['一、救助', '-|-|-|-|-|-|-|- 剩一、救助 续'],
    ['17', '-|-|-|-|-|-|-|- 剩17 续'],
    ['特困|政府网站', '^|^|^|特困|^|^|^|政府网站'],
    ['特困|名单', '^|^|?|?|^|^|?|^ 剩特困/名单'],
    ['■政府网站|□公示栏', '-|-|-|-|-|-|-|■政府网站/□公示栏 续'],
    ['|待补充|', '-|-|-|待补充!|-|-|-|- 续'],
    ['2|待补充', '2|?|?|?|?|?|?|? 剩待补充'],
    ['待补充|2', '?|?|?|?|?|?|?|? 剩待补充/2'],
  ] as const)
    test(row, () => assert.equal(second(two, whole, row), expected))

  test('第一行之前没有可接的行；没有那一列也不放', () => {
    assert.deepEqual(told(two, ['待补充']), ['-|-|-|-|-|-|-|- 剩待补充 续'])
    assert.equal(second('序 一 二 内容 依据', `1|社会救助|低保|标准|${law}`, '县民政局'), '-|-|-|-|- 剩县民政局 续')
  })

  test('那一列是第一列也接得上；自己说得清的不用人核对', () => {
    const titles = '内容 依据 时限 主体 渠道'
    assert.equal(second(titles, `标准|${duty}`, '待补充'), '待补充!|-|-|-|- 续')
    const rows = tellRows([whole, '政府网站'].map(piecesOf), columnsOf(two), natureOf, false)
    assert.deepEqual(rows[1]!.guessed, [])
  })

  test('没有序号列：带数的两格全部不定', () => {
    assert.equal(second(two.replace('序 ', ''), whole.slice(2), '2|待补充'), '?|?|?|?|?|?|? 剩2/待补充')
  })
})

describe('渠道的方框分印几格', () => {
  test('合成一格，从第一格起', () => {
    const boxed = '1|社会救助|低保|标准|《社会救助暂行办法》|及时公开|县民政局'
    assert.deepEqual(told(two, [`${boxed}|■政府网站|□公示栏|□广播`]), [`${boxed}|■政府网站/□公示栏/□广播`])
    assert.deepEqual(told(`${two} 社会`, [`${boxed}|■政府网站|√|□公示栏`]), [`${boxed}|■政府网站/□公示栏|√`])
  })
})

describe('空格留着', () => {
  for (const [row, expected] of [
    [`2|低保|标准|${duty}|`, `2|^|低保|标准|${duty}`],
    [`2|低保|标准|${duty}|||`, `2|^|低保|标准|${duty}`],
    [`2||低保|标准|${duty}`, `2||低保|标准|${duty}`],
    [`2|社会救助|低保|标准|${law}|及时公开|县民政局|`, `2|社会救助|低保|标准|${law}|及时公开|县民政局|`],
    [`2|低保|标准|${law}|及时公开|县民政局|`, `2|^|低保|标准|${law}|及时公开|县民政局|`],
  ] as const)
    test(row, () => assert.equal(second(two, whole, row, true), expected))
})

test('空格留着：说不清在哪一列的空格不是剩下的话', () =>
  assert.equal(
    second(two, whole, '2|养老|津贴|名单||县民政局|政府网站', true),
    '2|养老|津贴|名单|?|?|县民政局|政府网站',
  ))

test('空格留着：序号可以合并，内容不会空', () => {
  assert.equal(second(two, whole, `养老|津贴|名单|${duty}`, true), `^|养老|津贴|名单|${duty}`)
  assert.match(second(two, whole, `2|养老|津贴||${duty}`, true), /^2[|][?][|][?][|][?][|]/)
})

test('什么都没说的行', () => {
  assert.deepEqual(nothingTold(7), {
    line: 7,
    end: 7,
    cells: new Map(),
    lacking: [],
    open: [],
    loose: [],
    continued: false,
  })
  assert.deepEqual(tellRows([piecesOf('特困|政府网站', 0)], columnsOf(two), natureOf, false)[0]!.guessed, [])
})

describe('行在哪里', () => {
  const at = (rows: readonly (readonly Piece[])[]) =>
    tellRows(rows, columnsOf(two), natureOf, true).map(({ line, end }) => [line, end])
  const piece = (text: string, line: number, end?: number): Piece => ({ text, line, ...(end ? { end } : {}) })

  test('从第一个有字的格到最后一行', () => {
    const cells = whole.split('|').map((text, i) => piece(text, 3 + i))
    assert.deepEqual(at([cells]), [[3, 10]])
    assert.deepEqual(at([[piece('', 2), ...cells.slice(1)]]), [[4, 10]])
    assert.deepEqual(at([[...cells, piece('', 30)]]), [[3, 10]])
    assert.deepEqual(at([cells, [piece('2', 12), piece('待补充\n再补充', 13)]]).at(1), [12, 14])
  })

  test('几格合成一格：到最后一行；拿掉的页码都留着', () => {
    assert.equal(endOf([piece('甲\n乙\n丙', 4), piece('丁', 5)]), 6)
    assert.equal(endOf([piece('甲\n乙', 4, 9), piece('丁', 8)]), 9)
    assert.deepEqual(joinPieces([piece('甲', 4), piece('乙', 5)], '\n'), { text: '甲\n乙', line: 4, end: 5 })
    assert.deepEqual(joinPieces([{ ...piece('甲', 4), cut: ['7'] }], '').cut, ['7'])
    assert.deepEqual(
      joinPieces([{ ...piece('甲', 4), cut: ['7'] }, piece('乙', 5), { ...piece('丙', 6), cut: ['8'] }], ''),
      {
        text: '甲乙丙',
        line: 4,
        end: 6,
        cut: ['7', '8'],
      },
    )
  })
})

test('名称的列：一至三级、事项，内容前面不认识的列（编码除外）', () => {
  for (const [titles, expected] of [
    [three, [1, 2, 3]],
    [two.replace('一 二', '项'), [1]],
    [two.replace('一', '领域 一'), [1, 2, 3]],
    [two.replace('一', '编码 一'), [2, 3]],
    [`${two} 备注`, [1, 2]],
    ['序 内容 依据', []],
  ] as const)
    assert.deepEqual(nameColumns(columnsOf(titles)), expected, titles)
  const levels: Column = { index: 1, title: '县级', head: null, levels: ['county'] }
  assert.deepEqual(nameColumns([levels, ...columnsOf('一 内容')]), [1])
})

describe('勾选的行里多出来的格', () => {
  const ticked = `${two} 社会 特定`
  const front = `养老|津贴|名单|${law}|及时公开|县民政局`
  const first = `1|社会救助|低保|标准|${law}|及时公开|县民政局|■政府网站|√|√`
  test('只有一个勾和后面的方框：是上面渠道的另一半，勾不知是谁的', () =>
    assert.deepEqual(told(ticked, [first, '√|■其他']), [
      first.replace('■政府网站', '■政府网站!'),
      '-|-|-|√!|-|-|-|?|-|- 剩■其他 续',
    ]))
  test('方框后面还有空格：只拿掉方框，空格留着', () => {
    for (const behind of ['√||■其他|', '√|■其他|'])
      assert.equal(
        second(ticked, first, `2|${front}|${behind}`, true),
        `2|养老|津贴|名单|${law}|及时公开|县民政局|?|√| 剩■其他`,
        behind,
      )
  })
  test('空格丢了的一张表，凑得出整行而对不上：空格不算，勾在哪里不定', () =>
    assert.equal(
      second(ticked, first, `2|津贴|名单|${law}|及时公开|县民政局|■政府网站|√||`),
      `2|^|津贴|名单|${law}|及时公开|县民政局|■政府网站|?|? 剩√`,
    ))
})
