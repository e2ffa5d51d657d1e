import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Law, LawVersion } from './model.ts'
import { stateOn, versionOn } from './versions.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

const version = (name: string, from: string | null, to: string | null): LawVersion => ({
  name,
  number: null,
  published: null,
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
  articles: null,
  moved: { pairs: [], open: false },
  marks: {},
})

const law = (versions: LawVersion[], repealed: string | null = null): Law => ({
  slug: 'a',
  kind: 'law',
  title: '甲法',
  short: [],
  loose: [],
  versions,
  repealed: repealed === null ? null : { on: day(repealed), by: [], mark: 'V' },
})

const two = law([version('1', '2000-01-01', '2009-12-31'), version('2', '2012-01-01', '2019-12-31')])
const open = law([version('1', null, '2009-12-31'), version('2', '2010-01-01', null)])
const repealed = law([version('1', '2000-01-01', null)], '2021-01-01')
const once = law([version('1', '2000-01-01', '2009-12-31')])
const thrice = law([
  ...once.versions,
  version('2', '2011-01-01', '2011-12-31'),
  version('3', '2012-01-01', '2019-12-31'),
])
const overlapping = law([version('1', '2000-01-01', null), version('2', '2010-01-01', null)])

const days: [what: string, law: Law, day: string, version: string | null, state: string][] = [
  ['before it begins', two, '1999-12-31', null, 'not-yet'],
  ['on its first day', two, '2000-01-01', '1', 'in-force'],
  ['on the last day of a version', two, '2009-12-31', '1', 'in-force'],
  ['between entered versions', two, '2010-01-01', null, 'unknown'],
  ['on the day before the next', two, '2011-12-31', null, 'unknown'],
  ['on the first day of the next', two, '2012-01-01', '2', 'in-force'],
  ['on its last day', two, '2019-12-31', '2', 'in-force'],
  ['after its last day', two, '2020-01-01', null, 'expired'],
  ['of one version after its last day', once, '2010-01-01', null, 'expired'],
  ['of three versions after the second', thrice, '2011-12-31', '2', 'in-force'],
  ['of three versions after the last', thrice, '2020-01-01', null, 'expired'],
  ['of three versions between the first two', thrice, '2010-12-31', null, 'unknown'],
  ['whose beginning nobody entered', open, '1950-01-01', '1', 'in-force'],
  ['that nothing ended', open, '2050-01-01', '2', 'in-force'],
  ['on the day before its repeal', repealed, '2020-12-31', '1', 'in-force'],
  ['on the day of its repeal', repealed, '2021-01-01', null, 'repealed'],
  ['after its repeal', repealed, '2021-01-02', null, 'repealed'],
  ['before it begins, long before its repeal', repealed, '1999-12-31', null, 'not-yet'],
  ['of which two versions hold: the later', overlapping, '2010-01-01', '2', 'in-force'],
]
for (const [what, of, on, name, state] of days)
  test(`a law ${what}: ${state}`, () => {
    assert.equal(versionOn(of, day(on))?.name ?? null, name)
    assert.equal(stateOn(of, day(on)), state)
  })

test('a gap before an open version is no end', () => {
  const late = law([version('1', '2000-01-01', '2001-01-01'), version('2', '2010-01-01', null)])
  assert.equal(stateOn(late, day('2005-01-01')), 'unknown')
})
