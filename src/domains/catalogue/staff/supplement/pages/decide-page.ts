import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textArea } from '#platform/html/components/inputs.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import type { FindingDeed } from '../../../reconciliation/decisions-store.ts'
import { type Decision, maySay, type Verdict, verdicts } from '../../../reconciliation/model.ts'
import type { DecisionPlan } from '../../../reconciliation/plan-decisions.ts'
import type { FoundLine } from '../../../reconciliation/settle-run.ts'
import { verdictNames } from '../../../reconciliation/words.ts'
import { standingNames } from '../../../supplement/words.ts'
import { supplementWords as words } from '../words.ts'
import { findingTones, nameOfFinding } from './finding-sheet.ts'

export interface DecidePage {
  countyId: string
  catalogueId: string
  runId: string
  token: string
  keys: readonly string[]
  findings: readonly FoundLine[]
  verdict: Verdict | undefined
  reason: string
  /** What the verdict would do to each; null while none is chosen. */
  plan: DecisionPlan<FoundLine> | null
  errors: readonly { id: string; text: string }[]
}

/** How the findings chosen are to be decided, and what would come of each: nothing is written before the last button. */
export function decidePage(page: DecidePage): Html {
  const { countyId, catalogueId, keys, findings, plan, errors } = page
  const offered = verdicts.filter(
    (verdict) => verdict !== 'added' && findings.some(({ kind }) => maySay(kind, verdict)),
  )
  const errorOf = (id: string) => errors.find((each) => each.id === id)?.text
  const ready = plan !== null && plan.decided.length > 0
  return html`${errors.length > 0 && errorSummary({ errors })}${section({
    title: words.decideLead(number(keys.length)),
    children: [
      form({
        action: to.supplementDo(countyId, catalogueId, 'decide'),
        hidden: { _token: page.token, run: page.runId, chosen: keys.join(',') },
        children: [
          radioGroup({
            name: 'verdict',
            label: words.verdict,
            value: page.verdict,
            required: true,
            error: errorOf('f-verdict'),
            options: offered.map((verdict) => ({
              value: verdict,
              label: verdictNames[verdict],
              hint: words.verdictHints[verdict],
            })),
          }),
          textArea({
            name: 'reason',
            label: words.reason,
            hint: words.reasonHint,
            value: page.reason,
            rows: 3,
            maxLength: 500,
            required: true,
            error: errorOf('f-reason'),
          }),
          actions({
            children: [
              (ready || keys.length === 1) &&
                button({
                  label: keys.length === 1 ? words.confirmOne : words.confirm(number(plan?.decided.length ?? 0)),
                  kind: 'primary',
                }),
              button({
                label: words.dryRun,
                kind: ready || keys.length === 1 ? 'secondary' : 'primary',
                formAction: to.supplementDo(countyId, catalogueId, 'preview'),
              }),
              linkButton({ label: words.toList, kind: 'quiet', href: to.catalogueSupplement(countyId, catalogueId) }),
            ],
          }),
        ],
      }),
      preview(page),
    ],
  })}`
}

function preview({ keys, findings, plan, verdict }: DecidePage): Html {
  const byKey = new Map(findings.map((each) => [each.key, each]))
  const why = new Map(plan?.skipped.map((each) => [each.key, each.why]))
  return dataTable({
    caption: words.dryRun,
    rows: keys.map((key) => ({ key, finding: byKey.get(key) })),
    tone: ({ key }) => (why.has(key) ? 'doubt' : undefined),
    columns: [
      { key: 'item', label: words.item, names: true, width: 'wide', cell: ({ key }) => nameOfKey(key) },
      {
        key: 'kind',
        label: words.kind,
        width: 'narrow',
        cell: ({ finding }) =>
          finding && badge({ tone: findingTones[finding.kind], label: standingNames[finding.kind] }),
      },
      {
        key: 'result',
        label: words.result,
        cell: ({ key }) => {
          if (why.has(key)) return words.skipped(why.get(key)!)
          return plan && verdict ? words.will(verdictNames[verdict]) : words.wait
        },
      },
    ],
  })
}

/** `kind:statutory:digest`. */
const nameOfKey = (key: string): string => nameOfFinding(key.split(':')[1] ?? null)

export interface DeedPage {
  countyId: string
  catalogueId: string
  token: string
  mayDecide: boolean
  /** Rows that were added to the catalogue, by statutory item. */
  added: ReadonlyMap<string, number>
  deed: FindingDeed & { decisions: (Decision & { undone: { by: string; at: Temporal.Instant } | null })[] }
}

/** What one act decided, finding by finding, and the ways to take it back. */
export function deedPage({ countyId, catalogueId, token, mayDecide, added, deed }: DeedPage): Html {
  const standing = deed.decisions.filter(({ undone }) => undone === null)
  const undo = (keys: string, label: string, about?: string): Child =>
    form({
      action: to.supplementDo(countyId, catalogueId, 'undo'),
      hidden: { _token: token, deed: deed.deed, keys },
      children: button({ label, small: about !== undefined, about }),
    })
  const lines = [
    ...deed.decisions.map((each) => ({ key: each.key, decision: each, why: null })),
    ...deed.skipped.map(({ key, why }) => ({ key, decision: null, why })),
  ]
  return html`<p>${words.deedLead(deed.by, legalDayOf(deed.at).toString(), verdictNames[deed.verdict], deed.reason)}</p>${section(
    {
      title: words.result,
      tools: mayDecide && standing.length > 1 && undo('', words.undoAll),
      children: dataTable({
        caption: words.deedTitle,
        captionUnseen: true,
        rows: lines,
        tone: ({ why }) => (why === null ? undefined : 'doubt'),
        columns: [
          { key: 'item', label: words.item, names: true, width: 'wide', cell: ({ key }) => nameOfKey(key) },
          {
            key: 'result',
            label: words.result,
            cell: ({ decision, why }) => {
              if (!decision) return words.skipped(why!)
              if (decision.undone) return words.wasUndone(decision.undone.by, legalDayOf(decision.undone.at).toString())
              return html`${words.wasDone(verdictNames[deed.verdict])}${
                decision.catalogueId !== null &&
                added.has(decision.statutory ?? '') &&
                html` <a href="${to.catalogueRow(countyId, decision.catalogueId, String(added.get(decision.statutory!)))}">${words.seeRow}</a>`
              }`
            },
          },
          {
            key: 'undo',
            label: words.undo,
            unseen: true,
            cell: ({ key, decision }) =>
              mayDecide && decision?.undone === null && undo(key, words.undo, `：${nameOfKey(key)}`),
          },
        ],
      }),
    },
  )}${actions({
    children: linkButton({ label: words.title, href: to.catalogueSupplement(countyId, catalogueId), icon: 'left' }),
  })}`
}
