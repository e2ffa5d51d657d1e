import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actAs, type Ground } from '#kernel/act-as.ts'
import type { Action } from '#kernel/context.ts'
import { makeOffice, type Office } from '#kernel/office.ts'
import { addPerson } from '#kernel/organisation/add-person.ts'
import { foundCity } from '#kernel/organisation/found-city.ts'
import { grantRoles } from '#kernel/organisation/grant-roles.ts'
import type { Actor, Level, OrganKind, Role, Scope } from '#kernel/organisation/model.ts'
import { openOrgan } from '#kernel/organisation/open-organ.ts'
import { setGuidance } from '#kernel/organisation/set-guidance.ts'
import { loadActor } from '#kernel/organisation/store.ts'
import { makeCalendar } from '#law/calendar/make-calendar.ts'
import { fixedClock, legalDayOf } from '#platform/clock/clock.ts'
import { hashPassword } from '#platform/crypto/password.ts'
import { openFileStore } from '#platform/files/file-store.ts'
import data from '../../reference/calendar/days.json' with { type: 'json' }
import { type FreshDatabase, freshDatabase } from './database.ts'
import { testKeys } from './field-keys.ts'
import { giveItems, type ItemKey } from './small-county-items.ts'

/** Password of everybody in the small county. */
export const countyPassword = 'Ceshi-Mima-26'

/** The second factor of everybody who has one. */
export const countySecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

type OrganLine = readonly [key: string, below: string, code: string, name: string, short: string, Level, OrganKind]

const organs = [
  ['county', 'city', '990021', '示例县人民政府', '示例县', 'county', 'government'],
  ['welfare', 'county', '990021-mzj', '示例县民政局', '县民政局', 'county', 'department'],
  ['town', 'county', '990021101', '清水镇人民政府', '清水镇', 'town', 'town'],
  ['otherTown', 'county', '990021102', '石桥乡人民政府', '石桥乡', 'town', 'town'],
  ['neighbour', 'city', '990022', '邻县人民政府', '邻县', 'county', 'government'],
  ['farTown', 'neighbour', '990022101', '柳塘镇人民政府', '柳塘镇', 'town', 'town'],
] as const satisfies readonly OrganLine[]

type OrganKey = 'city' | (typeof organs)[number][0]

interface Seat {
  login: string
  name: string
  at: OrganKey
  roles: readonly Role[]
  scope?: Scope
  fieldCode?: string
}

const people = [
  { login: 'clerk', name: '周敏', at: 'town', roles: ['clerk'] },
  { login: 'clerk2', name: '孙悦', at: 'town', roles: ['clerk'] },
  { login: 'secrecy', name: '王芳', at: 'town', roles: ['secrecy-reviewer'] },
  { login: 'reviewer', name: '李强', at: 'town', roles: ['reviewer'] },
  { login: 'approver', name: '陈刚', at: 'town', roles: ['approver'] },
  // One person with every role of the town: the rules of two people must hold against this one too.
  { login: 'allround', name: '赵全', at: 'town', roles: ['clerk', 'reviewer', 'secrecy-reviewer', 'approver'] },
  { login: 'other.clerk', name: '吴静', at: 'otherTown', roles: ['clerk'] },
  { login: 'other.reviewer', name: '郑涛', at: 'otherTown', roles: ['reviewer', 'secrecy-reviewer'] },
  { login: 'office', name: '钱明', at: 'county', roles: ['disclosure-officer'], scope: 'subtree' },
  { login: 'city', name: '顾清', at: 'city', roles: ['supervisor'], scope: 'subtree' },
  {
    login: 'guide',
    name: '沈岚',
    at: 'welfare',
    roles: ['supervisor'],
    scope: 'field',
    fieldCode: 'social-assistance',
  },
  { login: 'far.clerk', name: '何平', at: 'farTown', roles: ['clerk'] },
] as const satisfies readonly Seat[]

export type Login = (typeof people)[number]['login'] | 'sysadmin' | 'secadmin'

