import assert from 'node:assert/strict'
import { test } from 'node:test'
import data from '../../../reference/laws/laws.json' with { type: 'json' }
import { RegisterError } from './citation-error.ts'
import { type LawData, makeRegister, type RegisterData, reasonsNotToLoad } from './make-register.ts'
import { markOf } from './model.ts'

test('the register that comes with the program is sound', () => {
  assert.deepEqual([...reasonsNotToLoad(data as RegisterData)], [])
  assert.ok(makeRegister(data as RegisterData).laws.size >= 200)
})

test('laws stand in the order of their slugs, so that a change is seen where it is', () => {
  const slugs = data.laws.map(({ slug }) => slug)
  assert.deepEqual(slugs, slugs.toSorted())
})

test('checked facts are those of the rules, everything else says that nobody checked it', () => {
  const { laws } = makeRegister(data as RegisterData)
  const now = laws.get('open-government-information')!.versions.at(-1)!
  assert.deepEqual([markOf(now, 'number'), markOf(now, 'from'), markOf(now, 'articles')], ['V', 'V', 'K'])
  const checked = [...laws.values()].flatMap((law) =>
    law.versions.flatMap((version) => (version.number && markOf(version, 'number') === 'V' ? [version.number] : [])),
  )
  assert.deepEqual(
    [...new Set(checked)].sort(),
    [
      '国令第492号',
      '国令第711号',
      '国令第713号',
      '国办公开办函〔2019〕61号',
      '国办公开办函〔2021〕30号',
      '国办函〔2020〕109号',
      '国办发〔2016〕80号',
      '国办发〔2017〕42号',
      '国办发〔2017〕47号',
      '国办发〔2019〕54号',
      '国办发〔2020〕50号',
      '国办发〔2024〕5号',
      '国办秘函〔2019〕19号',
      '交通运输部令第11号',
      '人社厅函〔2019〕113号',
      '应急厅函〔2019〕390号',
      '建城规〔2021〕4号',
      '民办函〔2019〕52号',
      '法释〔2025〕8号',
      '环办厅函〔2019〕672号',
    ].sort(),
  )
})

const law = (change: Partial<LawData> = {}): LawData => ({
  slug: 'a-law',
  kind: 'law',
  title: '中华人民共和国甲法',
  versions: [
    { name: '2000', number: '主席令第1号', from: '2000-01-01', to: '2009-12-31', articles: 20 },
    { name: '2010', from: '2010-01-01', articles: 30, moved: { from: [[12, 14]], open: true }, marks: { from: 'V' } },
  ],
  ...change,
})
const other = law({ slug: 'b-law', title: '中华人民共和国乙法' })
const of = (...laws: LawData[]): RegisterData => ({ asOf: '2026-01-01', laws })
const versions = (...each: LawData['versions']) => ({ versions: each })

test('a sound register is loaded', () => {
  assert.deepEqual([...reasonsNotToLoad(of(law(), other))], [])
})

