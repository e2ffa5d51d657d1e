import { type Mark, marks, type Register } from '../citation/model.ts'
import { titleKey } from '../citation/title-key.ts'
import { contentsOf } from '../contents/table.ts'
import { readDeadline } from '../deadline/read-deadline.ts'
import { dutyOf } from '../duties/table.ts'
import { enterpriseFields } from '../enterprise/fields.ts'
import { catalogueDeadline } from './deadline-words.ts'
import {
  type BasisArticle,
  type Owner,
  owners,
  type StatutoryItem,
  type StatutorySource,
  statutorySources,
} from './model.ts'
import { reasonsAgainstName } from './name-rules.ts'
import { type BasisData, basisOf, elementOf, isBasis } from './read-parts.ts'
import { StatutoryError } from './statutory-error.ts'

/** What an item may take over from its source. */
export interface SourceData {
  duty?: string
  deadline?: string
  owes?: readonly string[]
  body?: string
  way?: string
  audience?: string
  channels?: readonly string[]
  answers?: readonly string[]
  class?: boolean
  mark?: string
}

/** An item as it lies in a file; what is said once elsewhere is named by its id. */
export interface ItemData extends SourceData {
  id: string
  source: string
  level1: string
  level2: string
  /** Elements, or the list of src/law/contents that holds them. */
  elements?: readonly string[]
  contents?: string
  basis?: readonly BasisData[]
  /** A field of public enterprises (src/law/enterprise) whose rules are its basis, and the article of those rules. */
  field?: string
  article?: string
  names?: readonly string[]
  headings?: readonly string[]
  elementsTell?: number
}

export interface StatutoryData {
  sources: Record<string, SourceData>
  items: readonly ItemData[]
}

/** Builds the items; throws StatutoryError with every reason at once. */
export function makeStatutoryItems(data: StatutoryData, register: Register): readonly StatutoryItem[] {
  const whole = data.items.map((item): ItemData => ({ ...data.sources[item.source], ...item }))
  const reasons = [...reasonsNotToUse(whole, register)]
  if (reasons.length > 0) throw new StatutoryError(`法定公开事项数据不能使用：${reasons.join('；')}。请改正后重新载入`)
  return whole.map((item) => itemOf(item, register))
}

function itemOf(item: ItemData, register: Register): StatutoryItem {
  const basis = basisDataOf(item, register).map((each) => basisOf(each, register) as BasisArticle)
  return {
    id: item.id,
    source: item.source as StatutorySource,
    level1: item.level1,
    level2: item.level2,
    elements: (item.contents === undefined ? (item.elements ?? []) : contentsOf(item.contents)!.parts).map(elementOf),
    basis,
    basisText: textOf(basis),
    deadline: deadlineOf(item)!,
    general: item.deadline === undefined && item.duty === 'active-disclosure',
    owes: item.owes as readonly Owner[],
    body: item.body ?? null,
    way: item.way === 'on-request' ? 'on-request' : 'active',
    audience: item.audience ?? null,
    channels: item.channels ?? [],
    answers: item.answers ?? [],
    names: [...new Set([item.level2, ...(item.names ?? [])])],
    headings: item.headings ?? [],
    elementsTell: item.elementsTell ?? null,
    class: item.class ?? false,
    mark: (item.mark ?? 'K') as Mark | 'D',
  }
}

const textOf = (basis: readonly BasisArticle[]): string => basis.map(({ words }) => words).join('；')

/** Its own words, else those of the duty; null where it has neither. */
const deadlineOf = ({ deadline, duty }: ItemData): string | null => {
  const found = duty && dutyOf(duty)
  return deadline ?? (found ? catalogueDeadline(found) : null)
}

const regulation = 'open-government-information'

/** What enterprises publish stands on 条例第五十五条, and on the rules of their ministry where those are known. */
function basisDataOf({ basis, field, article = '' }: ItemData, register: Register): readonly BasisData[] {
  if (basis) return basis
  const titles = enterpriseFields.flatMap(({ id, rules }) => (id === field && rules ? [rules.title] : []))
  return [
    { law: regulation, article: '第五十五条第一款' },
    ...titles.map((title) => ({ law: register.byTitle.get(titleKey(title))?.law.slug ?? title, article })),
  ]
}

function* reasonsNotToUse(items: readonly ItemData[], register: Register): Generator<string> {
  const [ids, names] = [new Set<string>(), new Set<string>()]
  for (const item of items) {
    const { id, level1, level2 } = item
    if (!/^[a-z]+(-[a-z]+)*$/.test(id)) yield `“${id}”不能作编号（只用小写字母和连字符）`
    if (ids.has(id)) yield `编号“${id}”重复`
    if (names.has(`${level1}/${level2}`)) yield `事项名称“${level1}/${level2}”重复`
    ids.add(id)
    names.add(`${level1}/${level2}`)
    for (const reason of reasonsAgainstItem(item, register)) yield `${id}：${reason}`
  }
}

function* reasonsAgainstItem(item: ItemData, register: Register): Generator<string> {
  const { source, level1, level2, elements, contents, basis, field, duty, owes = [], mark = 'K' } = item
  if (!(statutorySources as readonly string[]).includes(source)) yield `没有“${source}”这一类`
  for (const name of [level1, level2]) yield* reasonsAgainstName(name)
  if (contents !== undefined && (elements || !contentsOf(contents))) yield `内容要素“${contents}”不清楚`
  if ((basis === undefined) === (field === undefined)) yield '应写明公开依据，或者公共企事业单位的领域'
  if (field !== undefined && !enterpriseFields.some(({ id }) => id === field)) yield `没有“${field}”这一领域`
  if (basis?.length === 0) yield '没有公开依据'
  const found = basisDataOf(item, register).map((each) => basisOf(each, register))
  for (const each of found) if (!isBasis(each)) yield each
  const deadline = deadlineOf(item)
  if (duty !== undefined && !dutyOf(duty)) yield `没有“${duty}”这一项期限`
  else if (deadline === null) yield '没有公开时限'
  if (deadline !== null && !readDeadline(deadline, { basis: textOf(found.filter(isBasis)) }).certain)
    yield `公开时限“${deadline}”没有读懂`
  if (owes.length === 0) yield '没有写明由谁公开'
  for (const owner of owes) if (!(owners as readonly string[]).includes(owner)) yield `没有“${owner}”这一种主体`
  if (![...marks, 'D'].includes(mark)) yield `核对标记“${mark}”不清楚`
}
