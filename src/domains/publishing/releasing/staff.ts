import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { may, mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import {
  type Edition,
  type EditionDeed,
  reasonsOfState,
  transitions,
  withdrawalKinds,
} from '#kernel/publication/model.ts'
import { correctionWeights, staysReadable } from '#kernel/publication/release/model.ts'
import { findPlan } from '#kernel/publication/release/plan-store.ts'
import { findCorrection, standingWithdrawal } from '#kernel/publication/release/withdrawal-store.ts'
import { findEdition } from '#kernel/publication/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { isWorkday } from '#law/calendar/working-days.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import type { Html } from '#platform/html/html.ts'
import { type Outcome, page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { surroundingsOf } from '../editions/edition-store.ts'
import { dayOf } from '../editions/typed.ts'
import { withdrawEdition } from '../withdraw-edition.ts'
import { editionWords, editorWords } from '../words.ts'
import { callOffRelease } from './call-off-release.ts'
import { correctPublication, noteCorrection } from './correct-publication.ts'
import {
  correctionPage,
  type HourTyped,
  hourPage,
  notNow,
  restorePage,
  type WithdrawalTyped,
  withdrawalPage,
} from './pages/forms.ts'
import { releasesPage } from './pages/list.ts'
import { fieldsOf, instantOf, minuteOf } from './present.ts'
import { askToRestore, restoreEdition } from './restore-edition.ts'
import { seeAlerts } from './see-alerts.ts'
import { setHour } from './set-hour.ts'
import { alertsOf, waitingReleases } from './store.ts'
import { correctWords, hourWords, listWords, restoreWords, withdrawWords } from './words.ts'

const staffRoute = routeFor<StaffVisit>()
const key = z.object({ county: z.uuid(), id: z.uuid() })
const text = z.string().max(5_000).default('')

const linesShown = 100
const alertsShown = 50

/** The edition with its organ, where the asker may see drafts of it and may do one of the deeds somewhere in its life. */
async function editionFor(visit: StaffVisit, { county, id }: z.output<typeof key>, deed: EditionDeed) {
  const edition = await findEdition(visit.db, county, id)
  if (!edition) throw new NotFound(editorWords.notFound)
  const { organ, item } = await surroundingsOf(visit.db, edition)
  const target = { organId: organ.id, lineage: organ.lineage, fieldCode: item?.fieldCode ?? null }
  if (!may(visit.actor, 'publication.see-draft', target)) throw new NotFound(editorWords.notFound)
  const needs = Object.values(transitions)
    .map((row) => row[deed]?.needs)
    .find((found) => found !== undefined)
  if (needs && !may(visit.actor, needs, target)) throw new Forbidden()
  return { edition, organ }
}

const shown = (edition: Edition, title: string, main: Html, status = 200) =>
  page({
    title,
    status,
    menu: 'editions',
    trail: [
      { label: editionWords.title, href: to.editions() },
      { label: edition.title || editionWords.untitled, href: to.edition(edition.countyId, edition.id) },
    ],
    main,
  })

/** Acts and leads on; or shows the form again with what spoke against it. */
async function orAgain(deed: () => Promise<Outcome>, again: (errors: readonly string[]) => Promise<Outcome>) {
  try {
    return await deed()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return again(error.reasons)
  }
}

async function showSchedule(
  visit: StaffVisit,
  edition: Edition,
  typed: HourTyped | null,
  errors: readonly string[] = [],
) {
  const against = [...reasonsOfState(edition, 'schedule')]
  if (against.length > 0) return shown(edition, hourWords.title, notNow(edition, against), 409)
  const plan = edition.releaseAt ? await findPlan(visit.db, edition.countyId, edition.id) : null
  const kept = {
    ...(edition.releaseAt ? fieldsOf(edition.releaseAt) : { day: '', time: '' }),
    announce: plan?.announced ?? false,
    reason: '',
  }
  const main = hourPage({ edition, plan, token: visit.formToken, typed: typed ?? kept, errors })
  return shown(edition, hourWords.title, main, errors.length > 0 ? 422 : 200)
}

const scheduleForm = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/release',
  params: key,
  handle: async ({ visit, params }) => showSchedule(visit, (await editionFor(visit, params, 'schedule')).edition, null),
})

