import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkName, reasonsAgainstRenaming } from './check-name.ts'
import { foldForNames, LONGEST_LISTED_NAME, type NameAround, nameRules } from './name-rules.ts'

const organs = ['甲县民政局', '甲县人民政府', '甲县', '镇']
const around = (...names: string[]): NameAround => ({
  siblings: new Map([...Map.groupBy(names.map(foldForNames), (name) => name)].map(([name, all]) => [name, all.length])),
  organs,
})
const long = '长'.repeat(LONGEST_LISTED_NAME)

/** Name, rules that it breaks, and the proposal. */
const table: [string, string[], string | null][] = [
  ['临时救助', [], null],
  ['规章和规范性文件', [], null],
  ['12345政务服务热线', [], null],
  ['临时 救助', ['spaces'], '临时救助'],
  ['1.临时救助', ['number'], '临时救助'],
  ['（三）临时救助', ['number'], '临时救助'],
  ['一、临时救助', ['number'], '临时救助'],
  ['三农政策', [], null],
  ['临时救助。', ['trailing-stop'], '临时救助'],
  ['临时救助、', ['trailing-stop'], '临时救助'],
  ['临时救助(急难型)', ['brackets'], '临时救助（急难型）'],
  ['临时救助（急难型', ['brackets'], null],
  ['临时救助）', ['brackets'], null],
  ['《条例》落实情况', [], null],
  ['临时救助等', ['vague'], '临时救助'],
  ['临时救助等事项', ['vague'], '临时救助'],
  ['其他救助', ['vague'], null],
  ['等级评定', [], null],
  ['关于临时救助的通知', ['document'], '临时救助'],
  ['申请，受理', ['inner-stop'], '申请、受理'],
  ['申请、受理', [], null],
  ['甲县民政局临时救助', ['organ'], '临时救助'],
  ['甲县民政局', [], null],
  ['集镇建设', [], null],
  ['低保审核', ['abbreviation'], '最低生活保障审核'],
  ['公租房分配', ['abbreviation'], '公共租赁住房分配'],
  [long, [], null],
  [`${long}长`, ['length'], null],
  ['1. 低保审核等。', ['spaces', 'number', 'trailing-stop', 'abbreviation'], '最低生活保障审核'],
]

for (const [name, broken, proposal] of table)
  test(`“${name}”：${broken.join('、') || '规范'}`, () => {
    const check = checkName(name, around(name))
    assert.deepEqual(
      check.broken.map(({ id }) => id),
      broken,
    )
    assert.equal(check.proposal, proposal)
  })

test('同名两次的算重复，标点不同的不算同名', () => {
  assert.deepEqual(
    checkName('办理指南', around('办理指南', '办 理 指 南')).broken.map(({ id }) => id),
    ['doubled'],
  )
  assert.deepEqual(checkName('办理指南', around('办理指南', '办理流程')).broken, [])
})

test('每条规则写明出处，编号不重', () => {
  assert.ok(nameRules.every(({ says, source }) => says.length > 4 && /本系统建议|市实施方案/.test(source)))
  assert.equal(new Set(nameRules.map(({ id }) => id)).size, nameRules.length)
})

test('改名：空的、没改的、仍不合硬性规范的不行', () => {
  const against = (now: string, name: string) => [...reasonsAgainstRenaming(now, name, around())].length
  assert.deepEqual(
    [
      against('低保', '最低生活保障'),
      against('低保', '低保'),
      against('低保', ' '),
      against('低保', '1.救助'),
      against('低保', '救助等'),
    ],
    [0, 1, 1, 1, 0],
  )
  assert.equal(against('低保', '长'.repeat(201)), 1)
})

test('任意名称：建议改过以后不再违反能自动改的规则，再查一次不再变', () => {
  const parts = fc.constantFrom(
    '临时救助',
    '低保',
    '等',
    '1.',
    '（',
    '）',
    '(',
    ')',
    '。',
    '，',
    ' ',
    '其他',
    '关于',
    '的通知',
    '甲县民政局',
  )
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), (words) => {
      const { proposal } = checkName(words.join(''), around())
      if (proposal === null) return
      assert.equal(checkName(proposal, around()).proposal, null, `${words.join('')} → ${proposal}`)
    }),
    { numRuns: 2_000 },
  )
})
