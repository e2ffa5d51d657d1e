import { to } from '#kernel/links.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { form } from '#platform/html/components/form.ts'
import { pager } from '#platform/html/components/navigation.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { minuteOf } from '../../editions/present.ts'
import { draftWords, systemWords as words } from '../words.ts'
import { credentialSection } from './credentials.ts'
import type { SystemPage } from './shown.ts'
import { webhookSection } from './webhooks.ts'

/** One system: whom it hands over for, its credentials, what it handed over, and what it was told. */
export function systemPage(page: SystemPage): Html {
  const { system, organs, mayManage } = page
  return html`${descriptionList({
    boxed: true,
    items: [
      [words.state, system.suspendedAt ? words.suspended : words.active],
      [words.organ, system.organName],
      [words.keeper, system.keeper],
      [words.organs, organs.map(({ name, code }) => `${name}（${code}）`).join('、')],
      [words.records, number(system.records)],
      [words.lastUsed, system.lastUsedOn?.toString() ?? words.never],
    ],
  })}
${credentialSection(page)}
${section({ title: words.handed, children: recordTable(page) })}
${webhookSection(page)}
${mayManage && section({ title: words.state, children: suspendForm(page) })}`
}

const recordTable = ({ system, records, page, pages, opensWork }: SystemPage): Html =>
  html`${dataTable({
    caption: words.handed,
    captionUnseen: true,
    rows: records,
    empty: emptyState({ title: words.noHanded, children: html`<p>${words.noHandedWhy}</p>` }),
    columns: [
      {
        key: 'number',
        label: words.number,
        names: true,
        cell: (record) =>
          html`${record.externalId}${record.revision > 1 && html`<br><small>${words.revisionOf(record.revision)}</small>`}`,
      },
      {
        key: 'subject',
        label: words.subject,
        width: 'wide',
        cell: (record) =>
          html`${record.subject}<br><small>${record.organName}　<a href="${to.slot(record.itemAddress, record.organCode)}">${record.itemName}</a></small>`,
      },
      { key: 'received', label: words.received, width: 'narrow', cell: (record) => minuteOf(record.receivedAt) },
      {
        key: 'due',
        label: words.due,
        width: 'narrow',
        cell: (record) =>
          record.duties.map(
            (duty, index) =>
              html`${index > 0 && html`<br>`}${opensWork ? html`<a href="${to.duty(system.countyId, duty.id)}">${duty.dueOn}</a>` : duty.dueOn}`,
          ),
      },
      {
        key: 'draft',
        label: words.draft,
        width: 'narrow',
        cell: (record) =>
          record.editionId && opensWork
            ? html`<a href="${to.edition(system.countyId, record.editionId)}">${draftWords(record.editionState)}</a>`
            : draftWords(record.editionState),
      },
    ],
  })}${
    pages > 1 &&
    pager({
      page,
      pages,
      total: system.records,
      href: (at) => to.system(system.countyId, system.id, { page: String(at) }),
    })
  }`

const suspendForm = ({ system, token }: SystemPage): Html =>
  form({
    action: to.systemDeed(system.countyId, system.id, 'suspend'),
    hidden: { _token: token, stop: system.suspendedAt ? 'no' : 'yes' },
    children: [
      html`<p class="hint">${words.suspendHint}</p>`,
      actions({
        children: system.suspendedAt
          ? button({ label: words.resume })
          : button({ label: words.suspend, kind: 'danger' }),
      }),
    ],
  })
