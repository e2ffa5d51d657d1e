import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyOf } from '../duties/table.ts'
import { assemblyMattersOn, mayCall, type RepresentativesVote, reasonsAgainstVote } from './assembly.ts'
import {
  communityHouseholds,
  communityMatters,
  complaintGoesTo,
  fourAndTwo,
  postEnds,
  reasonsAgainstBody,
  reasonsAgainstMember,
  rhythmsOf,
  villageMattersOn,
} from './disclosure.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const [lastOfOld, firstOfNew] = [day('2025-12-31'), day('2026-01-01')]

test('村务公开的内容和节奏：一般每季度，财务往来多的每月，重大事项随时，决定和实施情况两次公开', () => {
  const rhythms = (on: Temporal.PlainDate, muchFinance: boolean) =>
    Object.fromEntries(villageMattersOn(on).map((matter) => [matter.id, rhythmsOf(matter, { muchFinance }).join(' ')]))
  const ordinary = {
    decided: 'village-resolution village-result',
    relief: 'village-ordinary',
    assistance: 'village-ordinary',
    negotiated: 'village-ordinary',
    finance: 'village-ordinary',
    major: 'village-major',
    other: 'village-ordinary',
  }
  assert.deepEqual(rhythms(firstOfNew, false), ordinary)
  assert.deepEqual(rhythms(firstOfNew, true), { ...ordinary, finance: 'village-finance' })
  const { negotiated, ...kept } = ordinary
  assert.deepEqual(rhythms(lastOfOld, false), { ...kept, 'family-planning': negotiated })
  assert.deepEqual(
    villageMattersOn(lastOfOld).map(({ id }) => id),
    ['decided', 'family-planning', 'relief', 'assistance', 'finance', 'major', 'other'],
  )
  for (const on of [lastOfOld, firstOfNew])
    for (const { id, name, duties, twice } of villageMattersOn(on)) {
      assert.ok(name.length > 5)
      assert.equal(twice, id === 'decided')
      for (const each of duties) assert.equal(dutyOf(each)?.group, 'village')
    }
})

test('居务公开的七项：决定和实施情况两次公开，其余及时；社区一般一千户至三千户', () => {
  assert.deepEqual(
    communityMatters.map(({ id, duties, twice }) => `${id} ${duties.join(' ')}${twice ? ' 两次' : ''}`),
    [
      'decided community-resolution community-result 两次',
      ...['funds', 'facilities', 'services', 'negotiated', 'assistance', 'other'].map(
        (id) => `${id} community-ordinary`,
      ),
    ],
  )
  for (const { name, duties } of communityMatters) {
    assert.ok(name.length > 5)
    for (const id of duties) assert.equal(dutyOf(id)?.from, '2026-01-01')
  }
  assert.deepEqual(communityHouseholds, { least: 1000, most: 3000 })
})

test('四议两公开：四步议，最后两步公开', () => {
  assert.deepEqual(
    fourAndTwo.map(({ id, publishes }) => `${id}${publishes ? ' 公开' : ''}`),
    ['proposed', 'consulted', 'examined', 'decided', 'resolution 公开', 'result 公开'],
  )
  assert.deepEqual(complaintGoesTo, ['乡、民族乡、镇的人民政府', '县级人民政府及其有关主管部门'])
  assert.ok(fourAndTwo.every(({ name }) => name.length >= 4))
})

