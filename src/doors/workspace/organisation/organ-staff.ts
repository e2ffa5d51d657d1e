import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { changeOf } from '#kernel/obligation/life/changes-store.ts'
import { kindWords as changeWords } from '#kernel/obligation/life/words.ts'
import { addPerson } from '#kernel/organisation/add-person.ts'
import { type Level, levels, type Organ, type OrganKind, organKinds } from '#kernel/organisation/model.ts'
import { openOrgan } from '#kernel/organisation/open-organ.ts'
import { may } from '#kernel/organisation/policy.ts'
import { setGuidance } from '#kernel/organisation/set-guidance.ts'
import { guidedFields } from '#kernel/organisation/store.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Refused } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { type Route, routeFor } from '#platform/http/route.ts'
import { organToSee } from './access.ts'
import type { Forms } from './pages/forms.ts'
import { organPage } from './pages/organ.ts'
import { presentPost, treeOf } from './present.ts'
import { seenBy } from './reach.ts'
import { allFields, lineageNames, listPosts, openedOn, organNodes } from './store.ts'
import { organisationStyle } from './style.ts'
import { words } from './words.ts'

const params = z.object({ code: z.string().max(60) })
const text = z.string().max(200).default('')

async function show(visit: StaffVisit, organ: Organ, again: Forms['again'] = null) {
  const { db, actor, today, formToken } = visit
  const reach = seenBy(actor)
  const target = { organId: organ.id, lineage: organ.lineage }
  const [nodes, lineage, fields, guided, opened, ended] = await Promise.all([
    organNodes(db, reach, today),
    lineageNames(db, organ),
    allFields(db),
    guidedFields(db, organ.id),
    openedOn(db, organ.id),
    changeOf(db, organ.countyId, organ.id),
  ])
  const posts = await listPosts(db, { reach, on: today, organId: organ.id, limit: 500 }, 1)
  const above = lineage.at(-2)
  const known = new Set(nodes.map((node) => node.id))
  return page({
    title: organ.name,
    menu: 'organisation',
    trail: [
      { label: words.title, href: to.organisation() },
      ...lineage
        .slice(0, -1)
        .flatMap((each) => (known.has(each.id) ? [{ label: each.shortName, href: to.organDesk(each.code) }] : [])),
    ],
    head: organisationStyle(),
    status: again ? 422 : 200,
    main: organPage({
      organ,
      parent: above ? { name: above.shortName, href: known.has(above.id) ? to.organDesk(above.code) : null } : null,
      openedOn: opened?.toString() ?? '',
      ended: ended && {
        says: words.ended(changeWords[ended.kind], ended.on.toString()),
        href: to.organChange(organ.countyId, ended.id),
      },
      endHref: !ended && may(actor, 'organ.merge', target) ? to.endOrgan(organ.code) : null,
      guided: fields.filter((field) => guided.includes(field.code)).map((field) => field.name),
      posts: posts.map(presentPost),
      below: nodes.filter((node) => node.parentId === organ.id),
      tree: treeOf(nodes, organ),
      forms: {
        organ,
        token: formToken,
        mayOpen: !ended && may(actor, 'organ.manage', target),
        mayAdd: !ended && may(actor, 'person.manage', target),
        fields,
        guided,
        again,
      },
    }),
  })
}

/** The deed, or the page again with what was typed and every reason. */
async function orAgain(
  visit: StaffVisit,
  organ: Organ,
  form: NonNullable<Forms['again']>['form'],
  typed: Record<string, string>,
  deed: () => Promise<ReturnType<typeof seeOther>>,
) {
  try {
    return await deed()
  } catch (error) {
    if (error instanceof Refused) return show(visit, organ, { form, typed, reasons: error.reasons })
    throw error
  }
}

const look = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/organisation/:code',
  params,
  handle: async ({ visit, params }) => show(visit, await organToSee(visit, params.code)),
})

const open = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/organisation/:code/organs',
  params,
  body: z.object({ name: text, shortName: text, code: text, level: text, kind: text }),
  handle: async ({ visit, params, body }) => {
    const organ = await organToSee(visit, params.code)
    return orAgain(visit, organ, 'organ', body, async () => {
      const level = levels.find((each) => each === body.level)
      const kind = organKinds.find((each) => each === body.kind)
      if (!level || !kind) throw new Refused([...(level ? [] : ['请选择层级。']), ...(kind ? [] : ['请选择类别。'])])
      await visit.act(openOrgan, { ...body, level: level as Level, kind: kind as OrganKind, parentId: organ.id })
      return seeOther(to.organDesk(body.code.trim()), words.organOpened(body.name.trim()))
    })
  },
})

const addPost = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/organisation/:code/posts',
  params,
  body: z.object({ office: text, postName: text, personName: text, login: text, password: text }),
  handle: async ({ visit, params, body: { password, ...typed } }) => {
    const organ = await organToSee(visit, params.code)
    return orAgain(visit, organ, 'person', typed, async () => {
      const { office, postName, personName, login } = typed
      const { postId } = await visit.act(addPerson, {
        organId: organ.id,
        office,
        postName,
        name: personName,
        login: login.trim(),
        password,
        totpSecret: null,
      })
      return seeOther(to.post(organ.code, postId), words.personAdded(personName.trim()))
    })
  },
})

const guide = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/organisation/:code/guidance',
  params,
  body: z.object({
    fields: z
      .union([z.string(), z.array(z.string())])
      .default([])
      .transform((given) => [given].flat()),
  }),
  handle: async ({ visit, params, body }) => {
    const organ = await organToSee(visit, params.code)
    return orAgain(visit, organ, 'guidance', {}, async () => {
      await visit.act(setGuidance, { organId: organ.id, fieldCodes: body.fields })
      return seeOther(to.organDesk(organ.code), words.guidanceSet(body.fields.length))
    })
  },
})

export const organRoutes: readonly Route<StaffVisit>[] = [look, open, addPost, guide]