const schedule = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/release',
  params: key,
  body: z.object({
    deed: z.enum(['set', 'call-off']),
    day: text,
    time: text,
    announce: z.enum(['yes', 'no']).catch('no'),
    reason: text,
  }),
  handle: async ({ visit, params, body }) => {
    const { edition } = await editionFor(visit, params, 'schedule')
    const at = { countyId: params.county, editionId: params.id }
    const typed = { day: body.day, time: body.time, announce: body.announce === 'yes', reason: body.reason }
    const back = (said: string) => seeOther(to.edition(params.county, params.id), said)
    return orAgain(
      async () => {
        if (body.deed === 'call-off') {
          await visit.act(callOffRelease, { ...at, reason: body.reason })
          return back(hourWords.calledOff)
        }
        const releaseAt = instantOf(body.day.trim(), body.time.trim())
        if (!releaseAt) throw new Refused([hourWords.badTime])
        await visit.act(setHour, { ...at, releaseAt, announce: typed.announce, reason: body.reason })
        return back(hourWords.saved(minuteOf(releaseAt), !isWorkday(legalDayOf(releaseAt), visit.calendar)))
      },
      (errors) => showSchedule(visit, edition, body.deed === 'set' ? typed : null, errors),
    )
  },
})

function showWithdrawal(visit: StaffVisit, edition: Edition, typed: WithdrawalTyped, errors: readonly string[] = []) {
  const against = [...reasonsOfState(edition, 'withdraw')]
  if (against.length > 0) return shown(edition, withdrawWords.title, notNow(edition, against), 409)
  const main = withdrawalPage({ edition, token: visit.formToken, typed, errors })
  return shown(edition, withdrawWords.title, main, errors.length > 0 ? 422 : 200)
}

const withdrawalForm = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/withdrawal',
  params: key,
  handle: async ({ visit, params }) => {
    const { edition, organ } = await editionFor(visit, params, 'withdraw')
    const typed = {
      kind: '',
      reason: '',
      authority: organ.name,
      basis: '',
      instead: '',
      effectiveOn: visit.today.toString(),
      titleHidden: false,
    }
    return showWithdrawal(visit, edition, typed)
  },
})

const withdraw = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/withdrawal',
  params: key,
  body: z.object({
    kind: text,
    reason: text,
    authority: text,
    basis: text,
    instead: text,
    effectiveOn: text,
    titleHidden: z.string().optional(),
  }),
  handle: async ({ visit, params, body }) => {
    const { edition } = await editionFor(visit, params, 'withdraw')
    const typed = { ...body, titleHidden: body.titleHidden !== undefined }
    return orAgain(
      async () => {
        const kind = withdrawalKinds.find((one) => one === body.kind)
        if (!kind) throw new Refused([`请选择${withdrawWords.kind}。`])
        const effectiveOn = dayOf(body.effectiveOn)
        if (!effectiveOn) throw new Refused([withdrawWords.badDay])
        const { reason: remark, ...given } = typed
        await visit.act(withdrawEdition, {
          countyId: params.county,
          editionId: params.id,
          ...given,
          kind,
          effectiveOn,
          remark,
        })
        return seeOther(to.edition(params.county, params.id), withdrawWords.said)
      },
      async (errors) => showWithdrawal(visit, edition, typed, errors),
    )
  },
})

async function showRestore(visit: StaffVisit, edition: Edition, reason: string, errors: readonly string[] = []) {
  const against = [...reasonsOfState(edition, 'restore')]
  if (against.length > 0) return shown(edition, restoreWords.title, notNow(edition, against), 409)
  const withdrawal = await standingWithdrawal(visit.db, edition.countyId, edition.id)
  const twoPeople = withdrawal !== null && !staysReadable(withdrawal.kind)
  const deed = twoPeople && withdrawal.askedBy === null ? 'ask' : 'restore'
  const main = restorePage({ edition, withdrawal, deed, twoPeople, token: visit.formToken, typed: { reason }, errors })
  return shown(edition, restoreWords.title, main, errors.length > 0 ? 422 : 200)
}

