import { actAs, type Ground } from '#kernel/act-as.ts'
import type { Action, Write } from '#kernel/context.ts'
import { foundCity } from '#kernel/organisation/found-city.ts'
import type { Actor, Level, Organ, OrganKind } from '#kernel/organisation/model.ts'
import {
  findOrgan,
  guideField,
  holdPost,
  insertOrgan,
  insertPerson,
  insertPost,
  loadActor,
  type PostRole,
  setPostRoles,
} from '#kernel/organisation/store.ts'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import { newId } from '#platform/ids/ids.ts'
import data from '../../reference/calendar/days.json' with { type: 'json' }
import type { FreshDatabase } from './database.ts'

export const calendar = makeCalendar(data)

/** Ten in the morning in China on a day. */
export const morningOf = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant()

const organsOfTheCity = [
  ['county-a', 'city', '甲县人民政府', '甲县', 'county', 'government'],
  ['civil-a', 'county-a', '甲县民政局', '甲县民政局', 'county', 'department'],
  ['land-a', 'county-a', '甲县自然资源局', '甲县自然资源局', 'county', 'department'],
  ['town-1', 'county-a', '东溪镇人民政府', '东溪镇', 'town', 'town'],
  ['town-2', 'county-a', '西岭镇人民政府', '西岭镇', 'town', 'town'],
  ['street-3', 'county-a', '城南街道办事处', '城南街道', 'town', 'street'],
  ['village-11', 'town-1', '东溪镇上坪村村民委员会', '上坪村', 'village', 'village'],
  ['village-12', 'town-1', '东溪镇下坪村村民委员会', '下坪村', 'village', 'village'],
  ['county-b', 'city', '乙县人民政府', '乙县', 'county', 'government'],
  ['town-b1', 'county-b', '北川镇人民政府', '北川镇', 'town', 'town'],
] as const satisfies readonly (readonly [string, string, string, string, Level, OrganKind])[]

type OrganKey = 'city' | (typeof organsOfTheCity)[number][0]

const subtree = (role: PostRole['role']): PostRole => ({ role, scope: 'subtree', fieldCode: null })
const own = (role: PostRole['role']): PostRole => ({ role, scope: 'own', fieldCode: null })

const peopleOfTheCity = [
  ['city-officer', 'city', '秦越', '政务公开办', '政务公开专员', [subtree('disclosure-officer')]],
  ['officer', 'county-a', '林知远', '政务公开办', '政务公开专员', [subtree('disclosure-officer')]],
  ['second-officer', 'county-a', '何晓棠', '政务公开办', '政务公开副专员', [subtree('disclosure-officer')]],
  ['clerk', 'town-1', '周敏', '党政办', '信息员', [own('clerk')]],
  ['reviewer', 'town-1', '陈立', '党政办', '审核员', [own('reviewer')]],
  [
    'supervisor',
    'civil-a',
    '吴岚',
    '政策法规股',
    '领域督查员',
    [{ role: 'supervisor', scope: 'field', fieldCode: 'social-assistance' }],
  ],
  ['county-system', 'county-a', '郑巍', '办公室', '县系统管理员', [subtree('system-admin')]],
  ['other-officer', 'county-b', '苏禾', '政务公开办', '政务公开专员', [subtree('disclosure-officer')]],
] as const satisfies readonly (readonly [string, OrganKey, string, string, string, readonly PostRole[]])[]

export type PersonKey = 'system' | 'security' | (typeof peopleOfTheCity)[number][0]

export interface SmallCity {
  ground: Ground
  organs: Record<OrganKey, Organ>
  actors: Record<PersonKey, Actor>
  /** Runs actions as somebody at ten in the morning of a day. */
  as(
    who: PersonKey | Actor,
    day: string,
  ): <Params, Result>(action: Action<Params, Result>, params: Params) => Promise<Result>
}

/** A city with two counties, their people and roles; nobody's password is known, so no time is spent on hashing. */
export async function smallCity(database: FreshDatabase, foundedOn = '2026-01-05'): Promise<SmallCity> {
  const now = morningOf(foundedOn)
  const today = Temporal.PlainDate.from(foundedOn)
  const staff = database.staff.db
  const { organs, people } = await staff.transaction().execute(async (write) => {
    const founded = await found(write, { now, today })
    const organs: Record<string, Organ> = { city: (await findOrgan(write, founded.cityId))! }
    for (const [key, parentKey, name, shortName, level, kind] of organsOfTheCity) {
      const parent = organs[parentKey]!
      const id = newId()
      const countyId = kind === 'government' ? id : parent.countyId
      const organ: Organ = {
        id,
        countyId,
        code: key,
        name,
        shortName,
        level,
        kind,
        parentId: parent.id,
        lineage: [...parent.lineage, id],
      }
      await insertOrgan(write, organ, null, today)
      organs[key] = organ
    }
    await guideField(write, organs['civil-a']!.id, 'social-assistance')
    const people: Record<string, string> = { system: founded.systemAdminId, security: founded.securityAdminId }
    for (const [key, organKey, name, office, post, roles] of peopleOfTheCity)
      people[key] = await seat(write, organs[organKey]!, { login: key, name, office, post, roles }, { now, today })
    return { organs, people }
  })
  const actors: Record<string, Actor> = {}
  for (const [key, id] of Object.entries(people)) actors[key] = (await loadActor(staff, id, today))!
  const ground: Ground = { db: staff, calendar, onceJobs: () => [] }
  return {
    ground,
    organs: organs as SmallCity['organs'],
    actors: actors as SmallCity['actors'],
    as: (who, day) => actAs(ground, typeof who === 'string' ? actors[who]! : who, morningOf(day)),
  }
}

const found = (write: Write, at: { now: Temporal.Instant; today: Temporal.PlainDate }) =>
  foundCity(
    write,
    { kind: 'demonstration', code: 'city', name: '示范市人民政府', shortName: '示范市' },
    {
      system: { login: 'system', name: '许衡', passwordHash: '-', totpSecret: null },
      security: { login: 'security', name: '唐宁', passwordHash: '-', totpSecret: null },
    },
    at,
  )

/** Seats a new person in a new post with roles; answers the person. */
export async function seat(
  write: Write,
  organ: Organ,
  given: { login: string; name: string; office: string; post: string; roles: readonly PostRole[] },
  at: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<string> {
  const [personId, postId] = [newId(), newId()]
  await insertPerson(
    write,
    { id: personId, login: given.login, name: given.name, passwordHash: '-', totpSecret: null },
    at.now,
  )
  await insertPost(write, { id: postId, organId: organ.id, office: given.office, name: given.post }, at.today)
  await setPostRoles(write, postId, given.roles)
  await holdPost(write, postId, personId, at.today)
  return personId
}
