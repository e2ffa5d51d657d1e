import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arrangedIn, noticeText, type Style } from '#tools/testing/notice-wording.ts'
import { assertDays, daysOf, good, ofOneNotice, vendored } from '#tools/testing/notices-of-years.ts'
import data from '../../../../reference/calendar/days.json' with { type: 'json' }
import { readNotice } from './read-notice.ts'

const anyStyle: fc.Arbitrary<Style> = fc.record({
  weekday: fc.constantFrom('周' as const, '星期' as const),
  join: fc.constantFrom('至' as const, '-' as const, '－' as const, '—' as const),
  list: fc.constant('、' as const),
  weekdays: fc.boolean(),
})

const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

test('空格、换行、全角数字和不同的写法不影响读法', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ofOneNotice),
      anyStyle,
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(2_000), fc.constantFrom(' ', '\n', '　', '\u200b', '\r\n', '\t')), { maxLength: 40 }),
      (year, style, full, blanks) => {
        let text = noticeText(year, arrangedIn(data, year), { style })
        if (full) text = wide(text)
        for (const [at, blank] of blanks) {
          const place = at % text.length
          text = text.slice(0, place) + blank + text.slice(place)
        }
        const { notice, faults } = readNotice(text)
        assert.deepEqual(faults, [], text)
        assertDays(daysOf(notice!), vendored(year))
      },
    ),
    { numRuns: 300, seed: 711 },
  )
})

test('any text is read or refused, never with an error of ours', () => {
  fc.assert(
    fc.property(fc.nat(good.length), fc.nat(200), fc.string({ maxLength: 30 }), (at, length, put) => {
      const text = good.slice(0, at) + put + good.slice(at + length)
      const { notice, faults } = readNotice(text)
      assert.equal(notice === null, faults.length > 0)
      for (const fault of faults) assert.ok(fault.line >= 1 && fault.message.length > 0)
    }),
    { numRuns: 500, seed: 711 },
  )
})
