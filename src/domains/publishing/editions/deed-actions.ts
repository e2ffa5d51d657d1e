import type { StaffVisit } from '#kernel/visit.ts'
import { approveEdition } from '../approve-edition.ts'
import { checkDisclosure } from '../attribute/check-disclosure.ts'
import { withholdEdition } from '../attribute/withhold-edition.ts'
import { confirmUrgent } from '../emergency/confirm-urgent.ts'
import { rejectUrgent } from '../emergency/reject-urgent.ts'
import type { Remarked } from '../model.ts'
import { publishEdition } from '../publish-edition.ts'
import { returnEdition } from '../return-edition.ts'
import { reviewSecrecy } from '../review-secrecy.ts'
import { proofreadEdition } from '../reviews/proofread-edition.ts'
import { reviewEdition } from '../reviews/review-edition.ts'
import { revisePublication } from '../revise-publication.ts'
import { submitEdition } from '../submit-edition.ts'
import { withdrawEdition } from '../withdraw-edition.ts'
import type { OfferedDeed } from './present.ts'

/** Runs the action of a deed; answers the edition to look at next. */
export async function actionFor(
  visit: Pick<StaffVisit, 'act'>,
  deed: OfferedDeed,
  given: Remarked,
): Promise<{ editionId: string }> {
  const { remark: _, ...key } = given
  switch (deed) {
    case 'submit':
      await visit.act(submitEdition, key)
      break
    case 'review-secrecy':
      await visit.act(reviewSecrecy, given)
      break
    case 'review':
      await visit.act(reviewEdition, given)
      break
    case 'proofread':
      await visit.act(proofreadEdition, given)
      break
    case 'check-disclosure':
      await visit.act(checkDisclosure, given)
      break
    case 'withhold':
      await visit.act(withholdEdition, given)
      break
    case 'confirm-urgent':
      await visit.act(confirmUrgent, given)
      break
    case 'reject-urgent':
      await visit.act(rejectUrgent, given)
      break
    case 'approve':
      await visit.act(approveEdition, key)
      break
    case 'publish':
      await visit.act(publishEdition, key)
      break
    case 'return':
      await visit.act(returnEdition, given)
      break
    case 'revise':
      return visit.act(revisePublication, key)
    case 'withdraw':
      await visit.act(withdrawEdition, given)
      break
  }
  return { editionId: given.editionId }
}
