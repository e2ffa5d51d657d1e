import { z } from 'zod'
import { to } from '#kernel/links.ts'
import { mayAnywhere, reachOf } from '#kernel/organisation/policy.ts'
import type { StaffVisit } from '#kernel/visit.ts'
import { Forbidden } from '#platform/errors/errors.ts'
import { page, seeOther } from '#platform/http/outcome.ts'
import { routeFor } from '#platform/http/route.ts'
import { forgetLesson } from '../../lessons/forget-lesson.ts'
import { listLessons } from '../../lessons/store.ts'
import { importWords } from '../import/words.ts'
import { catalogueStyle } from '../pages/style.ts'
import { words as listWords } from '../words.ts'
import { lessonsPage } from './pages.ts'
import { lessonWords as words } from './words.ts'

/** Everything that was taught within reach: what, by whom, when, from which file, how often used. */
export const show = routeFor<StaffVisit>()({
  method: 'GET',
  url: '/catalogues/lessons',
  handle: async ({ visit }) => {
    if (!mayAnywhere(visit.actor, 'catalogue.correct')) throw new Forbidden()
    return page({
      title: words.title,
      menu: 'catalogues',
      trail: [
        { label: listWords.catalogues, href: to.catalogues() },
        { label: importWords.title, href: to.importCatalogue() },
      ],
      head: catalogueStyle(),
      main: lessonsPage(await listLessons(visit.db, reachOf(visit.actor, 'catalogue.correct')), visit.formToken),
    })
  },
})

export const forget = routeFor<StaffVisit>()({
  method: 'POST',
  url: '/catalogues/lessons/:county/:id/forget',
  params: z.object({ county: z.uuid(), id: z.uuid() }),
  handle: async ({ visit, params }) => {
    await visit.act(forgetLesson, { countyId: params.county, lessonId: params.id })
    return seeOther(to.lessons(), words.forgotten)
  },
})