const bad: [what: string, data: RegisterData, says: RegExp][] = [
  [
    'a day up to which it was kept that is none',
    { ...of(law()), asOf: '2026-02-30' },
    /登记截止日“2026-02-30”不是有效日期/,
  ],
  ['a slug with capitals', of(law({ slug: 'A_law' })), /“A_law”不能作编号/],
  ['a slug twice', of(law(), law({ title: '丙法' })), /编号“a-law”重复/],
  ['a kind nobody knows', of(law({ kind: 'decree' })), /种类“decree”不在登记的种类之内/],
  ['one title of two laws', of(law(), law({ slug: 'c', short: ['甲法'] }), other), /名称“甲法”同属“a-law”和“c”/],
  ['an empty title', of(law({ title: '《》' })), /“a-law”的名称为空/],
  ['no version', of(law(versions())), /没有任何版本/],
  [
    'two versions of one name',
    of(law(versions({ name: '1', from: '2000-01-01', to: '2000-12-31' }, { name: '1', from: '2001-01-01' }))),
    /《中华人民共和国甲法》1版重复/,
  ],
  ['an impossible day', of(law(versions({ name: '1', from: '2023-02-29' }))), /施行日“2023-02-29”不是有效日期/],
  [
    'a day written otherwise',
    of(law(versions({ name: '1', published: '2023/2/9' }))),
    /公布日“2023\/2\/9”不是有效日期/,
  ],
  [
    'an end before the beginning',
    of(law(versions({ name: '1', from: '2000-01-01', to: '1999-12-31' }))),
    /止于1999-12-31，早于施行日/,
  ],
  [
    'overlapping versions',
    of(law(versions({ name: '1', from: '2000-01-01', to: '2005-01-01' }, { name: '2', from: '2005-01-01' }))),
    /2版自2005-01-01施行，与1版（止于2005-01-01）重叠/,
  ],
  [
    'an earlier version without an end',
    of(law(versions({ name: '1', from: '2000-01-01' }, { name: '2', from: '2005-01-01' }))),
    /与1版（没有止日）重叠/,
  ],
  [
    'a later version without a beginning',
    of(law(versions({ name: '1', to: '2000-01-01' }, { name: '2' }))),
    /2版前面还有版本，必须写明施行日/,
  ],
  [
    'a number in another form',
    of(law(versions({ name: '1', number: '国务院令第7号' }))),
    /文号“国务院令第7号”不是规范写法/,
  ],
  ['no whole number of articles', of(law(versions({ name: '1', articles: 0 }))), /条数“0”不是正整数/],
  ['a mark that is none', of(law(versions({ name: '1', marks: { name: 'X' } }))), /核对标记“X”不是V、K、S之一/],
  ['a mark on nothing', of(law(versions({ name: '1', marks: { number: 'V' } }))), /没有登记number，却带有核对标记/],
  [
    'articles that moved in a first version',
    of(law(versions({ name: '1', moved: { open: true } }))),
    /是第一个版本，不能有条文移动/,
  ],
  [
    'an article that moved beyond the end',
    of(
      law(
        versions(
          { name: '1', to: '2000-01-01', articles: 9 },
          { name: '2', from: '2000-01-02', articles: 9, moved: { from: [[3, 10]] } },
        ),
      ),
    ),
    /条文移动“3→10”超出条数/,
  ],
  [
    'a repealed law that goes on',
    of(law({ repealed: { on: '2020-01-01', by: ['b-law'] } }), other),
    /于2020-01-01废止，2010版却没有止日/,
  ],
  [
    'a successor nobody knows',
    of(law({ ...versions({ name: '1', to: '2019-12-31' }), repealed: { on: '2020-01-01', by: ['z'] } })),
    /由“z”替代，登记里没有它/,
  ],
  [
    'successors in a circle',
    of(
      law({ ...versions({ name: '1', to: '2019-12-31' }), repealed: { on: '2020-01-01', by: ['b-law'] } }),
      law({
        slug: 'b-law',
        title: '乙法',
        ...versions({ name: '1', to: '2019-12-31' }),
        repealed: { on: '2020-01-01', by: ['a-law'] },
      }),
    ),
    /《中华人民共和国甲法》的替代关系绕回自身.*《乙法》的替代关系绕回自身/,
  ],
]
for (const [what, given, says] of bad)
  test(`refused: ${what}`, () => {
    assert.match([...reasonsNotToLoad(given)].join('；'), says)
    assert.throws(() => makeRegister(given), RegisterError)
  })

test('every fault is told at once', () => {
  const given = of(law({ slug: 'A', kind: 'x', ...versions({ name: '1', from: 'y' }) }))
  assert.equal([...reasonsNotToLoad(given)].length, 3)
  assert.throws(() => makeRegister(given), {
    name: 'RegisterError',
    message:
      '法律法规登记数据不能使用：“A”不能作编号（只用小写字母、数字和连字符）；《中华人民共和国甲法》的种类“x”不在登记的种类之内；' +
      '《中华人民共和国甲法》1版的施行日“y”不是有效日期（应如2026-01-01）。请改正后重新载入',
  })
})

/** What is said of one law with these versions. */
const reasons = (given: Partial<LawData>): string => [...reasonsNotToLoad(of(law(given), other))].join('；')

test('slugs are small letters and figures in groups with hyphens between', () => {
  for (const slug of ['a', 'a1', '2a', 'a-law-2', '1-2']) assert.equal(reasons({ slug }), '', slug)
  for (const slug of ['', '-', '-a', 'a-', 'a--b', 'a_b', 'a b', 'a-law!', '甲', 'a-B'])
    assert.match(reasons({ slug }), /不能作编号/, slug)
})

test('days are those of the calendar, in one form', () => {
  for (const from of ['2000-02-29', '1999-12-31']) assert.equal(reasons(versions({ name: '1', from })), '', from)
  for (const from of [
    '2000-2-29',
    '20000-01-01',
    '2000-01-011',
    '2000-01-01T00:00',
    '+002000-01-01',
    '20000101',
    '2001-02-29',
    '2000-13-01',
    '',
  ])
    assert.match(reasons(versions({ name: '1', from })), /施行日“.*”不是有效日期/, from)
  assert.match(reasons(versions({ name: '1', to: '2001-02-29' })), /止日“2001-02-29”不是有效日期/)
  assert.match(
    reasons({ ...versions({ name: '1', to: '2000-01-01' }), repealed: { on: '2001-02-29', by: [] } }),
    /废止日“2001-02-29”不是有效日期/,
  )
  // A day that is none is not compared with others.
  assert.equal(
    reasons(versions({ name: '1', from: '2000-01-01', to: '1999-13-01' })),
    '《中华人民共和国甲法》1版的止日“1999-13-01”不是有效日期（应如2026-01-01）',
  )
})

