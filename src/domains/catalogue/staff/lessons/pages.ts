import { to } from '#kernel/links.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { ListedLesson, Taught } from '../../lessons/model.ts'
import { importWords } from '../import/words.ts'
import { lessonMeaning } from '../layout/present.ts'
import { lessonWords as words } from './words.ts'

/** What was taught, by organ. */
export function lessonsPage(lessons: readonly ListedLesson[], token: string): Html {
  if (lessons.length === 0)
    return emptyState({
      title: words.none,
      children: html`<p>${words.noneWhy}</p>`,
      actions: linkButton({ label: importWords.title, href: to.importCatalogue() }),
    })
  const organs = Map.groupBy(lessons, ({ organName }) => organName)
  return html`<p>${words.lead}</p>${[...organs].map(([organ, each]) => section({ title: organ, children: table(each, organ, token) }))}`
}

const table = (lessons: readonly ListedLesson[], organ: string, token: string): Html =>
  dataTable({
    caption: organ,
    captionUnseen: true,
    rows: lessons,
    columns: [
      { key: 'what', label: words.what, names: true, width: 'wide', cell: saysOf },
      { key: 'layout', label: words.layout, cell: ({ layout }) => layoutText(layout) },
      { key: 'from', label: words.from, cell: ({ fileName }) => fileName },
      {
        key: 'by',
        label: words.by,
        width: 'narrow',
        cell: ({ taughtBy, taughtAt }) => `${taughtBy} ${legalDayOf(taughtAt)}`,
      },
      { key: 'used', label: words.used, width: 'narrow', cell: ({ files, times }) => words.usedOf(files, times) },
      {
        key: 'deed',
        label: words.forget,
        unseen: true,
        cell: (lesson) =>
          form({
            action: to.forgetLesson(lesson.countyId, lesson.id),
            hidden: { _token: token },
            children: button({ label: words.forget, small: true, about: `：${saysOf(lesson)}` }),
          }),
      },
    ],
  })

/** A lesson in one sentence. */
export function saysOf(lesson: Taught): string {
  const { kind, shown, meaning } = lesson
  const { says } = words
  if (kind === 'heading') return meaning === 'ignore' ? says.ignore(shown) : says.heading(shown, lessonMeaning(lesson))
  if (kind === 'level') return says.level(shown, lessonMeaning(lesson))
  if (kind === 'mark') return says.mark(shown, meaning === 'ticked')
  if (kind === 'channel') return says.channel(shown, lessonMeaning(lesson))
  return says.doubt(shown)
}

/** The headings of the form, the first few by name. */
function layoutText(layout: string): string {
  const [, ...titles] = layout.split('|')
  const named = titles.filter((title) => title !== '').slice(0, 3)
  return `${named.join('、')}… ${words.columnsOf(titles.length)}`
}
