import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { assignPost } from '#kernel/organisation/assign-post.ts'
import { grantRoles } from '#kernel/organisation/grant-roles.ts'
import { type Organ, type Role, roles, type Scope } from '#kernel/organisation/model.ts'
import { may } from '#kernel/organisation/policy.ts'
import { findPersonByLogin, findPost, guidedFields, type PostRole } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { type Route, routeFor } from '#platform/http/route.ts'
import { organToSee } from './access.ts'
import { type PostPage, postPage } from './pages/post.ts'
import { presentPost } from './present.ts'
import { seenBy } from './reach.ts'
import { allFields, grantsOf, holdingsOf, listPosts } from './store.ts'
import { organisationStyle } from './style.ts'
import { words } from './words.ts'

const params = z.object({ code: z.string().max(60), post: z.string().max(60) })
type Params = z.output<typeof params>

/** The organ and its post; a post of another organ is not found. */
async function postToSee(visit: StaffVisit, { code, post: id }: Params): Promise<{ organ: Organ; postId: string }> {
  const organ = await organToSee(visit, code)
  const post = /^[0-9a-f-]{36}$/i.test(id) ? await findPost(visit.db, id) : null
  if (!post || post.organId !== organ.id) throw new NotFound('没有找到这个岗位。')
  return { organ, postId: post.id }
}

async function show(visit: StaffVisit, organ: Organ, postId: string, again: PostPage['again'] = null) {
  const { db, actor, today } = visit
  const target = { organId: organ.id, lineage: organ.lineage }
  const [line] = await listPosts(db, { reach: seenBy(actor), on: today, organId: organ.id, postId }, 1)
  if (!line) throw new NotFound('没有找到这个岗位。')
  const [history, grants, guided, fields] = await Promise.all([
    holdingsOf(db, postId),
    grantsOf(db, postId),
    guidedFields(db, organ.id),
    allFields(db),
  ])
  return page({
    title: words.postTitle(line.office, line.name),
    menu: 'organisation',
    trail: [
      { label: words.title, href: to.organisation() },
      { label: organ.shortName, href: to.organDesk(organ.code) },
    ],
    head: organisationStyle(),
    status: again ? 422 : 200,
    main: postPage({
      organCode: organ.code,
      post: presentPost(line),
      history,
      granted: Object.fromEntries(
        grants.filter((grant) => grant.scope !== 'field').map((grant) => [grant.role, grant.scope]),
      ),
      fields: grants.flatMap((grant) => (grant.scope === 'field' && grant.fieldCode ? [grant.fieldCode] : [])),
      guided: fields.filter((field) => guided.includes(field.code)),
      mayAssign: may(actor, 'person.manage', target),
      mayGrant: may(actor, 'role.grant', target),
      token: visit.formToken,
      again,
    }),
  })
}

const look = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/organisation/:code/posts/:post',
  params,
  handle: async ({ visit, params }) => {
    const { organ, postId } = await postToSee(visit, params)
    return show(visit, organ, postId)
  },
})

const assign = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/organisation/:code/posts/:post/holder',
  params,
  body: z.object({ login: z.string().trim().max(64).default(''), vacate: z.string().optional() }),
  handle: async ({ visit, params, body }) => {
    const { organ, postId } = await postToSee(visit, params)
    const here = to.post(organ.code, postId)
    if (body.vacate === 'yes') {
      await visit.act(assignPost, { postId, personId: null })
      return seeOther(here, words.vacated)
    }
    try {
      const person = await findPersonByLogin(visit.db, body.login)
      if (!person) throw new Refused([words.noSuchPerson])
      await visit.act(assignPost, { postId, personId: person.id })
      return seeOther(here, words.assigned(person.name))
    } catch (error) {
      // Whether a login exists elsewhere is not this administrator's to know: the same answer.
      const reasons = error instanceof Refused ? error.reasons : error instanceof NotFound ? [words.noSuchPerson] : null
      if (!reasons) throw error
      return show(visit, organ, postId, { form: 'holder', reasons, login: body.login })
    }
  },
})

const chosenScopes = z.record(z.string().max(40), z.union([z.string(), z.array(z.string())]))

const grant = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/organisation/:code/posts/:post/roles',
  params,
  body: chosenScopes,
  handle: async ({ visit, params, body }) => {
    const { organ, postId } = await postToSee(visit, params)
    const chosen = rolesOf(body)
    try {
      await visit.act(grantRoles, { postId, roles: chosen })
    } catch (error) {
      if (error instanceof Refused) return show(visit, organ, postId, { form: 'roles', reasons: error.reasons })
      throw error
    }
    return seeOther(to.post(organ.code, postId), words.granted(chosen.length))
  },
})

/** The roles that a form names: one scope for each, and fields of supervision. */
function rolesOf(body: z.output<typeof chosenScopes>): PostRole[] {
  const scoped = roles.flatMap((role: Role): PostRole[] => {
    const scope = body[`role-${role}`]
    return scope === 'own' || scope === 'subtree' ? [{ role, scope: scope as Scope, fieldCode: null }] : []
  })
  const fields = [body['fields'] ?? []].flat()
  return [...scoped, ...fields.map((fieldCode): PostRole => ({ role: 'supervisor', scope: 'field', fieldCode }))]
}

export const postRoutes: readonly Route<StaffVisit>[] = [look, assign, grant]
