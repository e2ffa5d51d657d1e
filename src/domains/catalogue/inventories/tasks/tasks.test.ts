import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '#tools/testing/database.ts'
import { smallCity } from '#tools/testing/test-city.ts'
import { findSource } from '../issues/source-store.ts'
import { loadIssue } from '../load-issue.ts'
import { findCells } from '../matrix/matrix-store.ts'
import { cellState } from '../matrix/model.ts'
import { takeIssue } from '../take-issue.ts'
import { adoptedItems, issueOf, powersOf, sourceRow, takenSource } from '../testing.ts'
import { countTasks, listTasks } from './list-store.ts'
import { taskState } from './model.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test('任务由目录推算：采用了这个领域的目录就算完成；指引出新版，目录待更新，重新开任务', async () => {
  await using database = await freshDatabase()
  const city = await smallCity(database)
  const db = database.staff.db
  const county = city.organs['county-a']
  const key = await takenSource(
    city,
    powersOf(city, [sourceRow('临时救助')], {
      organId: county.id,
      kind: 'guideline',
      title: '社会救助领域标准指引',
      fieldCode: 'social-assistance',
      levels: ['town'],
    }),
    '2026-02-02',
  )
  const towns = { organIds: [city.organs['town-1'].id] }
  const guide = { organIds: [city.organs['civil-a'].id] }
  const state = async (level: 'county' | 'town' = 'town') =>
    cellState((await findCells(db, [county.id], level, ['social-assistance']))[0]!)
  const first = { page: 1, size: 10 }
  const counts = (of: typeof towns, on: string) => countTasks(db, of, day(on))
  assert.deepEqual(await counts(towns, '2026-05-03'), { done: 0, overdue: 0, open: 1 })
  assert.deepEqual(await counts(towns, '2026-05-04'), { done: 0, overdue: 1, open: 0 }, '默认90天')
  assert.deepEqual([await state(), await state('county')], ['due', 'none'])
  const [task] = await listTasks(db, guide, 'open', day('2026-02-02'), first)
  assert.deepEqual([task!.duty, task!.done, task!.all], ['guide', 0, 3])
  assert.equal(taskState(task!, day('2026-05-04')), 'overdue')

  await adoptedItems(city, ['临时救助'], '2026-03-02')
  assert.deepEqual(await counts(towns, '2026-05-04'), { done: 1, overdue: 0, open: 0 })
  assert.deepEqual(await counts(guide, '2026-05-04'), { done: 1, overdue: 0, open: 0 })
  const [done] = await listTasks(db, towns, 'done', day('2026-05-04'), first)
  assert.deepEqual([done!.doneOn!.toString(), taskState(done!, day('2030-01-01'))], ['2026-03-02', 'done'])
  assert.equal(await state(), 'compiled')
  const all = { countyIds: [county.id], fields: null }
  assert.deepEqual(await countTasks(db, all, day('2026-05-04')), { done: 3, overdue: 0, open: 0 })
  assert.deepEqual(await countTasks(db, { ...all, fields: ['health'] }, day('2026-05-04')), {
    done: 0,
    overdue: 0,
    open: 0,
  })

  const act = city.as('officer', '2026-06-01')
  const rows = [sourceRow('临时救助'), sourceRow('低保审核')]
  const { number } = await act(loadIssue, { ...key, ...issueOf(rows, '2026-05-20', '二') })
  const version = (await findSource(db, key.countyId, key.sourceId))!.version
  await act(takeIssue, { ...key, number, version })
  assert.equal(await state(), 'stale')
  assert.deepEqual(await counts(towns, '2026-06-01'), { done: 0, overdue: 0, open: 1 }, '只看现行一版的任务')
  await adoptedItems(city, ['临时救助', '低保审核'], '2026-06-10', '修订')
  assert.deepEqual(await counts(towns, '2026-06-10'), { done: 1, overdue: 0, open: 0 })
  assert.equal(await state(), 'compiled')
})
