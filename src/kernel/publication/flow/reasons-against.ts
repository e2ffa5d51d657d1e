import {
  type Checked,
  type Demand,
  type Edition,
  type EditionDeed,
  reasonsNotToDoStep,
  reasonsNotToJudgeUrgent,
  reasonsNotToPublish,
  reasonsNotToPublishUrgently,
  reasonsNotToReturn,
  reasonsNotToSubmit,
  reasonsOfState,
} from '../model.ts'
import { reasonsOfUrgent } from '../release/model.ts'
import type { SelfCheck } from '../urgent/model.ts'

/** Who wants to do a deed, and what was typed with it. */
export interface Given {
  personId: string
  remark: string
  demand: Demand | null
  check: SelfCheck
  /** What the content checks say; for the deeds that hand a text on. */
  checked?: Checked | undefined
}

/** Everything that speaks against a deed: the same for the button, the action and the model check. */
export function reasonsAgainst(edition: Edition, deed: EditionDeed, given: Given): Iterable<string> {
  switch (deed) {
    case 'edit':
    case 'reassess':
      return reasonsOfState(edition, deed)
    case 'submit':
      return reasonsNotToSubmit(edition, given.demand, given.checked)
    case 'review':
    case 'proofread':
    case 'review-secrecy':
    case 'check-disclosure':
    case 'withhold':
    case 'approve':
      return reasonsNotToDoStep(edition, deed, given.personId)
    case 'return':
      return reasonsNotToReturn(edition, given.remark)
    case 'publish':
      return reasonsNotToPublish(edition, given.demand)
    case 'publish-urgently':
      return reasonsNotToPublishUrgently(edition, given.demand, given.check)
    case 'confirm-urgent':
    case 'reject-urgent':
      return reasonsNotToJudgeUrgent(edition, deed, given.personId, given.remark)
    // What else speaks against these depends on what was typed for them: their actions and their forms ask it.
    case 'schedule':
    case 'unschedule':
    case 'correct':
    case 'withdraw':
      return reasonsOfState(edition, deed)
    case 'ask-restore':
    case 'restore':
      return [...reasonsOfState(edition, deed), ...reasonsOfUrgent(edition)]
  }
}
