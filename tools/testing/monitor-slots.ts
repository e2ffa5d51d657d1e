import fc from 'fast-check'
import { sql } from 'kysely'
import { insertItems, openSlots } from '#kernel/obligation/store.ts'
import { insertEdition, insertPublication } from '#kernel/publication/store.ts'
import { newId } from '#platform/ids/ids.ts'
import type { FreshDatabase } from './database.ts'
import { morningOf, type SmallCity } from './test-city.ts'

/** Fields of the made-up items; two items have none. */
const fieldsOfItems = ['social-assistance', 'budget', 'budget', null, 'social-assistance', null] as const
const organsOfSlots = ['county-a', 'civil-a', 'town-1', 'town-2', 'village-11', 'town-b1'] as const
type OrganKey = (typeof organsOfSlots)[number]

export interface TestSlot {
  organ: OrganKey
  countyId: string
  organId: string
  itemId: string
  item: number
  field: string | null
  state: 'open' | 'closed' | 'not-applicable'
}

/** An obligation as a test thinks of it; days count from its first day. */
export interface TestDuty {
  slot: TestSlot
  due: number
  /** Days after (or before) the due day on which it was published; null where it was not. */
  published: number | null
  /** How it ended without an edition. */
  ended: 'waived' | 'nil' | 'lapsed' | null
  triggered: number | null
  provisional: boolean
}

export const firstDay = Temporal.PlainDate.from('2026-01-01')
export const dayAt = (n: number): Temporal.PlainDate => firstDay.add({ days: n })

/**
 * Slots of six items at six organs of two counties, one of them closed and one declared not applicable, and an edition
 * that can fulfil anything: what counts is read, not how it came about.
 */
export async function openTestSlots(database: FreshDatabase, city: SmallCity) {
  const on = Temporal.PlainDate.from('2025-12-01')
  const now = morningOf('2025-12-01')
  const slots: TestSlot[] = []
  const editions = new Map<string, string>()
  await database.staff.db.transaction().execute(async (write) => {
    for (const county of ['county-a', 'county-b'] as const) {
      const countyId = city.organs[county].id
      const items = fieldsOfItems.map((fieldCode, index) => ({
        countyId,
        itemId: newId(),
        version: 1,
        catalogueId: newId(),
        rowNumber: index + 1,
        level1: '一级事项',
        level2: null,
        name: `事项${index + 1}`,
        fieldCode,
        elements: ['内容'],
        elementsText: '内容',
        basis: '《政府信息公开条例》第二十条',
        deadlineText: '20个工作日内',
        rules: [],
        cadence: 'event' as const,
        body: '各镇',
        channels: ['site'],
        audienceAll: true,
        audienceSpecific: null,
        active: true,
        onRequest: null,
        effectiveFrom: on,
        address: `${county.at(-1)}item00${index}`,
      }))
      await insertItems(write, countyId, now, items)
      const organs = organsOfSlots.filter((organ) => city.organs[organ].countyId === countyId)
      await openSlots(
        write,
        countyId,
        items.map((item) => item.itemId),
        organs.map((organ) => city.organs[organ].id),
        on,
      )
      for (const organ of organs)
        for (const [item, { itemId, fieldCode }] of items.entries())
          slots.push({ organ, countyId, organId: city.organs[organ].id, itemId, item, field: fieldCode, state: 'open' })
      const [publicationId, editionId] = [newId(), newId()]
      await insertPublication(
        write,
        {
          countyId,
          id: publicationId,
          organId: countyId,
          itemId: null,
          address: `public-${county.at(-1)}`,
          contentType: 'announcement',
        },
        now,
      )
      await insertEdition(
        write,
        { countyId, id: editionId, publicationId, organId: countyId, number: 1, obligationId: null, authorId: newId() },
        { title: '公开的信息', body: '正文', elements: [], channels: ['site'], documentNumber: null, formedOn: on },
        now,
      )
      editions.set(countyId, editionId)
    }
    const [closed, notApplicable] = [slots[3]!, slots[8]!]
    closed.state = 'closed'
    notApplicable.state = 'not-applicable'
    await sql`update slot set closed_on = '2026-01-10' where organ_id = ${closed.organId} and item_id = ${closed.itemId}`.execute(
      write,
    )
    await sql`update slot set applicability = 'does-not-apply', reason = '没有此项业务'
      where organ_id = ${notApplicable.organId} and item_id = ${notApplicable.itemId}`.execute(write)
  })

  /** Makes these the only obligations there are. */
  const fill = async (duties: readonly TestDuty[]): Promise<void> => {
    await sql`delete from obligation`.execute(database.owner.db)
    if (duties.length === 0) return
    await database.owner.db
      .insertInto('obligation')
      .values(
        duties.map(({ slot, due, published, ended, triggered, provisional }) => ({
          county_id: slot.countyId,
          id: newId(),
          organ_id: slot.organId,
          item_id: slot.itemId,
          item_version: 1,
          rule_index: 0,
          label: `第${due}日的信息`,
          ...(triggered === null
            ? { period_start: dayAt(due), period_end: dayAt(due), trigger_fact_id: null, trigger_on: null }
            : { period_start: null, period_end: null, trigger_fact_id: newId(), trigger_on: dayAt(due - triggered) }),
          due_on: dayAt(due),
          due_at: null,
          provisional,
          calendar_version: '测试',
          created_on: firstDay,
          fulfilled_by: published === null ? null : editions.get(slot.countyId)!,
          fulfilled_on: published === null ? null : dayAt(due + published),
          waived_on: ended ? dayAt(0) : null,
          waived_by: ended ? newId() : null,
          waiver: ended ? '没有此项业务' : null,
          ended_as: ended,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  return { slots, fill }
}

/** Obligations of every standing around a day; at most one of a slot for a period, as in the schema. */
export const arbitraryDuties = (slots: readonly TestSlot[], today: number): fc.Arbitrary<TestDuty[]> =>
  fc.uniqueArray(
    fc
      .record({
        slot: fc.constantFrom(...slots),
        due: fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer({ min: today - 2, max: today + 7 })),
        published: fc.option(fc.integer({ min: -12, max: 6 }), { freq: 3 }),
        ended: fc.constantFrom('waived', 'nil', 'lapsed', null),
        triggered: fc.option(fc.integer({ min: 0, max: 30 })),
        provisional: fc.boolean(),
      })
      .map((duty) => {
        // Nothing is published later than today, and what is published did not end otherwise.
        const published = duty.published !== null && duty.due + duty.published <= today ? duty.published : null
        return { ...duty, published, ended: published === null && duty.due % 3 === 0 ? duty.ended : null }
      }),
    {
      selector: ({ slot, due, triggered }) => `${slot.organId} ${slot.itemId} ${due} ${triggered === null}`,
      minLength: 40,
      maxLength: 90,
    },
  )
