import type { ChangeKind, Handed, Share } from '#kernel/obligation/life/model.ts'
import type { Organ } from '#kernel/organisation/model.ts'

/** 机关合并、拆分: an organ ends, and everything it owed gets exactly one owner. */

/** What somebody decides about an organ that ends. */
export interface EndOrgan {
  organId: string
  on: Temporal.PlainDate
  /** The document that orders it. */
  basis: string
  to: MergeInto | SplitAmong
  /** What the preview showed, as `seenOf` says it; null for whoever did not look. */
  seen: string | null
}

export interface MergeInto {
  kind: 'merge'
  organId: string
}

export interface SplitAmong {
  kind: 'split'
  shares: readonly Share[]
  /** The organs below, each to one of the successors. */
  below: readonly { organId: string; toOrgan: string }[]
}

interface DatedOrgan extends Organ {
  openedOn: Temporal.PlainDate
  closedOn: Temporal.PlainDate | null
}

export interface NeededItem {
  itemId: string
  name: string
  level1: string
  open: number
  hasSlot: boolean
}

/** An organ that is to end, with everything that speaks for or against it. */
export interface Ending {
  organ: DatedOrgan
  items: readonly NeededItem[]
  below: readonly Organ[]
  /** Titles of catalogues in force that this organ set. */
  catalogues: readonly string[]
  editions: number
  seats: { posts: number; people: number }
}

/** Who takes over what, worked out from what was decided. */
export interface Division {
  kind: ChangeKind
  successors: string[]
  shares: readonly Share[]
  below: readonly { organId: string; toOrgan: string }[]
}

/** A merger gives everything to one organ; a split says of each item, and of each organ below, to whom it goes. */
export function divisionOf(to: EndOrgan['to'], ending: Pick<Ending, 'items' | 'below'>): Division {
  if (to.kind === 'merge')
    return {
      kind: 'merge',
      successors: [to.organId],
      shares: ending.items.map(({ itemId }) => ({ itemId, toOrgan: to.organId })),
      below: ending.below.map(({ id }) => ({ organId: id, toOrgan: to.organId })),
    }
  const successors = [...new Set([...to.shares, ...to.below].map(({ toOrgan }) => toOrgan))]
  return { kind: 'split', successors, shares: to.shares, below: to.below }
}

/** What a preview showed, so that a change made meanwhile is noticed. */
export const seenOf = (ending: Pick<Ending, 'items' | 'below' | 'editions'>, handed: Handed): string =>
  [ending.items.length, ending.below.length, ending.editions, handed.moved, handed.united, handed.beside].join('-')

/** What speaks against ending the organ in this way; everything at once. */
export function* reasonsNotToEnd(
  ending: Ending,
  division: Division,
  successors: ReadonlyMap<string, DatedOrgan>,
  given: Pick<EndOrgan, 'on' | 'basis'>,
  today: Temporal.PlainDate,
): Generator<string> {
  const { organ } = ending
  if (organ.closedOn) yield `“${organ.name}”已于${organ.closedOn}撤销，不能再次办理。`
  if (organ.id === organ.countyId)
    yield '县（市、区）和市人民政府是本地全部数据的归属，不能在这里合并或拆分，请联系系统维护单位。'
  if (ending.catalogues.length > 0)
    yield `它采用的标准目录仍在执行：${ending.catalogues.join('、')}。请先由承接机关采用替代的目录。`
  yield* reasonsOfDay(organ, given.on, today)
  if (given.basis.trim().length < 4) yield '请写明机构变动的依据，例如批复的文号。'
  if (given.basis.trim().length > 300) yield '依据请控制在300字以内。'
  if (division.kind === 'split' && division.successors.length < 2)
    yield '拆分要有两个以上的承接机关；只有一个承接机关的，请按合并办理。'
  for (const id of division.successors) yield* reasonsAgainstSuccessor(organ, id, successors.get(id))
  yield* reasonsOfShares(ending, division)
}

function* reasonsOfDay(organ: DatedOrgan, on: Temporal.PlainDate, today: Temporal.PlainDate): Generator<string> {
  if (Temporal.PlainDate.compare(on, today) > 0) yield `生效日期${on}还没有到，请到那一天再办理；现在可以先预览。`
  if (Temporal.PlainDate.compare(on, organ.openedOn) < 0) yield `生效日期早于它的登记日期${organ.openedOn}，请核对。`
}

function* reasonsAgainstSuccessor(organ: DatedOrgan, id: string, to: DatedOrgan | undefined): Generator<string> {
  if (!to) return yield '还没有选择承接机关。'
  if (id === organ.id) return yield '机关不能由它自己承接，请选择另一个机关。'
  if (to.closedOn) yield `承接机关“${to.name}”已于${to.closedOn}撤销，请选择现在承担职能的机关。`
  if (to.lineage.includes(organ.id)) yield `承接机关“${to.name}”是它的下级，会形成循环；请先调整隶属关系。`
  if (to.countyId !== organ.countyId) yield `承接机关“${to.name}”不在同一个县，标准目录不相通，不能承接。`
  else if (to.id === to.countyId) yield `承接机关“${to.name}”是县级人民政府，请选择承担职能的工作部门或者乡镇。`
  if (to.level !== organ.level) yield `承接机关“${to.name}”的层级不同，标准目录按层级适用，不能承接。`
}

function* reasonsOfShares(ending: Ending, division: Division): Generator<string> {
  const names = new Map(ending.items.map(({ itemId, name }) => [itemId, name]))
  const owners = Map.groupBy(division.shares, ({ itemId }) => itemId)
  const unowned = ending.items.filter(({ itemId }) => !owners.has(itemId))
  if (unowned.length > 0)
    yield `${listed(
      '个事项还没有确定由谁承接',
      unowned.map(({ name }) => name),
    )}。`
  const dropped = unowned.reduce((sum, { open }) => sum + open, 0)
  if (dropped > 0) yield `其中有${dropped}项待公开的义务会没有人承担，请为这些事项确定承接机关。`
  const doubled = [...owners]
    .filter(([, shares]) => shares.length > 1)
    .map(([itemId]) => names.get(itemId) ?? '其他事项')
  if (doubled.length > 0) yield `${listed('个事项填了不止一个承接机关', doubled)}。每个事项只能由一个机关承接。`
  const strange = [...owners.keys()].filter((itemId) => !names.has(itemId))
  if (strange.length > 0) yield `有${strange.length}个事项不由它负责，请刷新页面后重新选择。`
  const placed = Map.groupBy(division.below, ({ organId }) => organId)
  const homeless = ending.below.filter(({ id }) => placed.get(id)?.length !== 1)
  if (homeless.length > 0)
    yield `${listed(
      '个下级机关要各确定一个新的上级',
      homeless.map(({ shortName }) => shortName),
    )}。`
  const known = new Set(ending.below.map(({ id }) => id))
  if ([...placed.keys()].some((id) => !known.has(id))) yield '有的机关不是它的下级，请刷新页面后重新选择。'
}

const shownAtMost = 5

const listed = (what: string, names: readonly string[]): string =>
  `有${names.length}${what}：${names.slice(0, shownAtMost).join('、')}${names.length > shownAtMost ? '等' : ''}`
