import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendar } from '#tools/testing/request-days.ts'
import type { CatalogueItem } from '../supplement/model.ts'
import { compare } from './compare.ts'
import { compareRests } from './compare-rests.ts'
import { type Decision, maySay, type RestingFinding, type Verdict, verdicts } from './model.ts'
import { planDecisions } from './plan-decisions.ts'
import { namesOf, settleRun } from './settle-run.ts'

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)

const row = fc.record({
  catalogue: oneOf('全部领域', '社会救助领域', '扶贫领域'),
  level1: oneOf('扶贫', '社会救助', '机构信息', null),
  level2: oneOf('政策文件', '机构简介', '部门预决算', '临时救助', '行政许可', '收费目录', null),
  elements: oneOf(
    '1.机关职能；2.机构设置；3.办公地址',
    '1.机关职能；2.机构设置；3.办公地址；4.办公时间；5.联系方式；6.负责人姓名',
    '1.部门预算；2.部门决算；3.机关运行经费',
    '1.申请条件；2.办理流程',
    '名单',
    null,
  ),
  basis: oneOf('《政府信息公开条例》', '《预算法》第十四条第二款', '《政府信息公开条例》第二十条第（八）项', null),
  deadlineText: oneOf('及时公开', '信息形成之日起20个工作日内', '信息形成之日起40个工作日内', null),
  body: oneOf('甲镇人民政府', '乙局', null),
  channels: oneOf(['site'], ['board'], null),
  audienceAll: oneOf(true, null),
  active: oneOf(true, null),
  onRequest: oneOf(false, null),
})
type Row = Omit<CatalogueItem, 'id'>

const catalogues = fc.array(row, { maxLength: 6 }).chain((rows) => fc.constant([...rows, ...rows.slice(0, 2)]))

/** A row is left out, written otherwise, moved, or a new one comes. */
const edits = fc.array(
  fc.oneof(
    fc.record({ does: fc.constant('drop' as const), at: fc.nat() }),
    fc.record({ does: fc.constant('write' as const), at: fc.nat(), to: row }),
    fc.record({ does: fc.constant('move' as const), at: fc.nat() }),
    fc.record({ does: fc.constant('add' as const), at: fc.nat(), to: row }),
  ),
  { minLength: 1, maxLength: 3 },
)

function edited(rows: readonly Row[], some: readonly Edit[]): Row[] {
  const list = [...rows]
  for (const edit of some) {
    const at = list.length === 0 ? 0 : edit.at % list.length
    if (edit.does === 'drop') list.splice(at, 1)
    else if (edit.does === 'write') list.splice(at, 1, edit.to)
    else if (edit.does === 'add') list.splice(at, 0, edit.to)
    else list.push(...list.splice(at, 1))
  }
  return list
}
type Edit = { does: 'drop' | 'move'; at: number } | { does: 'write' | 'add'; at: number; to: Row }

const run = (rows: readonly Row[]) =>
  compare({ binds: 'town', items: rows.map((each, at) => ({ ...each, id: String(at + 1) })), calendar }).findings

const asked = { askedAt: Temporal.Instant.from('2026-03-02T02:00:00Z') }

const decide = (finding: RestingFinding, verdict: Verdict): Decision => ({
  key: finding.key,
  deed: 'd',
  kind: finding.kind,
  statutory: finding.statutory,
  verdict,
  reason: '已核对',
  by: '周敏',
  on: Temporal.PlainDate.from('2026-03-02'),
  at: asked.askedAt,
  rests: finding.rests,
  alike: finding.statutory === null ? namesOf(finding) : null,
  catalogueId: null,
  draftRow: null,
})

const keysOf = (findings: readonly { key: string }[]) => findings.map(({ key }) => key).sort()

test('随便怎样改目录：没有一条发现丢失或者重复；没变的不再提，变了的重新提出并说得出变了什么；改回去仍算数', () => {
  fc.assert(
    fc.property(catalogues, edits, fc.infiniteStream(fc.boolean()), (rows, some, lots) => {
      const before = run(rows)
      assert.equal(new Set(keysOf(before)).size, before.length, 'one key, one finding')
      const decisions = before.filter(() => lots.next().value).map((each) => decide(each, 'to-mend'))
      const after = run(edited(rows, some))
      const { open, settled } = settleRun(asked, after, decisions)
      assert.deepEqual(keysOf([...open, ...settled].map(({ finding }) => finding)), keysOf(after))
      const decided = new Map(decisions.map((each) => [each.key, each]))
      for (const { finding, decision } of settled) assert.equal(decided.get(finding.key), decision)
      for (const { finding, before: earlier } of open) {
        assert.ok(!decided.has(finding.key))
        const subject = decisions.filter(
          ({ kind, statutory }) => statutory !== null && kind === finding.kind && statutory === finding.statutory,
        )
        assert.ok(subject.every((each) => earlier.includes(each)))
        for (const each of earlier) {
          const { gone, fresh } = compareRests(each.rests, finding.rests)
          assert.ok(gone.length + fresh.length > 0, `${finding.key} does not say what has changed`)
        }
      }
      const back = settleRun(asked, run(rows), decisions)
      assert.deepEqual(keysOf(back.settled.map(({ finding }) => finding)), keysOf(decisions))
    }),
    { numRuns: 60, seed: 11 },
  )
})

test('预览就是结果：能定的都定了，别的一条不动，再来一次什么都不会变', () => {
  fc.assert(
    fc.property(catalogues, oneOf(...verdicts), fc.infiniteStream(fc.boolean()), (rows, verdict, lots) => {
      const findings = run(rows)
      const earlier = findings.filter(() => lots.next().value).map((each) => decide(each, 'to-mend'))
      const keys = [...findings.filter(() => lots.next().value).map(({ key }) => key), 'missing:none:0']
      const plan = planDecisions(asked, findings, earlier, { keys, verdict })
      assert.deepEqual(keysOf([...plan.decided, ...plan.skipped]), [...keys].sort())
      assert.ok(plan.decided.every(({ kind }) => maySay(kind, verdict)))
      const made = plan.decided.map((each) => ({
        ...decide(each, verdict),
        at: asked.askedAt.add({ seconds: 1 }),
      }))
      const after = settleRun(asked, findings, [...earlier, ...made])
      assert.deepEqual(keysOf(after.settled.map(({ finding }) => finding)), [...new Set(keysOf([...earlier, ...made]))])
      assert.deepEqual(planDecisions(asked, findings, [...earlier, ...made], { keys, verdict }).decided, [])
    }),
    { numRuns: 40, seed: 12 },
  )
})
