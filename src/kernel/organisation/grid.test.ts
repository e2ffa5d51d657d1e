import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Deed, deeds } from './grid.ts'
import { type Actor, type Role, roles, type Scope, scopes, type Target } from './model.ts'
import { may, mayAnywhere, reachOf } from './policy.ts'

/**
 * Who may do what, written out a second time and by hand: where the two tables differ, somebody changed one of them
 * without meaning it. One letter for each role in the order below: – never, o own organ, s own and below, f also fields.
 */
const order: Role[] = [
  'clerk',
  'reviewer',
  'secrecy-reviewer',
  'approver',
  'disclosure-officer',
  'foi-officer',
  'foi-head',
  'legal-reviewer',
  'supervisor',
  'system-admin',
  'security-admin',
  'audit-admin',
]

const expected: Record<Deed, string> = {
  // Administration is divided among three people, none of whom touches what is published (三员分立).
  'organ.manage': '–––––––––s––',
  // Moves what is owed: the county office's, never an administrator's.
  'organ.merge': '––––s–––––––',
  'person.manage': '–––––––––s––',
  'role.grant': '––––––––––s–',
  'audit.read': '–––––––––––s',
  // A catalogue is the county office's; everybody in the line of work sees the own organ's.
  'catalogue.import': '––––s–––––––',
  'catalogue.correct': '––––s–––––––',
  'catalogue.reconcile': '––––s–––––––',
  'catalogue.adopt': '––––s–––––––',
  'catalogue.see': 'oooos–––f–––',
  // Sources are loaded where they bind: a guideline by the department that guides its field, an own list by the county
  // office, which alone says what an item stands on and whether it is public.
  'inventory.see': 'oooos–––f–––',
  'inventory.load': '––––s–––f–––',
  'inventory.link': '––––s–––––––',
  'inventory.decide': '––––s–––––––',
  'inventory.set': '––––s–––s–––',
  // Whether an item applies is signed for by who signs what an organ publishes.
  'slot.decide': '–––ss–––––––',
  'trigger.record': 'o–––s–––––––',
  'obligation.see': 'oooos–––f–––',
  'obligation.waive': '––––s–––––––',
  // Nothing to publish this period: declared by one, signed by another, judged from outside.
  'nil.declare': 'o–––––––––––',
  'nil.sign': '–o–o––––––––',
  'nil.judge': '––––––––f–––',
  // Three readings before release (三审三校): who writes, who reviews secrets, who approves.
  'publication.draft': 'o–––o–––––––',
  'publication.submit': 'o–––o–––––––',
  'publication.see-draft': 'oooos–––––––',
  'publication.review': '–o–o––––––––',
  'publication.proofread': 'oo–oo–––––––',
  'publication.review-secrecy': '––o–––––––––',
  // What is proposed as not public is the county office's to look at first, and to send back.
  'publication.check-disclosure': '––––s–––––––',
  'publication.withhold': '–o–o––––––––',
  'publication.return': '–ooos–––––––',
  'publication.approve': '–o–o––––––––',
  'publication.publish': 'oo–oo–––––––',
  // In an emergency one person of standing, never a clerk; another one confirms.
  'publication.release-urgently': '–––os–––––––',
  'publication.confirm-urgent': '––oos–––––––',
  'publication.withdraw': '–––os–––––––',
  // A topic is put together by one and released by another.
  'topic.edit': 'o–––s–––––––',
  'topic.release': '–o–os–––––––',
  // The duty table is seen by everybody in the line of work; who signs for an organ departs from the county's default.
  'procedure.see': 'oooos–––f–––',
  'procedure.write': '–––os–––––––',
  'procedure.adopt': '–––os–––––––',
  // Links and validity: the organ's own; what holds is said by who signs; how it is done is set by the county office.
  'record.see': 'oooos–––f–––',
  'record.relate': 'o––os–––––––',
  'record.state': '–––os–––––––',
  'record.confirm': 'oo–os–––––––',
  'record.set': '––––s–––––––',
  // A clean-up: nobody passes what the own hand decided.
  'cleanup.open': '––––s–––––––',
  'cleanup.decide': 'o––o––––––––',
  'cleanup.review': '––––s–––––––',
  'archive.make': '––––s–––––––',
  // 条例第四十七条: the 主管部门 handles what is said about others; supervisors read along, without a name or a number.
  'complaint.see': '––––s–––f–––',
  'complaint.handle': '––––o–––––––',
  'complaint.see-contact': '––––o–––––––',
  // A notice moves due days everywhere: a deed of supervision, which no administrator and no county has.
  'calendar.load': '––––––––s–––',
  // A credential is given by who keeps the systems; the county office sees who hands over for it.
  'system.manage': '–––––––––s––',
  'system.see': '––––s––––s––',
  'monitor.see': 'oooos–––f–––',
}

