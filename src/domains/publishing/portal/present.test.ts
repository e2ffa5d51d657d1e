import assert from 'node:assert/strict'
import { test } from 'node:test'
import { channelsOf, filledElements, minuteOf, presentDuty, standingEdition, summaryOf } from './present.ts'
import type { PortalEdition } from './store.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const edition = (given: Partial<PortalEdition>) =>
  ({ number: 1, state: 'live', elements: [], channels: [], body: '', duty: null, ...given }) as PortalEdition

test('a release is shown with the minute in China', () => {
  assert.equal(minuteOf(Temporal.Instant.from('2026-03-05T16:07:59Z')), '2026-03-06 00:07')
})

test('an address shows the live edition before any other, then that it was withdrawn, else nothing', () => {
  const [live, old, gone] = [
    edition({ number: 2 }),
    edition({ state: 'superseded' }),
    edition({ state: 'withdrawn', number: 2 }),
  ]
  assert.equal(standingEdition([live, old]), live)
  assert.equal(standingEdition([gone, old]), gone)
  assert.equal(standingEdition([old]), null)
  assert.equal(standingEdition([]), null)
})

test('an answered obligation says whether in time, and by how many days not', () => {
  const duty = { label: '三月名单', dueOn: day('2026-03-05') }
  assert.deepEqual(presentDuty(edition({ duty: { ...duty, fulfilledOn: day('2026-03-05') } })), {
    says: '三月名单，2026年3月5日前公开',
    label: '按时公开',
    tone: 'done',
  })
  assert.equal(presentDuty(edition({ duty: { ...duty, fulfilledOn: day('2026-03-08') } }))?.label, '逾期3天公开')
  assert.equal(presentDuty(edition({ duty: { ...duty, fulfilledOn: null } })), null)
  assert.equal(presentDuty(edition({})), null)
})

test('elements without words are left out, channels are named, texts are cut for previews', () => {
  assert.deepEqual(
    filledElements(
      edition({
        elements: [
          { element: 'a', text: ' ' },
          { element: 'b', text: 'x' },
        ],
      }),
    ).map(({ element }) => element),
    ['b'],
  )
  assert.equal(channelsOf({ channels: ['site', '自办刊物'] }), '政府网站、自办刊物')
  assert.equal(channelsOf({ channels: [] }), '无')
  assert.equal(summaryOf(edition({ body: `<p>第一段</p><p>${'长'.repeat(300)}</p>` })).length, 120)
})
