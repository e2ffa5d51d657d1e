import { hasContact, lettersOf, stepsOf } from '#kernel/casework/correspondence-store.ts'
import { type Handler, handlersAt } from '#kernel/casework/handlers-store.ts'
import { reasonsOfState } from '#kernel/casework/kind.ts'
import type { CaseFile, CaseLetter, CaseStepTaken, Contact } from '#kernel/casework/model.ts'
import { type OrderLine, ordersOfSlot } from '#kernel/casework/orders-store.ts'
import { findCase } from '#kernel/casework/store.ts'
import { noCase } from '#kernel/casework/take-case.ts'
import { may } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound } from '#platform/errors/errors.ts'
import { type About, findAbout, findEvidence } from '../about-store.ts'
import { type ComplaintDeed, complaint, complaintDeeds } from '../complaint.ts'
import type { Evidence } from '../model.ts'
import { fileWords as words } from '../staff-words.ts'
import type { TypedFields } from './model.ts'
import { nameOf, type Sibling, siblingsOf } from './store.ts'

/** One complaint with everything that its page shows, for one reader. */
export interface ComplaintView {
  file: CaseFile
  about: About
  evidence: Evidence
  letters: readonly CaseLetter[]
  steps: readonly CaseStepTaken[]
  siblings: readonly Sibling[]
  orders: readonly OrderLine[]
  handlers: readonly Handler[]
  assignee: string | null
  hasContact: boolean
  mayReveal: boolean
  /** What speaks against each deed, by this person, in this state. */
  reasons: Readonly<Record<ComplaintDeed, readonly string[]>>
}

/** What was tried last: the deed, what was typed for it, and what spoke against it. */
export interface Tried {
  deed: string
  typed: TypedFields
  errors: readonly string[]
}

/** A contact that was opened for this one answer. */
export type Revealed = Contact | null

/** Everything that the page of a complaint is made from. */
export interface ComplaintPage {
  view: ComplaintView
  today: Temporal.PlainDate
  token: string
  tried: Tried | null
  revealed: Revealed
  /** The day that an order suggests. */
  orderDueOn: Temporal.PlainDate
}

/** The complaint where the asker may see it; nobody else learns that it exists. */
export async function viewComplaint(
  { db, actor, today }: StaffVisit,
  { county, id }: { county: string; id: string },
): Promise<ComplaintView> {
  const file = await findCase(db, complaint.key, county, id)
  if (!file?.about.itemId) throw new NotFound(noCase)
  const about = await findAbout(db, file)
  const target = { organId: about.handler.id, lineage: about.handler.lineage, fieldCode: about.item.fieldCode }
  if (!may(actor, complaint.needs.see, target)) throw new NotFound(noCase)
  const slot = { ...file.about, itemId: file.about.itemId }
  const [evidence, letters, steps, siblings, orders, handlers, assignee, contact] = await Promise.all([
    findEvidence(db, file, today),
    lettersOf(db, file, true),
    stepsOf(db, file),
    siblingsOf(db, file, mostSiblings),
    ordersOfSlot(db, slot, mostOrders),
    handlersAt(db, file.organId, complaint.needs.handle, today),
    nameOf(db, file.assignedTo),
    hasContact(db, file),
  ])
  const barred = may(actor, complaint.needs.handle, target) ? [] : [words.cannotHandle]
  return {
    file,
    about,
    evidence,
    letters,
    steps,
    siblings,
    orders,
    handlers,
    assignee,
    hasContact: contact,
    mayReveal: may(actor, complaint.needs.contact, target),
    reasons: reasonsOfDeeds((deed) => [...barred, ...reasonsOfState(complaint, file, deed)]),
  }
}

/** Others of the same slot that a page offers to take along. */
const mostSiblings = 50
const mostOrders = 5

function reasonsOfDeeds(reasonsFor: (deed: ComplaintDeed) => readonly string[]): ComplaintView['reasons'] {
  const reasons = {} as Record<ComplaintDeed, readonly string[]>
  for (const deed of complaintDeeds) reasons[deed] = reasonsFor(deed)
  return reasons
}
