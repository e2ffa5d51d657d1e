import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere } from '#kernel/organisation/policy.ts'
import { organCodes, reviewIntervals, settingOf } from '#kernel/publication/records/setting-store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { type Outcome, page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { words as validityWords } from '../validity/words.ts'
import { settingsPage } from './pages/settings.ts'
import { saveCodes } from './save-codes.ts'
import { saveInterval } from './save-interval.ts'
import { saveRecordSetting } from './save-record-setting.ts'
import { words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()

async function showSettings({ db, actor, formToken }: StaffVisit, reasons: readonly string[] = []): Promise<Outcome> {
  if (!mayAnywhere(actor, 'record.set')) throw new NotFound()
  const [setting, codes, intervals] = await Promise.all([
    settingOf(db, actor.countyId),
    organCodes(db, actor.countyId),
    reviewIntervals(db, actor.countyId),
  ])
  return page({
    status: reasons.length > 0 ? 422 : 200,
    title: words.title,
    menu: 'validity',
    trail: [{ label: validityWords.title, href: to.validity() }],
    main: settingsPage({ setting, codes, intervals, reasons, token: formToken }),
  })
}

async function orAgain(visit: StaffVisit, said: string, deed: () => Promise<unknown>): Promise<Outcome> {
  try {
    await deed()
    return seeOther(to.recordSettings(), said)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return showSettings(visit, error.reasons)
  }
}

const show = staffRoute({ method: 'GET', url: '/record-settings', handle: ({ visit }) => showSettings(visit) })

const whole = z.coerce.number().catch(Number.NaN)

const save = staffRoute({
  method: 'POST',
  url: '/record-settings',
  body: z.discriminatedUnion('form', [
    z.object({
      form: z.literal('rules'),
      indexPeriod: z.enum(['year', 'month']).catch('year'),
      normativeYears: whole,
      trialYears: whole,
      alarmMonths: whole,
      reviewMonths: whole,
    }),
    z.object({ form: z.literal('interval'), address: z.string().max(200), months: whole }),
  ]),
  handle: ({ visit, body }) => {
    const { organId } = visit.actor
    if (body.form === 'interval')
      return orAgain(visit, words.intervalSet, () =>
        visit.act(saveInterval, { organId, address: body.address, months: body.months }),
      )
    const { form: _, ...setting } = body
    return orAgain(visit, words.saved, () => visit.act(saveRecordSetting, { organId, setting }))
  },
})

const codes = staffRoute({
  method: 'POST',
  url: '/record-settings/:organ',
  params: z.object({ organ: z.uuid() }),
  body: z.object({ creditCode: z.string().max(200).default(''), issuers: z.string().max(2_000).default('') }),
  handle: ({ visit, params: { organ }, body }) =>
    orAgain(visit, words.codesSaved, () =>
      visit.act(saveCodes, {
        organId: organ,
        creditCode: body.creditCode,
        issuers: body.issuers.split(/[\s、，,;；]+/u),
      }),
    ),
})

/** How a county numbers and keeps its documents. */
export const settingRoutes = [show, save, codes]