test('监督机构成员：村委会成员和近亲属回避；连续两次不称职，职务终止', () => {
  const reasons = (onCommittee: boolean, nearRelative: boolean) => [
    ...reasonsAgainstMember({ onCommittee, nearRelative }),
  ]
  const [own, relative] = [
    '村民委员会成员不得担任村务监督机构成员。',
    '村民委员会成员的近亲属不得担任村务监督机构成员。',
  ]
  assert.deepEqual(reasons(false, false), [])
  assert.deepEqual(reasons(true, false), [own])
  assert.deepEqual(reasons(false, true), [relative])
  assert.deepEqual(reasons(true, true), [own, relative])
  const body = (...people: [onCommittee: boolean, nearRelative: boolean, knowsAccounting: boolean][]) => [
    ...reasonsAgainstBody(
      people.map(([onCommittee, nearRelative, knowsAccounting]) => ({ onCommittee, nearRelative, knowsAccounting })),
    ),
  ]
  const nobody = '成员中应有具备财会、管理知识的人员。'
  assert.deepEqual(body([false, false, true], [false, false, false]), [])
  assert.deepEqual(body([false, false, false]), [nobody])
  assert.deepEqual(body([false, true, false], [true, false, true]), [relative, own])
  assert.deepEqual(body(), [nobody])
  assert.equal(postEnds(['unfit', 'unfit']), true)
  assert.equal(postEnds(['fit', 'unfit', 'unfit']), true)
  assert.equal(postEnds(['unfit', 'fit', 'unfit']), false)
  assert.equal(postEnds(['fit', 'fit']), false)
  assert.equal(postEnds(['unfit']), false)
  assert.equal(postEnds([]), false)
})

const wrong = '人数不正确：同意的不能多于到会的，到会的不能多于组成人员，请核对。'
const votes: [vote: [members: number, present: number, agreed: number], reasons: string[]][] = [
  [[30, 20, 11], []],
  [[30, 30, 16], []],
  [[31, 20, 11], ['应有三分之二以上的组成人员参加，至少21人，到会20人。']],
  [[30, 19, 11], ['应有三分之二以上的组成人员参加，至少20人，到会19人。']],
  [[30, 20, 10], ['应经到会人员的过半数同意，至少11人，同意10人。']],
  [[30, 21, 11], []],
  [[30, 21, 10], ['应经到会人员的过半数同意，至少11人，同意10人。']],
  [
    [30, 15, 3],
    ['应有三分之二以上的组成人员参加，至少20人，到会15人。', '应经到会人员的过半数同意，至少8人，同意3人。'],
  ],
  [
    [0, 0, 0],
    ['应有三分之二以上的组成人员参加，至少1人，到会0人。', '应经到会人员的过半数同意，至少1人，同意0人。'],
  ],
  [[30, 20, 21], [wrong]],
  [[30, 31, 20], [wrong]],
  [[30, 20, -1], [wrong]],
  [[30, 20.5, 11], [wrong]],
  [[3, 2, 2], []],
  [[3, 3, 3], []],
]

test('村民代表会议：三分之二以上到会，到会的过半数同意', () => {
  for (const [[members, present, agreed], reasons] of votes) {
    const vote: RepresentativesVote = { members, present, agreed }
    assert.deepEqual([...reasonsAgainstVote(vote)], reasons, JSON.stringify(vote))
  }
})

test('五分之一以上的代表提议，应当召集；村民会议讨论决定的事项2026年以前九项，现在六项', () => {
  assert.equal(mayCall({ members: 30, asking: 6 }), true)
  assert.equal(mayCall({ members: 30, asking: 5 }), false)
  assert.equal(mayCall({ members: 31, asking: 6 }), false)
  assert.equal(mayCall({ members: 0, asking: 0 }), false)
  assert.equal(mayCall({ members: 1, asking: 1 }), true)
  const ids = (on: Temporal.PlainDate) => assemblyMattersOn(on).map(({ id }) => id)
  assert.deepEqual(ids(lastOfOld), [
    ...['allowance', 'revenue', 'public-works', 'land', 'project', 'homestead', 'compensation', 'assets', 'other'],
  ])
  assert.deepEqual(ids(firstOfNew), ['planning', 'allowance', 'funds', 'public-works', 'support', 'other'])
  for (const on of [lastOfOld, firstOfNew]) assert.ok(assemblyMattersOn(on).every(({ name }) => name.length > 5))
})