export interface SmallCounty extends AsyncDisposable {
  database: FreshDatabase
  office: Office
  clock: ReturnType<typeof fixedClock>
  ground: Ground
  /** Key of the county's rows. */
  countyId: string
  organs: Record<OrganKey, string>
  items: Record<ItemKey, string>
  posts: Record<string, string>
  today(): Temporal.PlainDate
  actor(login: Login): Promise<Actor>
  /** Acts as somebody at the clock's instant. */
  as(login: Login): <Params, Result>(action: Action<Params, Result>, params: Params) => Promise<Result>
}

/**
 * A city with two counties and the people of one town, opened through the kernel's actions, with passwords, second
 * factors and a clock that stands still. Obligations of the periodic item are planned from its first day on.
 */
export async function openSmallCounty(
  options: { now?: string; kind?: 'demonstration' | 'production' } = {},
): Promise<SmallCounty> {
  const database = await freshDatabase()
  const directory = await mkdtemp(join(tmpdir(), 'changliang-files-'))
  const kind = options.kind ?? 'demonstration'
  const clock = fixedClock(options.now ?? '2026-03-02T01:30:00Z')
  const db = database.staff.db
  const ground: Ground = { db, calendar: makeCalendar(data), onceJobs: () => [] }
  const office = makeOffice({
    ground,
    clock,
    files: openFileStore(directory),
    keys: testKeys,
    public: database.public.db,
    audit: database.audit.db,
    demonstration: kind === 'demonstration',
  })
  const today = () => legalDayOf(clock.now())

  const passwordHash = await hashPassword(countyPassword)
  const administrator = (login: string, name: string) => ({ login, name, passwordHash, totpSecret: countySecret })
  const founded = await db
    .transaction()
    .execute((write) =>
      foundCity(
        write,
        { kind, code: '990000', name: '示例市人民政府', shortName: '示例市' },
        { system: administrator('sysadmin', '系统管理员'), security: administrator('secadmin', '安全管理员') },
        { now: clock.now(), today: today() },
      ),
    )
  const personIds: Record<string, string> = { sysadmin: founded.systemAdminId, secadmin: founded.securityAdminId }
  const actor = async (login: Login): Promise<Actor> => {
    const found = await loadActor(db, personIds[login]!, today())
    if (!found) throw new Error(`${login} holds no post`)
    return found
  }
  const as: SmallCounty['as'] = (login) => async (action, params) =>
    actAs(ground, await actor(login), clock.now())(action, params)

  const organIds: Record<string, string> = { city: founded.cityId }
  for (const [key, below, code, name, shortName, level, organKind] of organs) {
    const given = { parentId: organIds[below]!, code, name, shortName, level, kind: organKind }
    organIds[key] = (await as('sysadmin')(openOrgan, given)).organId
  }
  await as('sysadmin')(setGuidance, { organId: organIds.welfare!, fieldCodes: ['social-assistance'] })
  const posts: Record<string, string> = {}
  for (const person of people as readonly Seat[]) {
    const seated = await seat(as, organIds[person.at]!, person)
    personIds[person.login] = seated.personId
    posts[person.login] = seated.postId
  }

  const countyId = organIds.county!
  const owing = [organIds.town!, organIds.otherTown!, organIds.welfare!]
  const items = await giveItems(database.owner.db, ground, {
    countyId,
    organIds: owing,
    now: clock.now(),
    today: today(),
  })
  const close = async () => {
    await database.close()
    await rm(directory, { recursive: true, force: true })
  }
  return {
    database,
    office,
    clock,
    ground,
    countyId,
    organs: organIds as SmallCounty['organs'],
    items,
    posts,
    today,
    actor,
    as,
    [Symbol.asyncDispose]: close,
  }
}

const approves = new Set<Role>(['reviewer', 'approver', 'disclosure-officer'])

async function seat(as: SmallCounty['as'], organId: string, { login, name, roles, scope = 'own', fieldCode }: Seat) {
  const seated = await as('sysadmin')(addPerson, {
    organId,
    office: '党政办公室',
    postName: '政务公开岗',
    login,
    name,
    password: countyPassword,
    totpSecret: roles.some((role) => approves.has(role)) ? countySecret : null,
  })
  await as('secadmin')(grantRoles, {
    postId: seated.postId,
    roles: roles.map((role) => ({ role, scope, fieldCode: fieldCode ?? null })),
  })
  return seated
}
