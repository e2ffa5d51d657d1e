import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { calendar, day } from '#tools/testing/request-days.ts'
import { facts } from '#tools/testing/written-facts.ts'
import { foldRequest } from './fold-request.ts'
import { orderFacts } from './order-facts.ts'

describe('怎样录入都是同一个先后', () => {
  // Each list in its order: by day, on one day as a case goes, then by whom, how many, until when and which way.
  const lists = [
    'in-person 2026-03-02; extended 2026-03-02 5; served 2026-03-02',
    'in-person 2026-03-02; organ-asked 2026-03-03; third-party-asked 2026-03-04; correction-asked 2026-03-05',
    'correction-asked 2026-03-03; reasons-asked 2026-03-03; deferred 2026-03-03 >2026-05-06; third-party-asked 2026-03-03; organ-asked 2026-03-03; extended 2026-03-03 1; fee-noticed 2026-03-03; withdrawn 2026-03-03',
    'third-party-asked 2026-03-03; third-party-asked 2026-03-03 丁; third-party-asked 2026-03-03 丙',
    'extended 2026-03-03; extended 2026-03-03 1; extended 2026-03-03 3',
    'deferred 2026-03-03; deferred 2026-03-03 >2026-05-06; deferred 2026-03-03 >2026-05-07',
    'fax 2026-03-03; in-person 2026-03-03; internet 2026-03-03',
    'third-party-replied 2026-03-03 甲 2 >2026-05-06; third-party-replied 2026-03-03 甲 3 >2026-05-05',
  ]
  for (const list of lists)
    test(list, () => {
      const right = facts(list)
      const places = (given: typeof right) => orderFacts(given).map(({ fact }) => right.indexOf(fact))
      const inOrder = right.map((_, place) => place)
      assert.deepEqual(places(right), inOrder)
      assert.deepEqual(places(right.toReversed()), inOrder)
      for (const turn of inOrder) assert.deepEqual(places([...right.slice(turn), ...right.slice(0, turn)]), inOrder)
    })
})

test('一模一样的两条：哪一条先录入，哪一条先', () => {
  const two = facts('in-person 2026-03-02; organ-asked 2026-03-03; organ-asked 2026-03-03')
  assert.deepEqual(
    orderFacts(two).map(({ place }) => place),
    [0, 1, 2],
  )
  const { problems } = foldRequest(two, day('2026-03-04'), calendar).clock
  assert.deepEqual(
    problems.map(({ code, fact }) => [code, fact]),
    [['FOI_TWICE', 2]],
  )
})
