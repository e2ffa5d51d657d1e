import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EditionText } from '../model.ts'
import { type Choice, mergeTexts } from './merge-texts.ts'

const text = (given: Partial<EditionText> = {}): EditionText => ({
  title: '标题',
  body: '<p>甲</p><p>乙</p><p>丙</p>',
  elements: [{ element: '金额', text: '12元' }],
  channels: ['site'],
  documentNumber: null,
  formedOn: Temporal.PlainDate.from('2026-03-05'),
  ...given,
})
const settled = (base: EditionText | null, mine: EditionText, theirs: EditionText, choices: [string, Choice][] = []) =>
  mergeTexts(base, mine, theirs).settle(new Map(choices))

test('改的是不同的项目、不同的段落，直接合到一起，并说明取了同事的哪些', () => {
  const mine = text({ title: '新标题', body: '<p>甲1</p><p>乙</p><p>丙</p>', channels: ['site', 'board'] })
  const theirs = text({
    documentNumber: '清政发〔2026〕8号',
    body: '<p>甲</p><p>乙</p><p>丙</p><p>丁</p>',
    channels: [],
  })
  const merge = mergeTexts(text(), mine, theirs)
  assert.deepEqual(merge.conflicts, [])
  assert.deepEqual(merge.taken, ['documentNumber', 'channels', 'body'])
  const now = merge.settle(new Map())
  assert.deepEqual(
    [now.title, now.documentNumber, now.body, now.channels],
    ['新标题', '清政发〔2026〕8号', '<p>甲1</p><p>乙</p><p>丙</p><p>丁</p>', ['board']],
  )
})

test('相邻的两段各改一段不算冲突；同一段都改了就要选，可以两份都留', () => {
  assert.equal(
    settled(text(), text({ body: '<p>甲1</p><p>乙</p><p>丙</p>' }), text({ body: '<p>甲</p><p>乙2</p><p>丙</p>' }))
      .body,
    '<p>甲1</p><p>乙2</p><p>丙</p>',
  )
  const mine = text({ body: '<p>甲</p><p>乙1</p><p>丙</p>' })
  const theirs = text({ body: '<p>甲</p><p>乙2</p><p>丙</p>' })
  const { conflicts } = mergeTexts(text(), mine, theirs)
  assert.deepEqual(conflicts, [
    { key: 'choice-0', field: 'body', mine: '<p>乙1</p>', theirs: '<p>乙2</p>', both: true },
  ])
  assert.equal(settled(text(), mine, theirs, [['choice-0', 'mine']]).body, mine.body)
  assert.equal(settled(text(), mine, theirs, [['choice-0', 'theirs']]).body, theirs.body)
  assert.equal(settled(text(), mine, theirs, [['choice-0', 'both']]).body, '<p>甲</p><p>乙2</p><p>乙1</p><p>丙</p>')
})

test('一人删一人改的段落要选；改得一样的不问', () => {
  const deleted = text({ body: '<p>甲</p><p>丙</p>' })
  const changed = text({ body: '<p>甲</p><p>乙2</p><p>丙</p>' })
  assert.deepEqual(
    mergeTexts(text(), deleted, changed).conflicts.map(({ mine, theirs, both }) => [mine, theirs, both]),
    [['', '<p>乙2</p>', false]],
  )
  assert.deepEqual(mergeTexts(text(), changed, changed).conflicts, [])
  assert.deepEqual(mergeTexts(text(), changed, changed).taken, [])
})

test('标题两人都改了只能选一个，要素可以两份都留', () => {
  const mine = text({ title: '我的', elements: [{ element: '金额', text: '13元' }] })
  const theirs = text({ title: '他的', elements: [{ element: '金额', text: '14元' }] })
  assert.deepEqual(
    mergeTexts(text(), mine, theirs).conflicts.map(({ field, both }) => [field, both]),
    [
      ['title', false],
      ['element:金额', true],
    ],
  )
  const now = settled(text(), mine, theirs, [['choice-0', 'mine']])
  assert.deepEqual([now.title, now.elements[0]?.text], ['我的', '14元\n13元'])
})

test('随便两个人怎么改，写进去的每一段不是在合并后的稿里，就是摆出来让人选', () => {
  const block = fc.constantFrom(...'甲乙丙丁戊己庚辛'.split('').map((word) => `<p>${word}</p>`))
  const body = fc.array(block, { maxLength: 8 })
  const edit = fc.array(fc.tuple(fc.nat(8), fc.nat(2), fc.array(fc.nat(99), { maxLength: 2 })), { maxLength: 4 })
  const edited = (base: readonly string[], edits: readonly [number, number, number[]][], who: string) => {
    const now = [...base]
    for (const [at, gone, added] of edits)
      now.splice(Math.min(at, now.length), gone, ...added.map((each) => `<p>${who}${each}</p>`))
    return now
  }
  fc.assert(
    fc.property(body, edit, edit, fc.boolean(), (base, first, second, known) => {
      const [mine, theirs] = [edited(base, first, '我'), edited(base, second, '他')]
      const merge = mergeTexts(
        known ? text({ body: base.join('') }) : null,
        text({ body: mine.join('') }),
        text({ body: theirs.join('') }),
      )
      const all: readonly Choice[] = ['mine', 'theirs', 'both']
      const bodies = all.map((choice) => merge.settle(new Map(merge.conflicts.map(({ key }) => [key, choice]))).body)
      for (const [whose, blocks] of [
        ['mine', mine],
        ['theirs', theirs],
      ] as const)
        for (const written of blocks.filter((each) => !base.includes(each))) {
          const asked = merge.conflicts.some((conflict) => conflict[whose].includes(written))
          assert.ok(asked || bodies.every((each) => each.includes(written)), `${written} is lost`)
          if (asked) assert.ok(merge.settle(new Map()).body.includes(written), `${written} is not kept unasked`)
        }
      // Whoever was alone keeps exactly what they wrote.
      if (known) {
        assert.equal(
          settled(text({ body: base.join('') }), text({ body: mine.join('') }), text({ body: base.join('') })).body,
          mine.join(''),
        )
        assert.equal(
          settled(text({ body: base.join('') }), text({ body: base.join('') }), text({ body: theirs.join('') })).body,
          theirs.join(''),
        )
      }
    }),
    { seed: 20260305, numRuns: 1_500 },
  )
})
