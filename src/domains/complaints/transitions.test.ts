import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { actAs } from '#kernel/act-as.ts'
import { stepOf } from '#kernel/casework/kind.ts'
import type { Action } from '#kernel/context.ts'
import { type Actor, roles } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { type Asked, asPublic, caseNow, complaintIn, office, townIsLate } from '#tools/testing/complaints.ts'
import { openSmallCounty, type SmallCounty } from '#tools/testing/small-county.ts'
import { acceptComplaint } from './accept-complaint.ts'
import { answerComplaints } from './answer-complaints.ts'
import { askComplainant } from './ask-complainant.ts'
import { assignComplaint } from './assign-complaint.ts'
import { closeComplaint } from './close-complaint.ts'
import { type ComplaintDeed, type ComplaintState, complaint, complaintDeeds, complaintStates } from './complaint.ts'
import { addMessage } from './follow-complaint.ts'
import { noteComplaint } from './note-complaint.ts'
import { orderRectification } from './order-rectification.ts'
import { reopenComplaint } from './reopen-complaint.ts'

let county: SmallCounty
/** One complaint in each state, on which everybody tries what is not theirs. */
const standing = {} as Record<ComplaintState, Asked>
before(async () => {
  county = await openSmallCounty()
  await townIsLate(county)
  for (const state of complaintStates) standing[state] = await complaintIn(county, state)
})
after(() => county[Symbol.asyncDispose]())

type Act = <Params, Result>(action: Action<Params, Result>, params: Params) => Promise<Result>
type StaffDeed = Exclude<ComplaintDeed, 'message'>

/** Every deed of staff, complete in itself: only state and role speak for or against it. */
const deeds: Record<StaffDeed, (act: Act, seen: Parameters<typeof closeComplaint>[1]) => Promise<unknown>> = {
  assign: (act, seen) => act(assignComplaint, { ...seen, personId: null }),
  note: (act, seen) => act(noteComplaint, { ...seen, text: '已电话核实。' }),
  accept: (act, seen) => act(acceptComplaint, { ...seen, typed: { office } }),
  'ask-back': (act, seen) => act(askComplainant, { ...seen, typed: { office, question: '哪一批？' } }),
  order: (act, seen) =>
    act(orderRectification, {
      ...seen,
      others: [],
      dueOn: county.today().add({ days: 10 }),
      typed: { finding: '没有公开。', demand: '尽快公开。' },
    }),
  answer: (act, seen) =>
    act(answerComplaints, {
      ...seen,
      others: [],
      outcome: 'not-owed',
      typed: { finding: '已核实。', result: '请依法申请。' },
      addressOf: (address) => address,
    }),
  close: (act, seen) => act(closeComplaint, seen),
  reopen: (act, seen) => act(reopenComplaint, { ...seen, reason: '提出人补充了新的情况' }),
}
const staffDeeds = Object.keys(deeds) as StaffDeed[]

/** Everything that is kept of a case, in one line. */
async function kept(asked: Asked): Promise<string> {
  const { db } = county.database.owner
  const rows = await Promise.all([
    db.selectFrom('case_file').selectAll().where('id', '=', asked.caseId).execute(),
    db.selectFrom('case_step').selectAll().where('case_id', '=', asked.caseId).orderBy('id').execute(),
    db.selectFrom('case_letter').selectAll().where('case_id', '=', asked.caseId).orderBy('id').execute(),
    db.selectFrom('case_order').selectAll().orderBy('id').execute(),
  ])
  return JSON.stringify(rows)
}

test('the table covers every deed', () => {
  assert.deepEqual([...staffDeeds, 'message'].sort(), [...complaintDeeds].sort())
})

for (const state of complaintStates)
  for (const deed of staffDeeds) {
    const step = stepOf(complaint, state, deed)
    test(`${state} × ${deed}: ${step ? `leads to ${step.to}` : 'is refused and changes nothing'}`, async () => {
      const asked = step ? await complaintIn(county, state) : standing[state]
      const { version } = await caseNow(county, asked)
      const before = await kept(asked)
      const seen = { countyId: asked.countyId, caseId: asked.caseId, version }
      if (!step) {
        await assert.rejects(deeds[deed](county.as('office'), seen), Refused)
        assert.equal(await kept(asked), before)
        return
      }
      await deeds[deed](county.as('office'), seen)
      const now = await caseNow(county, asked)
      assert.deepEqual([now.state, now.version], [step.to, version + 1])
      const last = await county.database.owner.db
        .selectFrom('case_step')
        .select(['deed', 'state', 'person_name'])
        .where('case_id', '=', asked.caseId)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .executeTakeFirstOrThrow()
      assert.deepEqual(last, { deed, state: step.to, person_name: '钱明' })
    })
  }

