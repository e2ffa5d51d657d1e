import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { duty, law, second, told, two, whole } from './testing/told-cells.ts'

describe('其他行说得清的，用在说不清的行', () => {
  /** So many whole rows, and one more. */
  const behind = (count: number, parts: string, row: string, placed = false): string =>
    told(two, [...Array.from({ length: count }, (_, i) => `${i + 1}|社会救助|低保|标准|${parts}`), row], placed).at(-1)!

  test('三行都按自己的话就是法规：别的话不是依据', () => {
    const row = '4|养老|津贴|申请要求|及时公开|县民政局|政府网站'
    const open = '4|?|?|?|?|及时公开|县民政局|政府网站 剩养老/津贴/申请要求'
    assert.equal(behind(3, duty, row), '4|养老|津贴|申请要求|^|及时公开|县民政局|政府网站')
    assert.equal(behind(2, duty, row), open)
    assert.equal(behind(3, '相关要求|及时公开|县民政局|政府网站', row), open)
  })

  test('有一行不是，就不作数；同上、空格不妨碍自己', () => {
    const rows = [1, 2, 3].map((seq) => `${seq}|社会救助|低保|标准|${duty}`)
    const vague = '4|社会救助|低保|标准|相关要求|及时公开|县民政局|政府网站'
    const row = '5|养老|津贴|申请要求|及时公开|县民政局|政府网站'
    assert.match(told(two, [...rows, vague, row])[4]!, /^5[|][?][|][?][|][?][|][?][|]及时公开/)
    const empty = '4|养老|津贴|名单||及时公开|县民政局|政府网站'
    assert.deepEqual(told(two, [...rows, empty, row], true).slice(3), [
      empty,
      '5|养老|津贴|申请要求|^|及时公开|县民政局|政府网站',
    ])
    assert.equal(behind(3, duty, '4|养老|津贴|名单|同上|同上|同上'), '4|养老|津贴|名单|?|?|?|? 剩同上/同上/同上')
  })

  for (const [name, parts, row, sure, open] of [
    [
      '时限',
      '相关要求|及时公开|县民政局|政府网站',
      '4|养老|津贴|名单|公开规定|县民政局|政府网站',
      '4|养老|津贴|名单|公开规定|^|县民政局|政府网站',
      '4|养老|津贴|名单|?|?|县民政局|政府网站 剩公开规定',
    ],
    [
      '主体',
      `${law}|及时公开|县民政局|会议传达`,
      `4|养老|津贴|名单|${law}|及时公开|村务张贴`,
      `4|养老|津贴|名单|${law}|及时公开|^|村务张贴`,
      `4|养老|津贴|名单|${law}|及时公开|?|? 剩村务张贴`,
    ],
    [
      '渠道',
      `${law}|及时公开|经办人|政府网站`,
      `4|养老|津贴|名单|${law}|及时公开|村务张贴`,
      `4|养老|津贴|名单|${law}|及时公开|村务张贴|^`,
      `4|养老|津贴|名单|${law}|及时公开|?|? 剩村务张贴`,
    ],
  ] as const)
    test(`${name}三行都说得清：别的话是另一列的；两行不够`, () => {
      assert.equal(behind(3, parts, row), sure)
      assert.equal(behind(2, parts, row), open)
    })

  for (const [name, first, row, expected] of [
    [
      '依据',
      '申请要求|及时公开|县民政局|政府网站',
      '2|养老|津贴|申请要求|及时公开|县民政局|政府网站',
      '2|^|养老|津贴|申请要求|及时公开|县民政局|政府网站',
    ],
    [
      '时限',
      `${law}|公开规定|县民政局|政府网站`,
      '2|养老|津贴|名单|公开规定|县民政局|政府网站',
      '2|养老|津贴|名单|^|公开规定|县民政局|政府网站',
    ],
    [
      '主体',
      `${law}|及时公开|村务张贴|政府网站`,
      `2|养老|津贴|名单|${law}|及时公开|村务张贴`,
      `2|养老|津贴|名单|${law}|及时公开|村务张贴|^`,
    ],
    [
      '主体',
      `${law}|及时公开|村务|政府网站`,
      `2|养老|津贴|名单|${law}|及时公开|村务`,
      `2|养老|津贴|名单|${law}|及时公开|村务|^`,
    ],
    [
      '渠道',
      `${law}|及时公开|县民政局|村务张贴`,
      `2|养老|津贴|名单|${law}|及时公开|村务张贴`,
      `2|养老|津贴|名单|${law}|及时公开|^|村务张贴`,
    ],
    [
      '一个字不作数',
      `${law}|及时公开|村|政府网站`,
      `2|养老|津贴|名单|${law}|及时公开|村`,
      `2|养老|津贴|名单|${law}|及时公开|?|? 剩村`,
    ],
  ] as const)
    test(`同样的话别的行在哪一列，这里也在哪一列：${name}`, () => assert.equal(behind(1, first, row), expected))

  test('同样的话在两列都有过：不作数', () => {
    const under = [
      `1|社会救助|低保|标准|${law}|及时公开|村务张贴|政府网站`,
      `2|社会救助|低保|标准|${law}|及时公开|县民政局|村务张贴`,
    ]
    const row = `3|养老|津贴|名单|${law}|及时公开|村务张贴`
    for (const rows of [under, under.toReversed(), [...under, under[0]!]])
      assert.equal(told(two, [...rows, row]).at(-1), `3|养老|津贴|名单|${law}|及时公开|?|? 剩村务张贴`)
  })

  test('没有一行说得清的话不归哪一列', () => {
    assert.match(told(two, [`1|社会救助|低保|标准|${law}|按程序办理|县民政局|政府网站`])[0]!, /^1[|][?]/)
  })
})

describe('照自己的话是主体的，先当主体', () => {
  const titles = `${two} 特定`
  const first = `${whole}|村民`
  for (const [row, expected] of [
    // One body and no other: it is the row's body, not its audience.
    [`2|特困|名单|${law}|及时公开|企业`, `2|^|特困|名单|${law}|及时公开|企业|^|^`],
    // Two bodies: the second is the audience, the first neither content nor a name.
    ['2|特困|名单|县水利局|企业', '2|^|特困|名单|^|^|县水利局|^|企业'],
    ['2|特困|县水利局|企业', '2|^|^|特困|^|^|县水利局|^|企业'],
    ['2|特困|县水利局|村务|企业', '2|^|^|特困|^|^|县水利局|村务|企业'],
    ['2|养老机构|县民政局|政府网站', '2|^|^|养老机构|^|^|县民政局|政府网站|^'],
  ] as const)
    test(row, () => assert.equal(second(titles, first, row), expected))
})
