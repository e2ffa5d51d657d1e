import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#tools/testing/database.ts'
import { fieldReading, importDecided, keyOf, readHaitan } from '#tools/testing/haitan.ts'
import { fieldsOfForm, openStaffPages, wordsOf } from '#tools/testing/staff-pages.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { adoptCatalogue } from '../adopt-catalogue.ts'
import type { CatalogueReading } from '../reading/model.ts'

const monday = '2026-03-02'
const reading = await readHaitan()
const rows = (items: readonly string[], level1: string) => fieldReading(reading, '', items, level1).rows

test('采用前写明：转出哪份目录、沿用几项、哪些不再列入、哪些可能重复、哪些目录不变；采用后原目录写明转到哪里', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  await using pages = await openStaffPages(database, city, monday)
  const { countyId } = city.organs['county-a']
  const all: CatalogueReading = {
    ...fieldReading(reading, '', []),
    sourceTitle: '总目录（全部领域）',
    rows: [...rows(['低保', '特困'], '社会救助'), ...rows(['落户'], '户籍管理'), ...rows(['临时救助'], '综合业务')],
  }
  const adopt = async (id: string) =>
    city.as('officer', monday)(adoptCatalogue, { ...(await keyOf(city, id)), organIds: null })
  const whole = await importDecided(city, monday, all, '总')
  await adopt(whole)
  await adopt(await importDecided(city, monday, fieldReading(reading, '养老服务', ['机构']), '养老'))
  const draft = await importDecided(city, monday, fieldReading(reading, '社会救助', ['低保', '临时救助']), '救助')
  const url = `/w/catalogues/${countyId}/${draft}/adopt`
  const page = await pages.get('officer', url)
  const says = wordsOf(page.body)
  assert.match(says, /领域：社会救助 更正/)
  assert.match(says, /总目录（全部领域） 2026-03-02 采用 全部领域 部分转出 1 1 2/, '沿用、不再列入、仍在原目录')
  assert.match(says, /养老服务领域基层政务公开标准目录 2026-03-02 采用 养老服务 不变 0 0 1/)
  assert.match(says, /1 个事项不再列入 .*特困/)
  assert.match(says, /1 个事项可能重复 .*临时救助/)
  assert.match(says, /新增的 1 个事项 临时救助/)
  assert.deepEqual(await htmlProblems(page.body), [])
  const confirm = await pages.post('officer', `${url}/confirm`, { fields: fieldsOfForm(page.body, `${url}/confirm`) })
  assert.match(wordsOf(confirm.body), /不再列入的事项 1（是哪些）/)
  const done = await pages.post('officer', url, { fields: fieldsOfForm(confirm.body, url) })
  assert.match(wordsOf((await pages.get('officer', done.location, done)).body), /目录已采用：2 个公开事项，6 个公开位/)
  const old = wordsOf((await pages.get('officer', `/w/catalogues/${countyId}/${whole}`)).body)
  assert.match(old, /已采用/)
  assert.match(old, /其中 1 项已由后来采用的领域目录接过去。有 1 项已由后来采用的领域目录停止列入/)
  assert.match(old, /低保 转入《海坛街道社会救助领域基层政务公开标准目录》/)
})
