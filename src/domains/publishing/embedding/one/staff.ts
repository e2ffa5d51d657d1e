import { z } from 'zod'
import type { Action } from '#kernel/context.ts'
import { to } from '#kernel/links.ts'
import { may, mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { pageNumber } from '#platform/http/query-values.ts'
import { routeFor } from '#platform/http/route.ts'
import { newId } from '#platform/ids/ids.ts'
import { dayOf } from '../../editions/typed.ts'
import { issueCredential } from '../issue-credential.ts'
import { rights } from '../model.ts'
import { oncePage } from '../pages/once.ts'
import type { SystemPage } from '../pages/shown.ts'
import { systemPage } from '../pages/system.ts'
import { listRecords } from '../record-store.ts'
import { revokeCredential } from '../revoke-credential.ts'
import { suspendSystem } from '../suspend-system.ts'
import type { SystemKey } from '../system-at-hand.ts'
import { listCredentials, listSystems, organsOfSystem } from '../system-store.ts'
import { hashToken, newSystemToken } from '../token.ts'
import { webhookEvents, webhookSubjects } from '../webhooks/model.ts'
import { pauseWebhook } from '../webhooks/pause-webhook.ts'
import { retryDelivery } from '../webhooks/retry-delivery.ts'
import { setWebhook } from '../webhooks/set-webhook.ts'
import { newWebhookSecret } from '../webhooks/sign.ts'
import { listDeliveries, listWebhooks } from '../webhooks/webhook-store.ts'
import { systemWords as words } from '../words.ts'

const staffRoute = routeFor<StaffVisit>()
const params = z.object({ county: z.uuid(), id: z.uuid() })
type Params = z.output<typeof params>
const onPage = 30

const keyOf = ({ county, id }: Params): SystemKey => ({ countyId: county, systemId: id })

async function show(visit: StaffVisit, { county, id }: Params, wanted: number, again: SystemPage['again'] = null) {
  const { db, actor, today, formToken } = visit
  const [system] = await listSystems(db, reachOf(actor, 'system.see'), today, { countyId: county, id })
  const organ = system && (await findOrgan(db, system.organId))
  if (!system || !organ) throw new NotFound(words.gone)
  const key = { countyId: county, systemId: id }
  const [organs, credentials, webhooks, deliveries, records] = await Promise.all([
    organsOfSystem(db, county, id),
    listCredentials(db, county, id),
    listWebhooks(db, county, id),
    listDeliveries(db, county, id, { limit: onPage, offset: 0 }),
    listRecords(db, key, { limit: onPage, offset: (wanted - 1) * onPage }),
  ])
  return page({
    title: system.name,
    menu: 'systems',
    trail: [{ label: words.title, href: to.systems() }],
    status: again ? 422 : 200,
    main: systemPage({
      system,
      organs,
      credentials,
      webhooks,
      deliveries,
      records,
      page: wanted,
      pages: Math.max(1, Math.ceil(system.records / onPage)),
      mayManage: may(actor, 'system.manage', { organId: organ.id, lineage: organ.lineage }),
      opensWork: mayAnywhere(actor, 'obligation.see') && mayAnywhere(actor, 'publication.see-draft'),
      today,
      token: formToken,
      again,
    }),
  })
}

const look = staffRoute({
  method: 'GET',
  url: '/systems/:county/:id',
  params,
  query: z.object({ page: pageNumber }),
  handle: ({ visit, params, query }) => show(visit, params, query.page),
})

/** A secret that was made just now is shown on the answer itself: no other page could show it again. */
const once = (system: Params, secret: { name: string; text: string; why: string }) =>
  page({
    title: words.onceTitle,
    menu: 'systems',
    trail: [{ label: words.title, href: to.systems() }],
    main: oncePage({ ...secret, back: to.system(system.county, system.id) }),
  })

const list = z.preprocess((given) => (typeof given === 'string' ? [given] : given), z.array(z.string().max(40)).max(10))

const issue = staffRoute({
  method: 'POST',
  url: '/systems/:county/:id/credentials',
  params,
  body: z.object({
    label: z.string().max(200).default(''),
    rights: list.default([]),
    expires: z.string().max(40).default(''),
  }),
  handle: async ({ visit, params, body }) => {
    const token = newSystemToken()
    try {
      const expiresOn = dayOf(body.expires)
      if (!expiresOn) throw new Refused([words.badDay])
      const chosen = rights.filter((right) => body.rights.includes(right))
      const given = { label: body.label, rights: chosen, expiresOn, tokenHash: hashToken(token) }
      await visit.act(issueCredential, { ...keyOf(params), ...given })
      return once(params, { name: words.onceToken, text: token, why: words.onceTokenWhy })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const typed = { label: body.label, expires: body.expires }
      return show(visit, params, 1, { form: 'credential', reasons: error.reasons, typed })
    }
  },
})

const set = staffRoute({
  method: 'POST',
  url: '/systems/:county/:id/webhooks',
  params,
  body: z.object({
    url: z.string().max(2_000).default(''),
    events: list.default([]),
    about: z.enum(webhookSubjects).catch('handed'),
  }),
  handle: async ({ visit, params, body }) => {
    const webhookId = newId()
    const text = newWebhookSecret()
    try {
      const events = webhookEvents.filter((event) => body.events.includes(event))
      const secret = visit.keys.seal(text, webhookId)
      await visit.act(setWebhook, { ...keyOf(params), webhookId, url: body.url, events, about: body.about, secret })
      return once(params, { name: words.onceSecret, text, why: words.onceSecretWhy })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const typed = { url: body.url, about: body.about }
      return show(visit, params, 1, { form: 'webhook', reasons: error.reasons, typed })
    }
  },
})

/** A deed with a button of its own: done, it leads back and says so; what speaks against it is said as it is. */
const deed = <Body extends z.ZodType, Given>(
  name: string,
  body: Body,
  action: Action<SystemKey & Given, unknown>,
  givenOf: (body: z.output<Body>) => { given: Given; say: string },
) =>
  staffRoute({
    method: 'POST',
    url: `/systems/:county/:id/${name}`,
    params,
    body,
    handle: async ({ visit, params, body: sent }) => {
      const { given, say } = givenOf(sent as z.output<Body>)
      const answer = await visit.act(action, { ...keyOf(params), ...given }).then(
        () => say,
        (error: unknown) => {
          if (error instanceof Refused) return error.reasons.join('；')
          throw error
        },
      )
      return seeOther(to.system(params.county, params.id), answer)
    },
  })

const stop = z.enum(['yes', 'no'])

const suspendIt = deed('suspend', z.object({ stop }), suspendSystem, (body) => ({
  given: { stop: body.stop === 'yes' },
  say: body.stop === 'yes' ? words.didSuspend : words.didResume,
}))
const revokeIt = deed('revoke', z.object({ credential: z.uuid() }), revokeCredential, (body) => ({
  given: { credentialId: body.credential },
  say: words.didRevoke,
}))
const pauseIt = deed('pause', z.object({ webhook: z.uuid(), stop }), pauseWebhook, (body) => ({
  given: { webhookId: body.webhook, stop: body.stop === 'yes' },
  say: body.stop === 'yes' ? words.didPause : words.didGo,
}))
const retryIt = deed('retry', z.object({ delivery: z.uuid() }), retryDelivery, (body) => ({
  given: { deliveryId: body.delivery },
  say: words.didRetry,
}))

export const systemRoutes = [look, issue, set, suspendIt, revokeIt, pauseIt, retryIt]