/** Somebody with one role at an organ, as wide as a role can be held. */
function holder(role: Actor['grants'][number]['role'], organ: 'county' | 'town' | 'neighbour' | 'city'): Actor {
  const organId = county.organs[organ]
  const grants = [{ role, scope: 'subtree' as const, organId, fieldCode: null, guidesBelow: null }]
  return { personId: newId(), name: '过路人', organId, countyId: county.countyId, grants }
}

test('every state × deed × role × organ: only the officer of the handling organ does anything, and nothing else changes a row', async () => {
  const before = await Promise.all(complaintStates.map((state) => kept(standing[state])))
  let tried = 0
  for (const organ of ['county', 'town', 'neighbour', 'city'] as const)
    for (const role of roles) {
      if (organ === 'county' && role === 'disclosure-officer') continue
      const actor = holder(role, organ)
      const act = actAs(county.ground, actor, county.clock.now())
      const lineage = [county.organs.city, county.organs.county]
      const sees = may(actor, 'complaint.see', { organId: county.organs.county, lineage })
      for (const state of complaintStates)
        for (const deed of staffDeeds) {
          const { version } = await caseNow(county, standing[state])
          const seen = { countyId: standing[state].countyId, caseId: standing[state].caseId, version }
          // Who may read is told that the deed is not theirs; for all others there is no such case.
          const name = sees ? 'Forbidden' : 'NotFound'
          await assert.rejects(deeds[deed](act, seen), { name }, `${role} at ${organ}, ${state}, ${deed}`)
          tried += 1
        }
    }
  assert.equal(tried, (4 * roles.length - 1) * complaintStates.length * staffDeeds.length)
  assert.deepEqual(await Promise.all(complaintStates.map((state) => kept(standing[state]))), before)
})

for (const state of complaintStates) {
  const step = stepOf(complaint, state, 'message')
  test(`${state} × message of whoever asked: ${step ? `leads to ${step.to}` : 'is refused'}`, async () => {
    const asked = await complaintIn(county, state)
    const sent = {
      countyId: asked.countyId,
      written: asked.number,
      code: asked.code,
      network: asked.number,
      text: '补充',
    }
    if (!step) {
      await assert.rejects(asPublic(county)(addMessage, sent), Refused)
      return
    }
    const followed = await asPublic(county)(addMessage, sent)
    assert.equal(followed.kind, 'found')
    const now = await caseNow(county, asked)
    assert.deepEqual([now.state, now.heardFrom], [step.to, true])
  })
}

test('who asks cannot do what staff does, by any deed', async () => {
  for (const state of complaintStates)
    for (const deed of staffDeeds) {
      const { countyId, caseId } = standing[state]
      const { version } = await caseNow(county, standing[state])
      await assert.rejects(deeds[deed](asPublic(county), { countyId, caseId, version }), NotFound)
    }
})

test('the clock: stands while the office waits, ends with the answer, begins anew when re-opened', async () => {
  const asked = await complaintIn(county, 'awaiting-reply')
  const paused = await caseNow(county, asked)
  assert.ok(paused.clock.waitingSince?.equals(county.today()))
  const start = county.clock.now()
  try {
    county.clock.set('2026-03-11T01:30:00Z')
    const sent = { countyId: asked.countyId, written: asked.number, code: asked.code, network: 'n', text: '第一批' }
    await asPublic(county)(addMessage, sent)
    const resumed = await caseNow(county, asked)
    assert.deepEqual([resumed.clock.waitedDays, resumed.clock.waitingSince], [7, null])
    assert.equal(paused.dueOn.until(resumed.dueOn).days, 9, '七个工作日，跨一个周末')
    const seen = { countyId: asked.countyId, caseId: asked.caseId }
    const act = county.as('office')
    await deeds.answer(act, { ...seen, version: resumed.version })
    const answered = await caseNow(county, asked)
    assert.ok(answered.answeredOn?.equals(county.today()))
    county.clock.set('2026-04-20T01:30:00Z')
    await deeds.reopen(act, { ...seen, version: answered.version })
    const again = await caseNow(county, asked)
    assert.deepEqual([again.answeredOn, again.outcome, again.clock.waitedDays], [null, null, 0])
    assert.ok(again.clock.from.equals(county.today()))
  } finally {
    county.clock.set(start)
  }
})
