import type { Calendar } from '#law/calendar/model.ts'
import { dayWords } from '#law/deadline/explain.ts'
import { assetAddress } from '#platform/html/assets.ts'
import { badge } from '#platform/html/components/badge.ts'
import { tabs } from '#platform/html/components/navigation.ts'
import { notice } from '#platform/html/components/notice.ts'
import { printHeader } from '#platform/html/components/print-header.ts'
import { qrCode } from '#platform/html/components/qr-code.ts'
import { type Html, html } from '#platform/html/html.ts'
import { publicationPage } from '../../portal/pages/publication.ts'
import type { PortalEdition } from '../../portal/store.ts'
import type { Decisions } from '../../releasing/portal/store.ts'
import { type Carrier, carriers } from '../model.ts'
import { words } from '../words.ts'

export const previewHead = (): Html => html`<link rel="stylesheet" href="${assetAddress('preview.css')}">\n`

/** Nothing was decided yet about what is not public yet. */
const nothingDecided: Decisions = { withdrawals: [], corrections: [], forerunners: [] }

export interface PreviewPage {
  carrier: Carrier
  shown: PortalEdition
  /** The address that the text will have, whole. */
  address: string
  today: Temporal.PlainDate
  calendar: Calendar
  hrefOf(carrier: Carrier): string
}

/** A text as its readers will see it, made by the page they will see; marked on the screen and on paper. */
export function previewPage({ carrier, shown, address, today, calendar, hrefOf }: PreviewPage): Html {
  const paper = carrier === 'print' || carrier === 'board'
  return html`<div class="preview-tools">${tabs({
    label: words.others,
    tabs: carriers.map((each) => ({ label: words.carriers[each], href: hrefOf(each), current: each === carrier })),
  })}${notice({
    tone: 'doubt',
    title: words.mark,
    children: html`<p>${words.markWhy}${paper && words.print}</p>`,
  })}</div><div class="preview-frame ${carrier}"><p class="preview-mark">${badge({ tone: 'doubt', label: words.mark })}</p>${
    carrier === 'print' && printHead(shown, address, today)
  }${publicationPage(shown, [shown], nothingDecided, { record: null, today, calendar }, [], 2)}${carrier === 'board' && boardFoot(shown, address, today)}</div>`
}

const printHead = (shown: PortalEdition, address: string, today: Temporal.PlainDate): Html =>
  printHeader({
    name: shown.organName,
    address,
    printedOn: dayWords(today),
    code: qrCode({ text: address, label: words.code }),
  })

/** The foot of a sheet on a notice board: whose it is, as of which day, and where the newest stands. */
const boardFoot = (shown: PortalEdition, address: string, today: Temporal.PlainDate): Html =>
  html`<div class="board-foot"><div><p><strong>${shown.organName}</strong></p><p>${words.asOf(dayWords(today))}</p><p>${words.scanWhy}</p></div><div>${qrCode(
    { text: address, label: words.code },
  )}<p>${words.scan}</p></div></div>`
