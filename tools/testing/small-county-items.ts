import type { Ground } from '#kernel/act-as.ts'
import { giveAddresses } from '#kernel/addresses-store.ts'
import type { Read } from '#kernel/context.ts'
import type { Cadence, ItemVersion } from '#kernel/obligation/model.ts'
import { planPeriods } from '#kernel/obligation/plan.ts'
import { insertItems, insertObligations, openSlots } from '#kernel/obligation/store.ts'
import type { DeadlineRule } from '#law/deadline/model.ts'
import { newId } from '#platform/ids/ids.ts'

interface ItemLine {
  key: string
  name: string
  level1: string
  level2: string | null
  fieldCode: string | null
  cadence: Cadence
  elements: readonly string[]
  channels: readonly string[]
  deadlineText: string
  rules: readonly DeadlineRule[]
}

const rule = (given: Partial<DeadlineRule> & Pick<DeadlineRule, 'kind' | 'words'>): DeadlineRule => ({
  amount: null,
  unit: null,
  trigger: null,
  ...given,
})

/** One item of each kind of deadline: working days, hours, before an event, every month, none. */
const items = [
  {
    key: 'relief',
    name: '临时救助对象名单',
    level1: '社会救助',
    level2: '临时救助',
    fieldCode: 'social-assistance',
    cadence: 'event',
    elements: ['救助对象', '救助金额', '监督电话'],
    channels: ['site', 'board'],
    deadlineText: '信息形成或者变更之日起20个工作日内',
    rules: [
      rule({
        kind: 'publish-within',
        amount: 20,
        unit: 'workday',
        trigger: '信息形成或者变更',
        words: '信息形成或者变更之日起20个工作日内',
      }),
    ],
  },
  {
    key: 'alarm',
    name: '突发事件预警信息',
    level1: '救灾',
    level2: '应急管理',
    fieldCode: 'disaster-relief',
    cadence: 'event',
    elements: ['预警内容'],
    channels: ['site'],
    deadlineText: '自事件发生之时起2小时内',
    rules: [rule({ kind: 'publish-within', amount: 2, unit: 'hour', trigger: '事件发生', words: '2小时内' })],
  },
  {
    key: 'hearing',
    name: '听证会公告',
    level1: '征地补偿',
    level2: '听证',
    fieldCode: 'land-compensation',
    cadence: 'event',
    elements: ['时间地点'],
    channels: ['site', 'board'],
    deadlineText: '听证会召开前7个工作日',
    rules: [
      rule({
        kind: 'before-event',
        amount: 7,
        unit: 'workday',
        trigger: '听证会召开',
        words: '听证会召开前7个工作日',
      }),
    ],
  },
  {
    key: 'accounts',
    name: '财政收支情况',
    level1: '财政预决算',
    level2: null,
    fieldCode: 'budget',
    cadence: 'periodic',
    elements: ['收入', '支出'],
    channels: ['site'],
    deadlineText: '每月10日前公开上月财务收支',
    rules: [
      rule({
        kind: 'periodic',
        amount: 1,
        unit: 'month',
        day: 10,
        aboutPrevious: true,
        words: '每月10日前公开上月财务收支',
      }),
    ],
  },
  {
    key: 'mandate',
    name: '机构职能',
    level1: '机构信息',
    level2: null,
    fieldCode: null,
    cadence: 'standing',
    elements: ['职责'],
    channels: ['site'],
    deadlineText: '长期公开',
    rules: [rule({ kind: 'retention', words: '长期公开' })],
  },
] as const satisfies readonly ItemLine[]

export type ItemKey = (typeof items)[number]['key']

interface At {
  countyId: string
  organIds: readonly string[]
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** The items of a county with their slots and periods, as an adopted catalogue leaves them behind. */
export async function giveItems(owner: Read, { db, calendar }: Ground, at: At): Promise<Record<ItemKey, string>> {
  const { countyId, organIds, now, today } = at
  const catalogueId = await giveCatalogue(owner, at)
  return db.transaction().execute(async (write) => {
    const ids = items.map(() => newId())
    const addresses = await giveAddresses(write, countyId, 'item', ids)
    const versions = (items as readonly ItemLine[]).map(
      ({ key: _, ...item }, place): ItemVersion & { address: string } => ({
        ...item,
        elements: [...item.elements],
        channels: [...item.channels],
        rules: [...item.rules],
        countyId,
        itemId: ids[place]!,
        version: 1,
        catalogueId,
        rowNumber: place + 1,
        elementsText: item.elements.join('；'),
        basis: '《中华人民共和国政府信息公开条例》',
        body: '乡镇人民政府',
        audienceAll: true,
        audienceSpecific: null,
        active: true,
        onRequest: false,
        effectiveFrom: today,
        address: addresses[place]!,
      }),
    )
    await insertItems(write, countyId, now, versions)
    await openSlots(write, countyId, ids, organIds, today)
    for (const { itemId, rules } of versions.filter((version) => version.cadence === 'periodic')) {
      const periods = planPeriods({ countyId, itemId, itemVersion: 1, rules }, organIds, today, calendar)
      await insertObligations(write, periods, { on: today, calendarVersion: calendar.version })
    }
    return Object.fromEntries(items.map((item, place) => [item.key, ids[place]!])) as Record<ItemKey, string>
  })
}

/** The catalogue the items come from, already adopted; importing and adopting have tests of their own. */
async function giveCatalogue(owner: Read, { countyId, now, today }: At): Promise<string> {
  const id = newId()
  const sha256 = '0'.repeat(64)
  await owner
    .insertInto('file')
    .values({ sha256, size: 1, media_type: 'text/csv', state: 'checked', stored_at: now })
    .execute()
  await owner
    .insertInto('catalogue')
    .values({
      county_id: countyId,
      id,
      organ_id: countyId,
      title: '示例县基层政务公开标准目录',
      binds: 'town',
      coverage: 'organ',
      state: 'adopted',
      file_sha256: sha256,
      file_name: '目录.csv',
      layout: 'delimited',
      problems: '[]',
      imported_by: newId(),
      imported_at: now,
      adopted_by: newId(),
      adopted_on: today,
      version: 1,
    })
    .execute()
  return id
}
