import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, NotFound, Refused } from '#platform/errors/errors.ts'
import { newId } from '#platform/ids/ids.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { type SmallCity, smallCity } from '#tools/testing/test-city.ts'
import { addPerson } from './add-person.ts'
import { assignPost } from './assign-post.ts'
import { grantRoles } from './grant-roles.ts'
import { holdersOf, loadActor } from './store.ts'

const monday = '2026-03-02'
const later = Temporal.PlainDate.from(monday)

/** The post that somebody holds. */
const postOf = async ({ ground, actors }: SmallCity, who: keyof SmallCity['actors']): Promise<string> =>
  (
    await ground.db
      .selectFrom('post_holding')
      .select('post_id')
      .where('person_id', '=', actors[who].personId)
      .executeTakeFirstOrThrow()
  ).post_id

const newcomer = (city: SmallCity, login = 'newcomer') =>
  city.as('county-system', monday)(addPerson, {
    organId: city.organs['town-1'].id,
    office: '党政办',
    postName: '综合岗',
    login,
    name: '宋棠',
    password: 'Ceshi-Mima-26',
    totpSecret: null,
  })

test('a post goes to another person: the roles go with it, the same day', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { personId } = await newcomer(city)
  assert.deepEqual((await loadActor(database.staff.db, personId, later))?.grants, [], 'a new post carries no role')
  await city.as('county-system', monday)(assignPost, { postId: await postOf(city, 'clerk'), personId })
  assert.deepEqual(
    (await loadActor(database.staff.db, personId, later))?.grants.map((grant) => grant.role),
    ['clerk'],
  )
  assert.equal(
    await loadActor(database.staff.db, city.actors.clerk.personId, later),
    null,
    'who held it is nobody here any more',
  )
  assert.ok(
    await loadActor(database.staff.db, city.actors.clerk.personId, Temporal.PlainDate.from('2026-03-01')),
    'and was somebody until yesterday',
  )
})

test('a post is vacated, and taken again by the same person the same day', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const postId = await postOf(city, 'clerk')
  const act = city.as('county-system', monday)
  await act(assignPost, { postId, personId: null })
  assert.deepEqual(await holdersOf(database.staff.db, postId), [])
  for (const personId of [city.actors.clerk.personId, null, city.actors.clerk.personId])
    await act(assignPost, { postId, personId })
  assert.deepEqual(await holdersOf(database.staff.db, postId), [city.actors.clerk.personId])
})

test('the three administrators are three people without other work, and nobody seats oneself', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('county-system', monday)
  await assert.rejects(
    act(assignPost, { postId: await postOf(city, 'clerk'), personId: city.actors['county-system'].personId }),
    (error) => error instanceof Refused && error.reasons.length === 2,
  )
  const system = city.as('system', monday)
  await assert.rejects(
    system(assignPost, { postId: await postOf(city, 'security'), personId: city.actors['county-system'].personId }),
    /必须由不同的人担任/,
  )
  await assert.rejects(
    system(assignPost, { postId: await postOf(city, 'county-system'), personId: city.actors.officer.personId }),
    /管理员不能同时承担业务角色/,
  )
  assert.deepEqual(
    await holdersOf(database.staff.db, await postOf(city, 'clerk')),
    [city.actors.clerk.personId],
    'nothing was changed',
  )
})

test('a suspended person gets no post', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const { personId } = await newcomer(city)
  await database.owner.db
    .updateTable('person')
    .set({ suspended_at: Temporal.Instant.from('2026-03-01T00:00:00Z') })
    .where('id', '=', personId)
    .execute()
  await assert.rejects(
    city.as('county-system', monday)(assignPost, { postId: await postOf(city, 'clerk'), personId }),
    /账号已停用/,
  )
})

test('somebody of another county is not there to be seated, and a post elsewhere not to be given', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('county-system', monday)
  const clerks = await postOf(city, 'clerk')
  await assert.rejects(act(assignPost, { postId: clerks, personId: city.actors['other-officer'].personId }), NotFound)
  await assert.rejects(act(assignPost, { postId: clerks, personId: newId() }), NotFound)
  await assert.rejects(act(assignPost, { postId: newId(), personId: null }), NotFound)
  await assert.rejects(act(assignPost, { postId: await postOf(city, 'other-officer'), personId: null }), Forbidden)
  await city.as('system', monday)(assignPost, { postId: clerks, personId: city.actors['other-officer'].personId })
  assert.deepEqual(
    await holdersOf(database.staff.db, clerks),
    [city.actors['other-officer'].personId],
    'the city moves people between counties',
  )
})

test('roles: set as a whole, none to oneself, no second administrator in one person, fields only where they are guided', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const act = city.as('security', monday)
  const clerks = await postOf(city, 'clerk')
  const rolesNow = async (postId: string) =>
    (
      await database.staff.db
        .selectFrom('post_role')
        .select(['role', 'scope', 'field_code'])
        .where('post_id', '=', postId)
        .orderBy('role')
        .execute()
    ).map((row) => `${row.role} ${row.scope} ${row.field_code ?? ''}`.trim())
  const own = (role: 'clerk' | 'reviewer' | 'audit-admin' | 'system-admin') => ({
    role,
    scope: 'own' as const,
    fieldCode: null,
  })
  await act(grantRoles, { postId: clerks, roles: [own('clerk'), own('reviewer'), own('clerk')] })
  assert.deepEqual(await rolesNow(clerks), ['clerk own', 'reviewer own'])
  await act(grantRoles, { postId: clerks, roles: [] })
  assert.deepEqual(await rolesNow(clerks), [])
  await assert.rejects(
    act(grantRoles, { postId: await postOf(city, 'security'), roles: [own('clerk')] }),
    (error) => error instanceof Refused && /不能给自己的岗位授权/.test(error.message),
  )
  await assert.rejects(
    act(grantRoles, { postId: clerks, roles: [own('audit-admin'), own('system-admin'), own('clerk')] }),
    (error) => error instanceof Refused && error.reasons.length === 2,
  )
  const field = (fieldCode: string, role: 'supervisor' | 'clerk' = 'supervisor') => ({
    role,
    scope: 'field' as const,
    fieldCode,
  })
  await assert.rejects(act(grantRoles, { postId: clerks, roles: [field('health')] }), /不是这个领域的指导单位/)
  await assert.rejects(
    act(grantRoles, { postId: await postOf(city, 'supervisor'), roles: [field('social-assistance', 'clerk')] }),
    /只用于督查/,
  )
  assert.deepEqual(await rolesNow(await postOf(city, 'supervisor')), ['supervisor field social-assistance'])
  for (const who of ['system', 'county-system', 'officer'] as const)
    await assert.rejects(city.as(who, monday)(grantRoles, { postId: clerks, roles: [own('clerk')] }), Forbidden, who)
})
