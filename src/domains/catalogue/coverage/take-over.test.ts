import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shippedFields } from '#tools/testing/fields.ts'
import { goesOn } from '../match-items.ts'
import { matchTaken, type Said } from './match-taken.ts'
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
/** The item that each row goes on as. */
const itemsMet = (rows: Parameters<typeof matchTaken>[0], losses: Parameters<typeof matchTaken>[2], said?: Said) => {
  const met = new Map(
    matchTaken(rows, wholeOrgan, losses, fields, said)
      .filter(goesOn)
      .map(({ row, item: { itemId } }) => [row, itemId]),
  )
  return rows.map((_, row) => met.get(row))
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
  assert.deepEqual(itemsMet(rows, losses), [careLaw.itemId, reliefLaw.itemId])
  assert.deepEqual(itemsMet([law('户籍管理')], losses), [undefined])
})

test('总目录换总目录：先在原领域里找，调整到别的一级事项下的也还是同一事项', () => {
  const before = [item('社会救助', '临时救助', '对象、金额、事由'), item('养老服务', '高龄津贴', '名称、标准')]
  const losses = lossesBy({ coverage: wholeOrgan, headings: [] }, [standing(wholeOrgan, before)], fields)
  const rows = [
    { level1: '民生保障', level2: '高龄津贴', elements: '名称、标准' },
    { level1: '社会救助', level2: '临时救助', elements: '对象、金额、事由、电话' },
  ]
  assert.deepEqual(itemsMet(rows, losses), [before[1]!.itemId, before[0]!.itemId])
})

test('人说过的优先：说是同一事项的接着，说是新事项的不接；一个事项只接一行', () => {
  const before = [item('社会救助', '临时救助', '对象、金额'), item('社会救助', '医疗救助', '标准、程序')]
  const losses = lossesBy({ coverage: wholeOrgan, headings: [] }, [standing(wholeOrgan, before)], fields)
  const rows = [
    { level1: '社会救助', level2: '临时救助', elements: '对象、金额' },
    { level1: '民生', level2: '大病帮扶', elements: '名单' },
  ]
  const [first, second] = before.map(({ itemId }) => itemId)
  assert.deepEqual(itemsMet(rows, losses), [first, undefined])
  assert.deepEqual(itemsMet(rows, losses, new Map([[1, second!]])), [first, second])
  assert.deepEqual(itemsMet(rows, losses, new Map([[0, null]])), [undefined, undefined])
  assert.deepEqual(itemsMet(rows, losses, new Map([[1, first!]])), [undefined, first])
  const both = new Map([
    [0, second!],
    [1, second!],
  ])
  assert.deepEqual(itemsMet(rows, losses, both), [second, undefined])
  assert.deepEqual(itemsMet(rows, losses, new Map([[0, '别处的事项']])), [undefined, undefined])
  assert.deepEqual(
    matchTaken(rows, wholeOrgan, losses, fields, new Map([[1, second!]])).map(({ kind }) => kind),
    ['said', 'same'],
  )
})

test('先前各遍里看作并入、分出的，后来自己接上了，就不再算；并入只说一次', () => {
  const lists = ['对象名单；救助金额；救助事由；发放时间', '办理依据；受理机构；申请材料；办理流程']
  const before = [
    item('社会救助', '临时救助', lists[0]),
    item('养老服务', '高龄津贴', lists[1]),
    item('社会救助', '特困供养', `${lists[0]}`),
  ]
  const losses = lossesBy({ coverage: wholeOrgan, headings: [] }, [standing(wholeOrgan, before)], fields)
  const rows = [
    { level1: '社会救助', level2: '临时救助', elements: lists.join('；') },
    { level1: '综合', level2: '高龄津贴', elements: lists[1]! },
  ]
  const origins = matchTaken(rows, wholeOrgan, losses, fields)
  for (const { itemId } of before)
    assert.ok(origins.filter((each) => each.item.itemId === itemId && each.kind !== 'split').length <= 1, itemId)
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
        const met = matchTaken(rows, covers, losses, fields)
          .filter(goesOn)
          .map(({ item: { itemId } }) => itemId)
        assert.equal(new Set(met).size, met.length, '一个事项只延续到一行')
        const takenIds = new Set(losses.flatMap(({ taken }) => taken.map(({ itemId }) => itemId)))
        assert.ok(met.every((id) => takenIds.has(id)))
      },
    ),
    { numRuns: 400, seed: 13 },
  )
})