/** Things in a small tree: the actor's own organ, one below it, one beside it; the last two in the guided field. */
const things = {
  own: { organId: 'own', lineage: ['city', 'own'] },
  below: { organId: 'below', lineage: ['city', 'own', 'below'] },
  beside: { organId: 'beside', lineage: ['city', 'beside'] },
  guided: { organId: 'beside', lineage: ['city', 'beside'], fieldCode: 'health' },
  'other field': { organId: 'beside', lineage: ['city', 'beside'], fieldCode: 'budget' },
  'guided, far away': { organId: 'far', lineage: ['elsewhere', 'far'], fieldCode: 'health' },
} as const satisfies Record<string, Target>

/** Which of the things a letter reaches with each scope. */
const reached: Record<string, Record<Scope, (keyof typeof things)[]>> = {
  '–': { own: [], subtree: [], field: [] },
  o: { own: ['own'], subtree: ['own'], field: [] },
  s: { own: ['own'], subtree: ['own', 'below'], field: [] },
  f: { own: ['own'], subtree: ['own', 'below'], field: ['guided'] },
}

const actorWith = (role: Role, scope: Scope): Actor => ({
  personId: 'p',
  name: '周敏',
  organId: 'own',
  countyId: 'city',
  grants: [
    {
      role,
      scope,
      organId: 'own',
      fieldCode: scope === 'field' ? 'health' : null,
      guidesBelow: scope === 'field' ? 'city' : null,
    },
  ],
})

test('the table here covers every deed and every role', () => {
  assert.deepEqual(Object.keys(expected).sort(), [...deeds].sort())
  assert.deepEqual(order, [...roles])
  for (const [deed, row] of Object.entries(expected)) assert.equal([...row].length, roles.length, deed)
})

for (const deed of deeds)
  for (const [index, role] of order.entries())
    for (const scope of scopes) {
      const letter = [...expected[deed]][index]!
      const reach = reached[letter]![scope]
      test(`${role} (${scope}) ${deed}: ${reach.join(', ') || 'nothing'}`, () => {
        const actor = actorWith(role, scope)
        for (const [name, thing] of Object.entries(things))
          assert.equal(may(actor, deed, thing), reach.includes(name as keyof typeof things), name)
        assert.equal(mayAnywhere(actor, deed), reach.length > 0)
        const { organs, subtrees, fields } = reachOf(actor, deed)
        assert.equal(organs.length + subtrees.length + fields.length, reach.length > 0 ? 1 : 0)
      })
    }

test('without a grant nothing is reached, and a field that the organ no longer guides reaches nothing', () => {
  const nobody: Actor = { ...actorWith('clerk', 'own'), grants: [] }
  const former: Actor = {
    ...actorWith('supervisor', 'field'),
    grants: [{ role: 'supervisor', scope: 'field', organId: 'own', fieldCode: null, guidesBelow: null }],
  }
  for (const deed of deeds)
    for (const thing of Object.values(things)) {
      assert.equal(may(nobody, deed, thing), false)
      assert.equal(may(former, deed, thing), false)
      assert.equal(may(former, deed, { ...thing, fieldCode: null }), false)
    }
})
