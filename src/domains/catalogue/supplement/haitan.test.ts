import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHaitan } from '#tools/testing/haitan.ts'
import { register } from '#tools/testing/law-register.ts'
import { calendar } from '#tools/testing/request-days.ts'
import { inShort } from '#tools/testing/supplement.ts'
import { itemsOfReading } from './items-of-reading.ts'
import { reconcile } from './reconcile.ts'
import { statutoryItems } from './statutory-items.ts'

/**
 * Labelled by hand, row by row. Rule: a row is about a statutory item where what it publishes is,
 * wholly or in part, what the article orders; its words decide, not the heading alone. Rows that no article asks for
 * (招投标, 主题活动, 宣传, 监督电话, 避灾点) are about none. The names and signs of the items were
 * completed while looking at this catalogue: the figures say that it is still read so, not how an unseen one is.
 */
const labels: Record<string, readonly number[]> = {
  norms: [7, 20, 21, 33, 37, 41, 50],
  organ: [45],
  plans: [1, 7],
  licences: [2, 3, 46],
  services: [31, 32, 34, 38, 42, 44, 49, 51],
  projects: [2, 3],
  poverty: [20, 21, 22, 23, 24],
  medical: [50, 51],
  employment: [31, 32],
  emergencies: [7, 9, 27, 28, 29],
  'inspection-safety': [8, 10],
  'public-services': [14, 15, 16, 17, 18, 19, 44],
  assistance: [28, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43],
  'farm-policies': [49],
  'town-land': [47, 48],
  'budget-of-department': [6],
  procurement: [5],
  'land-compensation-plan': [48],
}

const found = reconcile(statutoryItems, itemsOfReading(await readHaitan(), 'haitan.html'), { register, calendar })

test('海坛目录：哪些行是哪一项法定事项，与人工标注比', () => {
  const links = Object.entries(labels).flatMap(([id, rows]) => rows.map((row) => `${row} ${id}`))
  const told = found.standings.flatMap(({ statutory, items }) => items.map((item) => `${item} ${statutory.id}`))
  const right = new Set(told).intersection(new Set(links))
  assert.equal(links.length, 64)
  assert.ok(right.size / told.length >= 0.98, `${right.size} of ${told.length} told are right`)
  assert.ok(right.size / links.length >= 0.95, `${right.size} of ${links.length} labelled are found`)
})

test('海坛目录：每一项的状况，缺的要素和不合的标准', () => {
  const { standings, findings } = inShort(found)
  const told = Object.entries(standings).filter(([, standing]) => standing !== 'missing')
  assert.deepEqual(Object.fromEntries(told), {
    norms: 'covered',
    organ: 'overlapping',
    plans: 'overlapping',
    licences: 'covered',
    services: 'differing-standard',
    projects: 'overlapping',
    employment: 'differing-standard',
    medical: 'overlapping',
    poverty: 'overlapping',
    emergencies: 'differing-standard',
    'inspection-safety': 'covered',
    'public-services': 'differing-standard',
    assistance: 'covered',
    'farm-policies': 'covered',
    'town-land': 'covered',
    'budget-of-department': 'differing-standard',
    procurement: 'overlapping',
    'land-compensation-plan': 'overlapping',
  })
  assert.deepEqual(
    findings.filter((words) => !words.startsWith('missing')),
    [
      'overlapping organ 45 缺办公时间、负责人姓名',
      'overlapping plans 1,7 缺区域规划',
      'differing-standard services 32,44,51 32:channels 44:channels 51:deadline',
      'overlapping projects 2,3 缺实施情况',
      'differing-standard employment 31 31:channels',
      'overlapping medical 50,51 缺实施情况',
      'differing-standard medical 50 50:deadline',
      'overlapping poverty 20,21,22,23,24 缺措施',
      'differing-standard poverty 24 24:channels',
      'differing-standard emergencies 28 28:channels',
      'differing-standard public-services 14,15,16,17,18 14:channels 15:channels 16:channels 17:channels 18:channels',
      'differing-standard budget-of-department 6 6:deadline',
      'overlapping procurement 5 缺集中采购目录、采购标准',
      'overlapping land-compensation-plan 48 缺征收目的、补偿登记方式和期限',
      'differing-standard land-compensation-plan 48 48:deadline',
    ],
  )
})
