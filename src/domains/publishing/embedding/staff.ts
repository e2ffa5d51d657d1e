import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import { findOrgan, organsBelow } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { systemsPage, type TypedSystem } from './pages/list.ts'
import { registerSystem } from './register-system.ts'
import { listSystems } from './system-store.ts'
import { systemWords as words } from './words.ts'

const staffRoute = routeFor<StaffVisit>()

/** The organs at which somebody may register a system: those of the own grants, and what lies directly below them. */
async function organsToRegisterAt({ db, actor }: StaffVisit) {
  const { organs, subtrees } = reachOf(actor, 'system.manage')
  const found = await Promise.all([
    ...organs.map(async (id) => [await findOrgan(db, id)]),
    ...subtrees.map(async (id) => organsBelow(db, id)),
  ])
  return found
    .flat()
    .filter((organ) => organ !== null && organ.kind !== 'village' && organ.kind !== 'community')
    .map((organ) => ({ id: organ!.id, name: organ!.shortName }))
}

async function show(visit: StaffVisit, typed: TypedSystem | null = null, errors: readonly string[] = []) {
  const { db, actor, today, formToken } = visit
  if (!mayAnywhere(actor, 'system.see')) throw new Forbidden()
  const [systems, organs] = await Promise.all([
    listSystems(db, reachOf(actor, 'system.see'), today),
    organsToRegisterAt(visit),
  ])
  return page({
    title: words.title,
    menu: 'systems',
    status: errors.length > 0 ? 422 : 200,
    main: systemsPage({
      systems,
      organs,
      typed: typed ?? { organ: actor.organId, name: '', keeper: '', codes: '' },
      errors,
      token: formToken,
    }),
  })
}

const list = staffRoute({ method: 'GET', url: '/systems', handle: ({ visit }) => show(visit) })

const register = staffRoute({
  method: 'POST',
  url: '/systems',
  body: z.object({
    organ: z.string().max(60).default(''),
    name: z.string().max(200).default(''),
    keeper: z.string().max(200).default(''),
    codes: z.string().max(20_000).default(''),
  }),
  handle: async ({ visit, body }) => {
    const organCodes = body.codes.split(/[\s,，、;；]+/)
    try {
      if (!z.uuid().safeParse(body.organ).success) throw new NotFound()
      const given = { organId: body.organ, name: body.name, keeper: body.keeper, organCodes }
      const { countyId, systemId } = await visit.act(registerSystem, given)
      return seeOther(to.system(countyId, systemId), words.registered(body.name.trim()))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return show(visit, body, error.reasons)
    }
  },
})

export const systemListRoutes = [list, register]
