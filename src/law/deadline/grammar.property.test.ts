import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { faceOf } from './face.ts'
import { readDeadline } from './read-deadline.ts'

/**
 * Cells made from parts whose meaning is known, so that the parser is compared with how the cell was made and not with
 * itself. The promise is: right, or not certain.
 */
interface Meant {
  text: string
  face: string
}

const say = (kind: string, amount: number | null, unit: string | null, trigger: string | null) =>
  `${kind} ${amount ?? '-'} ${unit ?? '-'} ${trigger ?? '-'}`

const facesOf = (text: string): string[] =>
  readDeadline(text).rules.map((rule) => {
    const { kind, amount, unit, trigger } = faceOf(rule)
    return say(kind, amount, unit, trigger)
  })

const events = [
  '信息形成',
  '信息形成或者变更',
  '政府信息形成或变更',
  '制定或获取信息',
  '行政处罚决定作出',
  '分配结果确定',
  '收到征地批准文件',
  '听证会结束',
  '规划批准',
  '合同签订',
]
const units: [words: string, face: string][] = [
  ['个工作日', 'workday'],
  ['工作日', 'workday'],
  ['日', 'calendar_day'],
  ['个自然日', 'calendar_day'],
  ['小时', 'hour'],
]
const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const chinese = (n: number): string =>
  n <= 10 ? CHINESE[n - 1]! : `${n < 20 ? '' : CHINESE[Math.floor(n / 10) - 1]}十${n % 10 ? CHINESE[(n % 10) - 1] : ''}`

const amount = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.constantFrom<[number, string]>([n, `${n}`], [n, chinese(n)]))
const limit = fc
  .tuple(
    fc.constantFrom('', '自', '应当自'),
    fc.constantFrom(...events),
    fc.constantFrom('之日起', '后', '之后'),
    amount,
    fc.constantFrom(...units),
    fc.constantFrom('内', '之内', '以内'),
    fc.constantFrom('', '公开', '予以公开', '及时公开', '在政府网站公开', '公布'),
  )
  .map(
    ([from, event, after, [n, number], [unit, face], inside, tail]): Meant => ({
      text: `${from}${event}${after}${number}${unit}${inside}${tail}`,
      face: say('after_event', n, face, event),
    }),
  )
const display = fc
  .tuple(fc.constantFrom('公示', '公示期', '公示期不少于', '公示时间为'), amount, fc.constantFrom(...units.slice(0, 4)))
  .map(
    ([what, [n, number], [unit, face]]): Meant => ({
      text: `${what}${number}${unit}`,
      face: say('duration', n, face, '公示'),
    }),
  )
const rhythm = fc
  .tuple(
    fc.constantFrom('每', '至少每'),
    fc.constantFrom<[string, string]>(['季度', 'quarter'], ['月', 'month'], ['半年', 'half_year'], ['年', 'year']),
    fc.constantFrom('公开', '公开一次', '公布一次', '更新一次', '一次', ''),
  )
  .map(([each, [unit, face], tail]): Meant => ({ text: `${each}${unit}${tail}`, face: say('periodic', 1, face, null) }))
const ahead = fc
  .tuple(fc.constantFrom('听证会召开', '组织听证', '选举'), amount, fc.constantFrom(...units), fc.boolean())
  .map(
    ([event, [n, number], [unit, face], behind]): Meant => ({
      text: behind ? `${event}前${number}${unit}公告` : `${event}${number}${unit}前公开`,
      face: say('before_event', n, face, event),
    }),
  )
const simple = fc.constantFrom<Meant>(
  { text: '长期公开', face: say('duration', null, null, null) },
  { text: '实时公开', face: say('realtime', null, null, null) },
  { text: '及时公开', face: say('realtime', null, null, null) },
  { text: '每年1月31日前', face: say('fixed_date', null, null, null) },
  { text: '按进展情况及时公开', face: say('realtime', null, null, '按进展情况') },
)
const clause = fc.oneof({ weight: 4, arbitrary: limit }, display, rhythm, ahead, simple)
const tails = ['', '。', '，法律、法规另有规定的，从其规定', '（法律法规另有规定的除外）']
const SEED = 711

test('one clause: every figure, unit and event is read, and certain', () => {
  fc.assert(
    fc.property(clause, fc.constantFrom(...tails), ({ text, face }, tail) => {
      const cell = text + tail
      assert.deepEqual(facesOf(cell), [face], cell)
      assert.equal(readDeadline(cell).certain, true, cell)
    }),
    { numRuns: 3000, seed: SEED },
  )
})

test('several clauses: each is read as it was made', () => {
  const joints = ['；', '。', '\n；', '；2.']
  fc.assert(
    fc.property(fc.array(clause, { minLength: 2, maxLength: 4 }), fc.constantFrom(...joints), (parts, joint) => {
      const cell = parts.map(({ text }) => text).join(joint)
      assert.deepEqual(
        facesOf(cell),
        parts.map(({ face }) => face),
        cell,
      )
    }),
    { numRuns: 1500, seed: SEED },
  )
})

test('glued clauses and commas: right, or not certain', () => {
  fc.assert(
    fc.property(clause, clause, fc.constantFrom('', '，', '、', '/', '（'), (first, second, joint) => {
      // 20个工作日内 and 及时公开 make one demand together.
      if (joint === '' && second.text === '及时公开') return
      const cell = first.text + joint + second.text
      if (!readDeadline(cell).certain) return
      assert.deepEqual(facesOf(cell), [first.face, second.face], cell)
    }),
    { numRuns: 5000, seed: SEED },
  )
})

/**
 * What one slip of the pen may do. A slip in a figure or in a word of direction (前, 后, 内, 每) makes another deadline, not a
 * misread one, so those stay as they are; every other character may be lost, or give way to a stranger.
 */
const withoutEvent = (face: string): string => face.split(' ').slice(0, 3).join(' ')

const SPEAKING = /[\d一二三四五六七八九十两半个前后内每次各]/u
const STRANGERS = [...'不未非除无甲囧口曰了约近第超']
/** A lost character that changes the words and not the sense. */
const SAME = (cell: string): string => cell.replace(/[之以]|予以|该|及时|[。，]/gu, '').replace(/公布|公开|公告/gu, '')

test('a lost character: right, or not certain', () => {
  fc.assert(
    fc.property(clause, fc.nat(), ({ text, face }, place) => {
      const at = place % text.length
      if (SPEAKING.test(text.charAt(at))) return
      const cell = text.slice(0, at) + text.slice(at + 1)
      const reading = readDeadline(cell)
      if (!reading.certain || SAME(cell) === SAME(text)) return
      assert.deepEqual(facesOf(cell).map(withoutEvent), [withoutEvent(face)], `${text} → ${cell}`)
    }),
    { numRuns: 20_000, seed: SEED },
  )
})

test('a stranger put in, or in the place of a character: never certain', () => {
  fc.assert(
    fc.property(clause, fc.nat(), fc.constantFrom(...STRANGERS), fc.boolean(), ({ text }, place, stranger, over) => {
      // The name of a channel may be any name.
      if (text.includes('在政府网站')) return
      const at = place % text.length
      if (over && SPEAKING.test(text.charAt(at))) return
      const cell = text.slice(0, at) + stranger + text.slice(over ? at + 1 : at)
      if (cell === text) return
      assert.equal(readDeadline(cell).certain, false, `${text} → ${cell}`)
    }),
    { numRuns: 20_000, seed: SEED },
  )
})
