import { to } from '#kernel/links.ts'
import type { RecordSetting } from '#kernel/publication/records/model.ts'
import type { OrganCodes, ReviewInterval } from '#kernel/publication/records/setting-store.ts'
import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { radioGroup } from '#platform/html/components/choices.ts'
import { form, hiddenFields } from '#platform/html/components/form.ts'
import { textField } from '#platform/html/components/inputs.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { dataTable } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '../words.ts'

export interface SettingsPage {
  setting: RecordSetting
  codes: readonly OrganCodes[]
  intervals: readonly ReviewInterval[]
  reasons: readonly string[]
  token: string
}

/** How documents of a county are numbered, how long they hold, and who is told when. */
export const settingsPage = (page: SettingsPage): Html =>
  html`<p>${words.lead}</p>${
    page.reasons.length > 0 &&
    notice({
      tone: 'late',
      announce: true,
      title: words.errors,
      children: html`<ul>${page.reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    })
  }${rules(page)}${codesSection(page)}${intervalsSection(page)}`

function rules({ setting, token }: SettingsPage): Html {
  const whole = (name: 'normativeYears' | 'trialYears' | 'alarmMonths' | 'reviewMonths', suffix: string) =>
    textField({ name, label: words[name], type: 'number', value: setting[name], width: 'short', min: 1, suffix })
  return section({
    title: words.rules,
    children: form({
      action: to.recordSettings(),
      hidden: { _token: token, form: 'rules' },
      children: [
        radioGroup({
          name: 'indexPeriod',
          label: words.indexPeriod,
          value: setting.indexPeriod,
          options: (['year', 'month'] as const).map((value) => ({ value, label: words.periods[value] })),
        }),
        whole('normativeYears', words.years),
        whole('trialYears', words.years),
        whole('alarmMonths', words.months),
        whole('reviewMonths', words.months),
        actions({ children: button({ label: words.save, kind: 'primary' }) }),
      ],
    }),
  })
}

const codesSection = ({ codes, token }: SettingsPage): Html =>
  section({
    title: words.codes,
    children: [
      html`<p class="hint">${words.codesLead}</p>`,
      dataTable({
        caption: words.codes,
        captionUnseen: true,
        rows: codes,
        columns: [
          {
            key: 'organ',
            label: words.organ,
            names: true,
            cell: (line) => html`${line.organName}<br><small>${line.organCode}</small>`,
          },
          {
            key: 'codes',
            label: words.creditCode,
            width: 'wide',
            cell: (line) =>
              html`<form class="form" action="${to.organCodes(line.organId)}" method="post">${hiddenFields({ values: { _token: token } })}${textField({ name: 'creditCode', id: `credit-${line.organId}`, label: words.creditCode, value: line.creditCode ?? '', maxLength: 40, width: 'medium' })}${textField({ name: 'issuers', id: `issuers-${line.organId}`, label: words.issuers, hint: words.issuersHint, value: line.issuers.join('、'), maxLength: 400 })}${button({ label: words.saveCodes, about: words.about(line.organName), small: true })}</form>`,
          },
        ],
      }),
    ],
  })

const intervalsSection = ({ intervals, token }: SettingsPage): Html =>
  section({
    title: words.intervals,
    children: [
      html`<p class="hint">${words.intervalsLead}</p>`,
      dataTable({
        caption: words.intervals,
        captionUnseen: true,
        rows: intervals,
        empty: emptyState({ title: words.noIntervals, children: html`<p>${words.addressHint}</p>` }),
        columns: [
          {
            key: 'item',
            label: words.item,
            names: true,
            width: 'wide',
            cell: ({ itemName, address }) => html`<a href="${to.item(address)}">${itemName}</a>`,
          },
          { key: 'address', label: words.address, width: 'narrow', cell: ({ address }) => address },
          { key: 'months', label: words.interval, width: 'narrow', cell: ({ months }) => `${months}${words.months}` },
        ],
      }),
      form({
        action: to.recordSettings(),
        hidden: { _token: token, form: 'interval' },
        children: [
          textField({ name: 'address', label: words.address, hint: words.addressHint, width: 'medium', maxLength: 60 }),
          textField({
            name: 'months',
            label: words.interval,
            hint: words.intervalHint,
            type: 'number',
            min: 0,
            max: 60,
            width: 'short',
            suffix: words.months,
          }),
          actions({ children: button({ label: words.setInterval }) }),
        ],
      }),
    ],
  })
