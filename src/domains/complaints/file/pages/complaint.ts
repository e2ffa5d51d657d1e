import { caseStandingOf } from '#kernel/casework/model.ts'
import { to } from '#kernel/links.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { badge } from '#platform/html/components/badge.ts'
import { card, columns, section } from '#platform/html/components/card.ts'
import { errorSummary } from '#platform/html/components/form.ts'
import { notice } from '#platform/html/components/notice.ts'
import { timeline } from '#platform/html/components/progress.ts'
import { descriptionList } from '#platform/html/components/table.ts'
import { type Child, type Html, html } from '#platform/html/html.ts'
import { complaint } from '../../complaint.ts'
import { basisOf, type Outcome } from '../../model.ts'
import { paragraphs } from '../../query/pages/followed.ts'
import { fileWords as words } from '../../staff-words.ts'
import { basisWords, outcomeWords, standingWords } from '../../words.ts'
import type { ComplaintPage } from '../view.ts'
import { contactSection } from './contact.ts'
import { deedSections } from './deeds.ts'

/** One complaint: what is asked for, what the register says, every letter, and every deed with what speaks against it. */
export const complaintPage = (page: ComplaintPage): Html =>
  html`${
    page.tried &&
    errorSummary({
      title: words.refused,
      errors: page.tried.errors.map((text) => ({ id: `deed-${page.tried!.deed}`, text })),
    })
  }${fulfilled(page)}${columns({
    main: [facts(page), orders(page), letters(page), steps(page)],
    aside: [contactSection(page), deedSections(page)],
  })}`

function fulfilled({ view: { evidence, file } }: ComplaintPage): Child {
  if (file.answeredOn) return null
  if (evidence.published)
    return notice({
      tone: 'done',
      title: words.fulfilled,
      children: html`<p>${words.fulfilledOn(dayWords(evidence.published.on))}<a href="${to.publication(evidence.published.address)}">${evidence.published.title}</a></p><p>${words.fulfilledNext}</p>`,
    })
  return evidence.overdue && notice({ tone: 'late', children: html`<p>${words.overdueNow}</p>` })
}

function facts({ view: { file, about, assignee }, today }: ComplaintPage): Html {
  const { tone, label } = standingWords[caseStandingOf({ ...file, ...file.clock }, today)]
  const due = `${dayWords(file.dueOn)}${file.provisional ? words.provisional : ''}`
  const { clock } = file
  return section({
    title: words.facts,
    tools: badge({ tone, label: label(today.until(file.dueOn, { largestUnit: 'day' }).days) }),
    children: descriptionList({
      items: [
        [words.number, file.number],
        [words.item, html`<a href="${to.slot(about.item.address, about.organ.code)}">${file.subject}</a>`],
        [words.organ, html`<a href="${to.organ(about.organ.code)}">${about.organ.name}</a>`],
        ...(file.missing ? ([[words.missing, file.missing]] as const) : []),
        [words.basis, basisWords[basisOf(about.organ.kind)].cited],
        [words.received, dayWords(file.receivedOn)],
        [
          words.due,
          html`<strong>${words.dueOf(due, file.promise)}</strong><br><small>${words.clock(dayWords(clock.from), clock.promisedDays, clock.waitedDays)}${clock.waitingSince && words.paused}</small>`,
        ],
        [words.state, complaint.stateWords[file.state as keyof typeof complaint.stateWords] ?? file.state],
        [words.assignee, assignee ?? words.nobody],
        ...(file.answeredOn
          ? ([
              [
                words.outcome,
                `${outcomeWords[file.outcome as Outcome]}，${dayWords(file.answeredOn)}${Temporal.PlainDate.compare(file.answeredOn, file.dueOn) <= 0 ? words.inTime : words.late}`,
              ],
            ] as const)
          : []),
      ],
    }),
  })
}

const orders = ({ view: { orders }, today }: ComplaintPage): Child =>
  orders.length > 0 &&
  section({
    title: words.orders,
    children: orders.map((order) => {
      const late = order.dueOn.until(today, { largestUnit: 'day' }).days
      const stands = order.doneOn
        ? badge({ tone: 'done', label: words.orderDone(dayWords(order.doneOn)) })
        : late > 0
          ? badge({ tone: 'late', label: words.orderLate(late) })
          : badge({ tone: 'calm', label: words.orderOpen })
      return card({
        title: words.orderLine(dayWords(order.orderedOn), dayWords(order.dueOn)),
        above: stands,
        children: paragraphs(order.body),
      })
    }),
  })

const letters = ({ view: { letters } }: ComplaintPage): Html =>
  section({
    title: words.letters,
    children: letters.map(({ direction, title, body, personName, at }) =>
      card({
        title,
        above: `${words.directions[direction]}　${personName}　${dayWords(legalDayOf(at))}`,
        children: body === '' ? html`<p class="hint">${words.noText}</p>` : paragraphs(body),
      }),
    ),
  })

const steps = ({ view: { steps } }: ComplaintPage): Html =>
  section({
    title: words.steps,
    children: timeline({
      label: words.steps,
      entries: steps.map(({ deed, personName, remark, at }) => ({
        when: dayWords(legalDayOf(at)),
        date: legalDayOf(at).toString(),
        title: `${complaint.deedWords[deed as keyof typeof complaint.deedWords] ?? deed}　${personName}`,
        children: remark && html`<p>${remark}</p>`,
        tone: deed === 'answer' || deed === 'close' ? ('done' as const) : ('calm' as const),
      })),
    }),
  })
