import { to } from '#kernel/links.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkboxGroup, radioGroup } from '#platform/html/components/choices.ts'
import { errorSummary, form } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { emptyState } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { number } from '#platform/html/words.ts'
import { minuteOf } from '../../editions/present.ts'
import { deliveryState, webhookEvents, webhookSubjects } from '../webhooks/model.ts'
import type { DeliveryLine } from '../webhooks/webhook-store.ts'
import { deliveryWords, eventWords, subjectWords, systemWords as words } from '../words.ts'
import type { SystemPage } from './shown.ts'

/** Where a system is told what became of publications, and how each telling went. */
export const webhookSection = (page: SystemPage): Html =>
  section({
    title: words.webhook,
    children: [
      html`<p>${words.webhookLead}</p>`,
      addressTable(page),
      page.webhooks.length > 0 && deliveryTable(page),
      page.mayManage && section({ title: words.setWebhook, level: 3, children: setForm(page) }),
    ],
  })

const addressTable = ({ system, webhooks, mayManage, token }: SystemPage): Html =>
  dataTable({
    caption: words.webhook,
    captionUnseen: true,
    rows: webhooks,
    empty: emptyState({ title: words.noWebhook, children: html`<p>${words.noWebhookWhy}</p>` }),
    columns: [
      { key: 'url', label: words.url, names: true, width: 'wide', cell: (one) => html`<code>${one.url}</code>` },
      { key: 'events', label: words.events, cell: (one) => one.events.map((event) => eventWords[event]).join('、') },
      { key: 'about', label: words.about, cell: (one) => subjectWords[one.about] },
      {
        key: 'state',
        label: words.state,
        width: 'narrow',
        cell: (one) =>
          html`${one.pausedAt ? words.paused : words.active}${one.waiting > 0 && html`<br>${words.waiting(one.waiting)}`}${one.failed > 0 && html`<br>${words.failed(one.failed)}`}${
            mayManage &&
            form({
              action: to.systemDeed(system.countyId, system.id, 'pause'),
              hidden: { _token: token, webhook: one.id, stop: one.pausedAt ? 'no' : 'yes' },
              children: button({ label: one.pausedAt ? words.go : words.pause, small: true, about: `：${one.url}` }),
            })
          }`,
      },
    ],
  })

const deliveryTable = ({ system, deliveries, mayManage, token }: SystemPage): Html => {
  const retry = (one: DeliveryLine) =>
    form({
      action: to.systemDeed(system.countyId, system.id, 'retry'),
      hidden: { _token: token, delivery: one.id },
      children: button({ label: words.retry, small: true, about: `：${one.title}` }),
    })
  return dataTable({
    caption: words.deliveries,
    rows: deliveries,
    empty: emptyState({ title: words.noDeliveries, children: html`<p>${words.noDeliveriesWhy}</p>` }),
    tone: (one) => (deliveryState(one) === 'given-up' ? 'late' : undefined),
    columns: [
      {
        key: 'title',
        label: words.titleOf,
        names: true,
        width: 'wide',
        cell: (one) => html`${one.title}<br><small>${eventWords[one.event]}　${minuteOf(one.notedAt)}</small>`,
      },
      { key: 'attempts', label: words.attempts, numeric: true, cell: (one) => number(one.attempts) },
      {
        key: 'result',
        label: words.result,
        cell: (one) =>
          html`${deliveryWords[deliveryState(one)]}<br><small>${words.resultOf(one.lastStatus, one.lastError)}${
            one.nextAt && one.attempts > 0 && `　${words.nextAt(minuteOf(one.nextAt))}`
          }</small>${mayManage && one.deliveredAt === null && retry(one)}`,
      },
    ],
  })
}

function setForm({ system, token, again }: SystemPage): Html {
  const back = again?.form === 'webhook' ? again : null
  return html`${back && errorSummary({ errors: back.reasons.map((text) => ({ id: 'f-url', text })) })}${form({
    action: to.systemDeed(system.countyId, system.id, 'webhooks'),
    hidden: { _token: token },
    label: words.setWebhook,
    children: [
      textField({
        name: 'url',
        label: words.url,
        hint: words.urlHint,
        required: true,
        type: 'url',
        value: back?.typed['url'] ?? '',
        maxLength: 500,
      }),
      checkboxGroup({
        name: 'events',
        label: words.events,
        options: webhookEvents.map((event) => ({ value: event, label: eventWords[event] })),
        values: webhookEvents,
        inline: true,
      }),
      radioGroup({
        name: 'about',
        label: words.about,
        options: webhookSubjects.map((one) => ({ value: one, label: subjectWords[one] })),
        value: back?.typed['about'] ?? 'handed',
      }),
      actions({ children: button({ label: words.setWebhook }) }),
    ],
  })}`
}
