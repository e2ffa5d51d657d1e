import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellFacts, type CellState, cellState } from './model.ts'

const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))
const facts = (
  guideline: string | null,
  adopted: string | null,
  own: readonly [catalogues: number, organs: number, since: string | null] = [0, 3, null],
): CellFacts => ({
  countyId: 'c',
  fieldCode: 'health',
  level: 'town',
  guidelineOn: day(guideline),
  adoptedOn: day(adopted),
  ownCatalogues: own[0],
  organs: own[1],
  ownAdoptedOn: day(own[2]),
})

const table: [string, CellFacts, CellState][] = [
  ['没有指引，也没有目录', facts(null, null), 'none'],
  ['没有指引，有目录', facts(null, '2026-01-01'), 'compiled'],
  ['有指引，没有目录', facts('2019-06-01', null), 'due'],
  ['目录在指引以后', facts('2019-06-01', '2026-01-01'), 'compiled'],
  ['同一天', facts('2026-01-01', '2026-01-01'), 'compiled'],
  ['指引在目录以后', facts('2026-01-02', '2026-01-01'), 'stale'],
  ['一部分镇街自己编了', facts('2019-06-01', null, [2, 3, '2026-01-01']), 'due'],
  ['每个镇街都自己编了', facts('2019-06-01', null, [3, 3, '2026-01-01']), 'compiled'],
  ['每个镇街都自己编了，最早的旧了', facts('2026-02-01', null, [3, 3, '2026-01-01']), 'stale'],
  ['这一级没有机关', facts('2019-06-01', null, [0, 0, null]), 'due'],
]

for (const [name, given, state] of table) test(`${name}：${state}`, () => assert.equal(cellState(given), state))