test('bounds that just hold', () => {
  assert.equal(reasons(versions({ name: '1', from: '2000-01-01', to: '2000-01-01', articles: 1 })), '')
  assert.equal(reasons(versions({ name: '1', to: '2000-01-01' }, { name: '2', from: '2000-01-02' })), '')
  assert.equal(
    reasons({ ...versions({ name: '1', to: '2019-12-31' }), repealed: { on: '2020-01-01', by: ['b-law'] } }),
    '',
  )
  assert.match(
    reasons({ ...versions({ name: '1', to: '2020-01-01' }), repealed: { on: '2020-01-01', by: [] } }),
    /于2020-01-01废止，1版却止于2020-01-01/,
  )
  assert.match(
    reasons({ ...versions({ name: '1', from: '2000-01-01' }), repealed: { on: '2020-01-01', by: [] } }),
    /于2020-01-01废止，1版却没有止日/,
  )
  assert.match(
    reasons({
      ...versions({ name: '1', to: '1999-01-01' }, { name: '2', from: '2000-01-01' }),
      repealed: { on: '2020-01-01', by: [] },
    }),
    /2版却没有止日/,
  )
})

test('laws of every kind are entered', () => {
  for (const kind of [
    'law',
    'administrative-regulation',
    'departmental-rule',
    'local-regulation',
    'judicial-interpretation',
    'normative-document',
    'party-document',
  ])
    assert.equal(reasons({ kind }), '', kind)
})

test('the first text of a law moved no article', () => {
  assert.equal(
    reasons(versions({ name: '1', moved: { from: [[1, 2]] } })),
    '《中华人民共和国甲法》1版是第一个版本，不能有条文移动',
  )
})

test('articles that moved lie in both texts', () => {
  const moved = (pair: number[], before = 9, now = 12) =>
    reasons(
      versions(
        { name: '1', to: '1999-12-31', articles: before },
        { name: '2', from: '2000-01-01', articles: now, moved: { from: [pair] } },
      ),
    )
  for (const pair of [
    [1, 1],
    [9, 12],
    [3, 4],
  ])
    assert.equal(moved(pair), '')
  assert.equal(moved([9, 12]), '')
  for (const pair of [
    [10, 12],
    [9, 13],
  ])
    assert.match(moved(pair), new RegExp(`条文移动“${pair.join('→')}”超出条数`))
  for (const pair of [[0, 1], [1, 0], [-1, 1], [1], [1, 2, 3], []])
    assert.match(moved(pair), new RegExp(`条文移动“${pair.join('→')}”应为原条数和现条数`))
  const open = versions(
    { name: '1', to: '1999-12-31' },
    { name: '2', from: '2000-01-01', moved: { from: [[900, 901]] } },
  )
  assert.equal(reasons(open), '')
})

test('a law that follows another by way of a third leads nowhere back', () => {
  const ended = (slug: string, by: string[]) =>
    law({ slug, title: `${slug}法`, ...versions({ name: '1', to: '2019-12-31' }), repealed: { on: '2020-01-01', by } })
  const circle = [
    ...reasonsNotToLoad(
      of(ended('a', ['b']), ended('b', ['x', 'c']), ended('c', ['a']), law({ slug: 'x', title: '丁法' })),
    ),
  ]
  assert.deepEqual(
    circle.map((each) => each.slice(0, 4)),
    ['《a法》', '《b法》', '《c法》'],
  )
  const into = [...reasonsNotToLoad(of(ended('a', ['b']), ended('b', ['c']), ended('c', ['b'])))]
  assert.deepEqual(
    into.map((each) => each.slice(0, 4)),
    ['《b法》', '《c法》'],
  )
  assert.deepEqual(
    [...reasonsNotToLoad(of(ended('a', ['c']), ended('b', ['c', 'a']), law({ slug: 'c', title: '丁法' })))],
    [],
  )
})

test('a loaded law has what was entered, and empty lists for the rest', () => {
  const { laws, byTitle, byNumber } = makeRegister(
    of(
      law(),
      other,
      law({
        slug: 'c',
        kind: 'administrative-regulation',
        title: '丙条例',
        short: ['丙规'],
        loose: ['丙例'],
        ...versions({ name: '1' }),
      }),
      law({ slug: 'd', kind: 'administrative-regulation', title: '中华人民共和国丁条例', ...versions({ name: '1' }) }),
    ),
  )
  const [first, second] = laws.get('a-law')!.versions
  assert.deepEqual([laws.get('a-law')!.short, laws.get('a-law')!.loose], [[], []])
  assert.deepEqual(
    [first!.moved, second!.moved],
    [
      { pairs: [], open: false },
      { pairs: [[12, 14]], open: true },
    ],
  )
  assert.deepEqual(
    [...byTitle].map(([key, { law: each, loose }]) => [key, each.slug, loose]),
    [
      ['中华人民共和国甲法', 'a-law', false],
      ['甲法', 'a-law', false],
      ['中华人民共和国乙法', 'b-law', false],
      ['乙法', 'b-law', false],
      ['丙例', 'c', true],
      ['中华人民共和国丙条例', 'c', true],
      ['丙条例', 'c', false],
      ['丙规', 'c', false],
      ['中华人民共和国丁条例', 'd', false],
      ['丁条例', 'd', false],
    ],
  )
  assert.deepEqual(
    [...byNumber].map(([number, each]) => [number, each.map(({ slug }) => slug)]),
    [['主席令第1号', ['a-law', 'b-law']]],
  )
})
