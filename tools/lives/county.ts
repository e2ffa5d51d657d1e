import { createHash } from 'node:crypto'
import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import { setCoverage } from '#domains/catalogue/coverage/set-coverage.ts'
import { importCatalogue } from '#domains/catalogue/import-catalogue.ts'
import { untoldRow } from '#domains/catalogue/reading/model.ts'
import { findCatalogue } from '#domains/catalogue/store.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import type { Action } from '#kernel/context.ts'
import type { Actor, Organ, Role } from '#kernel/organisation/model.ts'
import { insertOrgan, insertPerson } from '#kernel/organisation/store.ts'
import { newId } from '#platform/ids/ids.ts'
import { type FreshDatabase, freshDatabase } from '#tools/testing/database.ts'
import { calendar as shipped } from '#tools/testing/test-city.ts'

/** Ways in which an item can be due: with the calendar, or after something happened. */
export const deadlines = [
  '每月10日前公开上月情况',
  '每季度公开1次',
  '信息形成或者变更之日起20个工作日内',
  '每月公开1次',
  '每半年公开1次',
] as const

export type Who = 'clerk' | 'approver' | 'officer' | 'supervisor'

/** A county whose time goes on, with one person of each kind for all its towns. */
export interface LifeCounty extends AsyncDisposable {
  database: FreshDatabase
  ground: Ground & { calendar: Ground['calendar'] }
  countyId: string
  towns: Organ[]
  today: Temporal.PlainDate
  /** Names of items that the catalogue in force holds, with their deadlines. */
  items: { name: string; deadline: string }[]
  catalogueId: string | null
  /** Counts what was named, so that a course gives the same names each time. */
  turn: number
  as(who: Who): <Params, Result>(action: Action<Params, Result>, params: Params) => Promise<Result>
}

const rolesOf: Record<Who, readonly Role[]> = {
  clerk: ['clerk'],
  approver: ['reviewer', 'secrecy-reviewer', 'approver'],
  officer: ['disclosure-officer'],
  supervisor: ['supervisor'],
}

const organ = (above: Organ | null, given: { name: string; level: Organ['level']; kind: Organ['kind'] }): Organ => {
  const id = newId()
  return {
    id,
    countyId: above?.level === 'county' ? above.id : id,
    code: id,
    name: given.name,
    shortName: given.name,
    level: given.level,
    kind: given.kind,
    parentId: above?.id ?? null,
    lineage: [...(above?.lineage ?? []), id],
  }
}

/** A city with one county of so many towns, on a database of its own. */
export async function openLifeCounty(towns: number, firstDay: string): Promise<LifeCounty> {
  const database = await freshDatabase()
  const today = Temporal.PlainDate.from(firstDay)
  const city = organ(null, { name: '市', level: 'city', kind: 'government' })
  const county = organ(city, { name: '县', level: 'county', kind: 'government' })
  const below = Array.from({ length: towns }, (_, at) =>
    organ(county, { name: `第${at + 1}镇`, level: 'town', kind: 'town' }),
  )
  const ids: Record<Who, string> = { clerk: newId(), approver: newId(), officer: newId(), supervisor: newId() }
  const opened = today.subtract({ years: 3 })
  await database.staff.db.transaction().execute(async (write) => {
    for (const each of [city, county, ...below]) await insertOrgan(write, each, null, opened)
    for (const [who, id] of Object.entries(ids))
      await insertPerson(
        write,
        { id, login: who, name: who, passwordHash: '-', totpSecret: null },
        Temporal.Instant.from('2026-01-01T00:00:00Z'),
      )
  })
  const ground = { db: database.staff.db, calendar: shipped, onceJobs: () => [] }
  const actorOf = (who: Who): Actor => ({
    personId: ids[who],
    name: who,
    organId: county.id,
    countyId: county.id,
    grants: [county, ...below].flatMap(({ id: organId }) =>
      rolesOf[who].map((role) => ({
        role,
        scope: organId === county.id ? ('subtree' as const) : ('own' as const),
        organId,
        fieldCode: null,
        guidesBelow: null,
      })),
    ),
  })
  const world: LifeCounty = {
    database,
    ground,
    countyId: county.id,
    towns: below,
    today,
    items: [],
    catalogueId: null,
    turn: 0,
    as: (who) => actAs(ground, actorOf(who), morning(world.today)),
    [Symbol.asyncDispose]: () => database.close(),
  }
  return world
}

const morning = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant()

/** A catalogue of these items is imported and adopted for these towns; the one before goes. */
export async function adoptItems(
  world: LifeCounty,
  items: readonly { name: string; deadline: string }[],
  organIds: string[] | null,
): Promise<void> {
  const act = world.as('officer')
  const salt = newId()
  const rows = items.map(({ name, deadline }, at) => ({
    ...untoldRow(),
    seq: at + 1,
    level1: '综合业务',
    level2: name,
    elements: `${name}的情况`,
    basis: '《中华人民共和国政府信息公开条例》',
    deadlineText: deadline,
    body: '乡镇人民政府',
    channels: ['site' as const],
    audienceAll: true,
    active: true,
    onRequest: false,
    audienceSpecific: false,
    from: { seq: `A${at + 3}` },
  }))
  const { catalogueId } = await act(importCatalogue, {
    organId: world.countyId,
    binds: 'town',
    file: { sha256: createHash('sha256').update(salt).digest('hex'), size: 1, mediaType: 'text/csv' },
    fileName: '目录.csv',
    reading: { rows, problems: [], layout: 'csv', sourceTitle: '县基层政务公开标准目录', layoutKey: 'csv|序号' },
  })
  const versionNow = async () => (await findCatalogue(world.ground.db, world.countyId, catalogueId))!.version
  const key = { countyId: world.countyId, catalogueId }
  await act(setCoverage, { ...key, version: await versionNow(), coverage: { of: 'organ' } })
  const touches = world.catalogueId ? [world.catalogueId] : []
  await act(adoptCatalogue, { ...key, version: await versionNow(), organIds, touches })
  world.catalogueId = catalogueId
  world.items = [...items]
}
