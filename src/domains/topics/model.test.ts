import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOf, readEntries, reasonsNotToPropose, reasonsNotToRelease, ruleOf, stateOf, type Topic } from './model.ts'
import { contentOf, typedFrom, typedOf } from './typed.ts'

const at = Temporal.Instant.from('2026-03-02T00:00:00Z')
const topic: Topic = {
  countyId: 'c',
  id: 't',
  organId: 'o',
  address: 'abcd1234',
  working: {
    title: '社会救助',
    lead: '面向困难群众。',
    parts: [{ title: '名单', entries: [], rule: { field: 'x', organ: '', words: '' } }],
  },
  shown: null,
  writerIds: ['writer'],
  proposedAt: null,
  returned: null,
  releasedAt: null,
  endedAt: null,
  endedWhy: null,
  version: 1,
  savedAt: at,
}

test('entries are read from addresses, links and notes; what names nothing comes back', () => {
  const text = `abcd1234
  https://zw.example.gov.cn/info/0a1b2c3d  办事须知
http://x/info/abcd1234/2
/info/ZZZZ9999?print=1
说明文字
https://x/item/abcd1234
`
  const { entries, unread } = readEntries(text)
  assert.deepEqual(entries, [
    { address: 'abcd1234', note: '' },
    { address: '0a1b2c3d', note: '办事须知' },
  ])
  assert.deepEqual(unread, ['/info/ZZZZ9999?print=1', '说明文字', 'https://x/item/abcd1234'])
})

test('what is written is read again as it was', () => {
  const address = fc.stringMatching(/^[0-9a-z]{8}$/)
  const note = fc.string({ maxLength: 20 }).map((text) => text.replace(/\s+/g, ' ').trim())
  const part = fc.record({
    title: fc.stringMatching(/^[一-龥]{2,9}$/),
    entries: fc.uniqueArray(fc.record({ address, note }), { maxLength: 5, selector: (one) => one.address }),
    rule: fc.option(fc.record({ field: fc.constantFrom('', 'a'), organ: fc.constant('1'), words: fc.constant('') })),
  })
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const content = { title: '专题', lead: '导语', parts }
      const typed = typedOf(content)
      const form: Record<string, string> = { title: typed.title, lead: typed.lead }
      for (const [index, one] of typed.parts.entries())
        for (const [name, value] of Object.entries(one)) form[`${name}${index + 1}`] = value
      assert.equal(JSON.stringify(contentOf(typedFrom(form))), JSON.stringify({ content, unread: [] }))
    }),
    { numRuns: 50 },
  )
  assert.equal(linesOf([{ address: 'abcd1234', note: '' }]), 'abcd1234')
  assert.equal(ruleOf({ field: '', organ: '', words: '' }), null)
})

test('parts stand in the order of their numbers, and what was emptied is gone', () => {
  const sent = { title: 't', title1: '甲', order1: '2', title2: '乙', order2: '1', title3: '', order3: '3' }
  assert.deepEqual(
    contentOf(typedFrom(sent)).content.parts.map(({ title }) => title),
    ['乙', '甲'],
  )
})

test('a topic is handed on whole, and released by somebody who did not write it', () => {
  assert.deepEqual([...reasonsNotToPropose(topic, [])], [])
  assert.equal([...reasonsNotToPropose({ ...topic, proposedAt: at }, [])].length, 1)
  assert.equal([...reasonsNotToPropose({ ...topic, endedAt: at }, [])].length, 1)
  assert.match([...reasonsNotToPropose(topic, ['zzzzzzzz'])].join(), /zzzzzzzz/)
  const empty = { ...topic, working: { title: '社会救助', lead: '', parts: [{ title: '', entries: [], rule: null }] } }
  assert.equal([...reasonsNotToPropose(empty, [])].length, 3)
  assert.equal([...reasonsNotToRelease(topic, 'other')].length, 1)
  assert.deepEqual([...reasonsNotToRelease({ ...topic, proposedAt: at }, 'other')], [])
  assert.match([...reasonsNotToRelease({ ...topic, proposedAt: at }, 'writer')].join(), /编辑过/)
})

test('how a topic stands follows from what was done', () => {
  const shown = topic.working
  const later = at.add({ hours: 1 })
  assert.equal(stateOf(topic), 'draft')
  assert.equal(stateOf({ ...topic, proposedAt: at }), 'proposed')
  assert.equal(stateOf({ ...topic, shown, releasedAt: at }), 'live')
  assert.equal(stateOf({ ...topic, shown, releasedAt: at, savedAt: later }), 'changed')
  assert.equal(stateOf({ ...topic, shown, releasedAt: at, endedAt: later }), 'ended')
})
