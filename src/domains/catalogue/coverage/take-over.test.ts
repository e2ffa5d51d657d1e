import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shippedFields } from '#tools/testing/fields.ts'
import { matchTaken } from './match-taken.ts'
import { type Coverage, keyOfCoverage, wholeOrgan } from './model.ts'
import { effectOn, type InForce, type ItemInForce, lossesBy, touchedBy } from './take-over.ts'

const fields = await shippedFields()
const relief: Coverage = { of: 'field', code: 'social-assistance' }
const care: Coverage = { of: 'field', code: 'elder-care' }
const other: Coverage = { of: 'field', name: '残疾人' }

test('规则表：领域目录只替代同一领域；总目录只替代自己写到的领域；总目录对总目录全部替代', () => {
  const holds = () => true
  const lacks = () => false
  const table: [inForce: Coverage, adopted: Coverage, has: () => boolean, effect: string][] = [
    [relief, relief, holds, 'replaces'],
    [care, relief, holds, 'leaves'],
    [other, other, holds, 'replaces'],
    [other, relief, holds, 'leaves'],
    [relief, other, holds, 'leaves'],
    [wholeOrgan, relief, holds, 'takes-its-field'],
    [wholeOrgan, other, lacks, 'takes-its-field'],
    [relief, wholeOrgan, holds, 'replaces'],
    [relief, wholeOrgan, lacks, 'leaves'],
    [other, wholeOrgan, lacks, 'leaves'],
    [wholeOrgan, wholeOrgan, lacks, 'replaces'],
  ]
  for (const [inForce, adopted, has, effect] of table)
    assert.equal(effectOn(inForce, adopted, has), effect, `${keyOfCoverage(inForce)} < ${keyOfCoverage(adopted)}`)
})

let count = 0
const item = (level1: string, level2: string | null = null, elements = '内容'): ItemInForce => {
  const itemId = `${level1}-${count++}`
  return { itemId, version: 1, level1, level2, elements, name: level2 ?? level1 }
}
const standing = (coverage: Coverage, items: ItemInForce[], id = keyOfCoverage(coverage)): InForce => ({
  id,
  title: id,
  adoptedOn: null,
  coverage,
  items,
})

test('领域目录从总目录里只取本领域的事项，没有写明领域的和别的领域的都留下', () => {
  const all = standing(wholeOrgan, [item('社会救助'), item('养老服务'), item('机构职能'), item('（三）社会救助领域')])
  const [loss] = lossesBy({ coverage: relief, headings: ['最低生活保障'] }, [all], fields)
  assert.deepEqual(
    loss!.taken.map(({ level1 }) => level1),
    ['社会救助', '（三）社会救助领域'],
  )
  assert.deepEqual(
    loss!.stays.map(({ level1 }) => level1),
    ['养老服务', '机构职能'],
  )
  const [none] = lossesBy({ coverage: other, headings: ['补贴'] }, [all], fields)
  assert.deepEqual(none!.taken, [])
  assert.deepEqual(touchedBy([none!]), [], '没有取走事项的目录不算改动')
  const [named] = lossesBy({ coverage: other, headings: [] }, [standing(wholeOrgan, [item('残疾人领域')])], fields)
  assert.equal(named!.taken.length, 1)
})

test('总目录里把某领域的行列为不采用，那个领域的目录就继续有效', () => {
  const inForce = [standing(relief, [item('低保')]), standing(care, [item('机构')])]
  const keeps = lossesBy({ coverage: wholeOrgan, headings: ['养老服务'] }, inForce, fields)
  assert.deepEqual(
    keeps.map(({ effect }) => effect),
    ['leaves', 'replaces'],
  )
  assert.deepEqual(touchedBy(keeps), ['field:elder-care'])
})

test('同样的字在两个领域里：领域目录的事项只在本领域的行里延续，不串到别的领域', () => {
  const law = (level1: string) => ({ level1, level2: '政策法规', elements: '法律、法规' })
  const [reliefLaw, careLaw] = [item('综合', '政策法规', '法律、法规'), item('综合', '政策法规', '法律、法规')]
  const inForce = [standing(relief, [reliefLaw]), standing(care, [careLaw])]
  const headings = ['养老服务', '社会救助']
  const losses = lossesBy({ coverage: wholeOrgan, headings }, inForce, fields)
  const rows = headings.map(law)
  assert.deepEqual(
    matchTaken(rows, wholeOrgan, losses, fields).map((found) => found?.itemId),
    [careLaw.itemId, reliefLaw.itemId],
  )
  assert.deepEqual(matchTaken([law('户籍管理')], wholeOrgan, losses, fields), [undefined])
})

test('总目录换总目录：先在原领域里找，调整到别的一级事项下的也还是同一事项', () => {
  const before = [item('社会救助', '临时救助', '对象、金额、事由'), item('养老服务', '高龄津贴', '名称、标准')]
  const losses = lossesBy({ coverage: wholeOrgan, headings: [] }, [standing(wholeOrgan, before)], fields)
  const rows = [
    { level1: '民生保障', level2: '高龄津贴', elements: '名称、标准' },
    { level1: '社会救助', level2: '临时救助', elements: '对象、金额、事由、电话' },
  ]
  assert.deepEqual(
    matchTaken(rows, wholeOrgan, losses, fields).map((found) => found?.itemId),
    [before[1]!.itemId, before[0]!.itemId],
  )
})

test('任意一组现行目录、任意一份新目录：每个事项不丢不重，别的领域的目录一项不动', () => {
  const coverage = fc.oneof(
    fc.constant(wholeOrgan),
    fc.constantFrom(...fields.slice(0, 6).map(({ code }): Coverage => ({ of: 'field', code }))),
    fc.constantFrom<Coverage>(other, { of: 'field', name: '统计' }),
  )
  const heading = fc.constantFrom('机构职能', '残疾人', '统计领域', ...fields.slice(0, 6).map(({ name }) => name))
  const catalogue = fc.tuple(coverage, fc.array(heading, { maxLength: 6 })).map(([covers, levels]) =>
    standing(
      covers,
      levels.map((level1) => item(level1)),
    ),
  )
  fc.assert(
    fc.property(
      fc.uniqueArray(catalogue, { selector: ({ id }) => id, maxLength: 6 }),
      coverage,
      fc.array(heading, { minLength: 1, maxLength: 6 }),
      (inForce, covers, headings) => {
        const losses = lossesBy({ coverage: covers, headings }, inForce, fields)
        assert.equal(losses.length, inForce.length)
        for (const { catalogue: one, effect, taken, stays } of losses) {
          assert.deepEqual(new Set([...taken, ...stays]), new Set(one.items))
          assert.equal(taken.length + stays.length, one.items.length)
          const isSame = keyOfCoverage(one.coverage) === keyOfCoverage(covers)
          assert.equal(effect === 'replaces', isSame || (covers.of === 'organ' && effect !== 'leaves'))
          if (effect === 'leaves') assert.deepEqual(taken, [])
          if (covers.of === 'field' && !isSame && one.coverage.of === 'field') assert.equal(effect, 'leaves')
        }
        const rows = headings.map((level1) => ({ level1, level2: null, elements: '内容' }))
        const met = matchTaken(rows, covers, losses, fields).flatMap((found) => found?.itemId ?? [])
        assert.equal(new Set(met).size, met.length, '一个事项只延续到一行')
        const takenIds = new Set(losses.flatMap(({ taken }) => taken.map(({ itemId }) => itemId)))
        assert.ok(met.every((id) => takenIds.has(id)))
      },
    ),
    { numRuns: 400, seed: 13 },
  )
})
