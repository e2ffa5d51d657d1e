import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Forbidden, Refused } from '#platform/errors/errors.ts'
import { freshDatabase } from '#tools/testing/database.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { type AddPerson, addPerson } from './add-person.ts'
import { findPersonByLogin } from './store.ts'

const monday = '2026-03-02'

test('a person comes with a post of an organ and a password that is kept only as a hash', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const given: AddPerson = {
    organId: city.organs['town-2'].id,
    office: ' 党政办 ',
    postName: '信息员',
    login: 'xu.wen',
    name: ' 许文 ',
    password: 'Ceshi-Mima-26',
    totpSecret: null,
  }
  const { postId } = await city.as('county-system', monday)(addPerson, given)
  const person = await findPersonByLogin(database.staff.db, 'xu.wen')
  assert.equal(person?.name, '许文')
  assert.match(person?.passwordHash ?? '', /^\$argon2id\$/)
  const post = await database.staff.db.selectFrom('post').selectAll().where('id', '=', postId).executeTakeFirstOrThrow()
  assert.deepEqual([post.office, post.name, post.organ_id], ['党政办', '信息员', city.organs['town-2'].id])
})

test('every reason against is said at once, and nobody is added', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const given: AddPerson = {
    organId: city.organs['town-2'].id,
    office: ' ',
    postName: '',
    login: 'Clerk',
    name: '',
    password: 'kurz',
    totpSecret: null,
  }
  await assert.rejects(
    city.as('county-system', monday)(addPerson, given),
    (error) => error instanceof Refused && error.reasons.length >= 5,
  )
  await assert.rejects(
    city.as('county-system', monday)(addPerson, { ...given, login: 'clerk' }),
    /登录名 clerk 已被使用/,
  )
  for (const who of ['officer', 'security', 'clerk', 'other-officer'] as const)
    await assert.rejects(city.as(who, monday)(addPerson, given), Forbidden, who)
})