/** Who asks and who decides hold different deeds; the page is for both, the action tells them apart. */
async function restorable(visit: StaffVisit, params: z.output<typeof key>) {
  try {
    return await editionFor(visit, params, 'restore')
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error
    return editionFor(visit, params, 'ask-restore')
  }
}

const restoreForm = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/restoration',
  params: key,
  handle: async ({ visit, params }) => showRestore(visit, (await restorable(visit, params)).edition, ''),
})

const restore = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/restoration',
  params: key,
  body: z.object({ deed: z.enum(['ask', 'restore']), reason: text }),
  handle: async ({ visit, params, body: { deed, reason } }) => {
    const { edition } = await restorable(visit, params)
    const given = { countyId: params.county, editionId: params.id, reason }
    return orAgain(
      async () => {
        await visit.act(deed === 'ask' ? askToRestore : restoreEdition, given)
        return seeOther(
          to.edition(params.county, params.id),
          deed === 'ask' ? restoreWords.asked : restoreWords.restored,
        )
      },
      (errors) => showRestore(visit, edition, reason, errors),
    )
  },
})

const correctionDeed = (edition: Edition): EditionDeed => (edition.state === 'draft' ? 'edit' : 'correct')

async function showCorrection(
  visit: StaffVisit,
  edition: Edition,
  given: { weight: string; wrong: string; remedy: string } | null,
  errors: readonly string[] = [],
) {
  const against = [...reasonsOfState(edition, correctionDeed(edition))]
  if (against.length > 0) return shown(edition, correctWords.title, notNow(edition, against), 409)
  const typed = given ??
    (await findCorrection(visit.db, edition.countyId, edition.id)) ?? { weight: 'small', wrong: '', remedy: '' }
  const main = correctionPage({ edition, token: visit.formToken, typed, errors })
  return shown(edition, correctWords.title, main, errors.length > 0 ? 422 : 200)
}

const correctionForm = staffRoute({
  method: 'GET',
  url: '/editions/:county/:id/correction',
  params: key,
  handle: async ({ visit, params }) =>
    showCorrection(visit, (await editionFor(visit, params, 'correct')).edition, null),
})

const correct = staffRoute({
  method: 'POST',
  url: '/editions/:county/:id/correction',
  params: key,
  body: z.object({ weight: z.enum(correctionWeights).catch('small'), wrong: text, remedy: text }),
  handle: async ({ visit, params, body: note }) => {
    const { edition } = await editionFor(visit, params, 'correct')
    const given = { countyId: params.county, editionId: params.id, note }
    return orAgain(
      async () => {
        if (edition.state === 'draft') {
          await visit.act(noteCorrection, given)
          return seeOther(to.edition(params.county, params.id), correctWords.saved)
        }
        const { editionId } = await visit.act(correctPublication, given)
        return seeOther(to.edition(params.county, editionId), correctWords.began)
      },
      (errors) => showCorrection(visit, edition, note, errors),
    )
  },
})

const list = staffRoute({
  method: 'GET',
  url: '/releases',
  handle: async ({ visit: { db, actor, formToken } }) => {
    if (!mayAnywhere(actor, 'publication.see-draft')) throw new Forbidden()
    const [alerts, waiting] = await Promise.all([
      alertsOf(db, actor.personId, alertsShown),
      waitingReleases(db, reachOf(actor, 'publication.see-draft'), linesShown),
    ])
    return page({
      title: listWords.title,
      menu: 'editions',
      trail: [{ label: editionWords.title, href: to.editions() }],
      main: releasesPage({ alerts, waiting, token: formToken }),
    })
  },
})

const seen = staffRoute({
  method: 'POST',
  url: '/releases/seen',
  handle: async ({ visit }) => {
    await visit.act(seeAlerts, {})
    return seeOther(to.releases(), listWords.seenSaid)
  },
})

/** When a text comes out, how it goes, comes back, and is corrected. */
export const releasingRoutes = [
  scheduleForm,
  schedule,
  withdrawalForm,
  withdraw,
  restoreForm,
  restore,
  correctionForm,
  correct,
  list,
  seen,
]
