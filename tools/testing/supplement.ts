import type { CatalogueItem, Reconciliation } from '#domains/catalogue/supplement/model.ts'
import { reconcile } from '#domains/catalogue/supplement/reconcile.ts'
import { statutoryItems } from '#domains/catalogue/supplement/statutory-items.ts'
import { register } from './law-register.ts'
import { calendar } from './request-days.ts'

/** Statutory items by their ids. */
export const statutes = (...ids: string[]) => ids.map((id) => statutoryItems.find((item) => item.id === id)!)

/** A row of a catalogue as a town publishes it; the second level names it. */
export const catalogueItem = (id: string, level2: string, more: Partial<CatalogueItem> = {}): CatalogueItem => ({
  id,
  catalogue: '甲镇目录',
  level1: '其他',
  level2,
  elements: null,
  basis: '《政府信息公开条例》',
  deadlineText: '信息形成或者变更之日起20个工作日内',
  body: '甲镇人民政府',
  channels: ['site'],
  audienceAll: true,
  active: true,
  onRequest: false,
  ...more,
})

/** Reconciles with the shipped register and calendar. */
export const reconciled = (statutory: readonly string[], items: readonly CatalogueItem[]): Reconciliation =>
  reconcile(statutes(...statutory), items, { register, calendar })

/** The standings and findings in short: what a test compares. */
export const inShort = ({ standings, findings }: Reconciliation) => ({
  standings: Object.fromEntries(standings.map(({ statutory, standing }) => [statutory.id, standing])),
  findings: findings.map(
    ({ kind, statutory, items, lacking, differences }) =>
      `${kind} ${statutory ?? '–'} ${items.join(',')}${lacking.length > 0 ? ` 缺${lacking.join('、')}` : ''}${differences.map(({ about, item }) => ` ${item}:${about}`).join('')}`,
  ),
})
