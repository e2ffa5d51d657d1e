import { to } from '#kernel/links.ts'
import type { Cleanup, CleanupCounts } from '#kernel/publication/cleanup/store.ts'
import { badge } from '#platform/html/components/badge.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { dateField, selectField, textField } from '#platform/html/components/inputs.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '../words.ts'

export const cleanupTones = { open: 'soon', finished: 'calm', published: 'done' } as const

export interface TypedCleanup {
  title: string
  organ: string
  formedBefore: string
  endsBefore: string
  due: string
}

export interface CleanupList {
  cleanups: readonly (Cleanup & CleanupCounts & { organName: string })[]
  /** The form, where this person may open one. */
  form: { typed: TypedCleanup; organs: readonly { id: string; name: string }[]; reasons: readonly string[] } | null
  token: string
}

/** Clean-ups and how far each is; for the office also the form that begins one. */
export const cleanupListPage = ({ cleanups, form: offered, token }: CleanupList): Html =>
  html`<p>${words.lead}</p>${dataTable({
    caption: words.list,
    captionUnseen: true,
    rows: cleanups,
    empty: emptyState({ title: words.none, children: html`<p>${words.noneNext}</p>` }),
    columns: [
      {
        key: 'title',
        label: words.name,
        names: true,
        width: 'wide',
        cell: (line) =>
          html`<a href="${to.cleanup(line.countyId, line.id)}">${line.title}</a><br><small>${line.organName}</small>`,
      },
      { key: 'due', label: words.dueOn, width: 'narrow', cell: (line) => line.dueOn.toString() },
      { key: 'progress', label: words.progress, cell: (line) => words.progressOf(line.passed, line.decided, line.all) },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: ({ state }) => badge({ tone: cleanupTones[state], label: words.states[state] }),
      },
    ],
  })}${
    offered &&
    section({
      title: words.open,
      children: [
        offered.reasons.length > 0 &&
          notice({
            tone: 'late',
            announce: true,
            title: words.errors,
            children: html`<ul>${offered.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
          }),
        form({
          action: to.openCleanup(),
          hidden: { _token: token },
          children: [
            textField({
              name: 'title',
              label: words.name,
              hint: words.nameHint,
              value: offered.typed.title,
              maxLength: 100,
              required: true,
            }),
            selectField({
              name: 'organ',
              label: words.organ,
              value: offered.typed.organ,
              empty: words.whole,
              options: offered.organs.map(({ id, name }) => ({ value: id, label: name })),
            }),
            dateField({
              name: 'formedBefore',
              label: words.formedBefore,
              hint: words.formedHint,
              value: offered.typed.formedBefore,
            }),
            dateField({
              name: 'endsBefore',
              label: words.endsBefore,
              hint: words.endsHint,
              value: offered.typed.endsBefore,
            }),
            dateField({ name: 'due', label: words.due, value: offered.typed.due, required: true }),
            actions({ children: button({ label: words.openDo, kind: 'primary' }) }),
          ],
        }),
      ],
    })
  }`
