import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { register } from '#tools/testing/law-register.ts'
import { calendar } from '#tools/testing/request-days.ts'
import type { CatalogueItem } from './model.ts'
import { reconcile } from './reconcile.ts'
import { settleFindings } from './settle-findings.ts'
import { statutoryItems } from './statutory-items.ts'

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)

const items = fc
  .array(
    fc.record({
      catalogue: oneOf('甲目录', '乙县扶贫领域标准目录', '丙目录'),
      level1: oneOf('扶贫', '社会救助', '机构信息', '征地补偿', null),
      level2: oneOf('政策文件', '机构简介', '征收土地公告', '部门预决算', '临时救助', '行政许可', null),
      elements: oneOf(
        '1.机关职能；2.机构设置；3.办公地址',
        '1.征收范围；2.征收时间',
        '1.部门预算；2.部门决算；3.机关运行经费',
        '1.申请条件；2.办理流程',
        '名单',
        null,
      ),
      basis: oneOf('《政府信息公开条例》', '《预算法》第十四条第二款', '《政府信息公开条例》第二十条第（八）项', null),
      deadlineText: oneOf('及时公开', '信息形成之日起20个工作日内', '信息形成之日起40个工作日内', '每年公开一次', null),
      body: oneOf('甲镇人民政府', '乙局', null),
      channels: oneOf(['site'], ['board'], ['other'], null),
      audienceAll: oneOf(true, false, null),
      active: oneOf(true, false, null),
      onRequest: oneOf(true, false, null),
      twin: oneOf('甲目录', '丙目录', null),
    }),
    { maxLength: 6 },
  )
  .map((rows) => rows.flatMap(({ twin, ...row }) => (twin === null ? [row] : [row, { ...row, catalogue: twin }])))
  .map((rows) => rows.map((row, at): CatalogueItem => ({ ...row, id: String(at + 1) })))

const law = { register, calendar }

test('次序不影响结果；每一项恰有一个状况；决定过的不再提', () => {
  fc.assert(
    fc.property(items, fc.nat(), fc.nat(), (rows, turn, lot) => {
      const found = reconcile(statutoryItems, rows, law)
      const turned = <T>(list: readonly T[], by: number) => {
        const at = list.length === 0 ? 0 : by % list.length
        return [...list.slice(at), ...list.slice(0, at)].reverse()
      }
      assert.deepEqual(reconcile(turned(statutoryItems, lot), turned(rows, turn), law), found)
      assert.deepEqual(
        found.standings.map(({ statutory }) => statutory.id).sort(),
        statutoryItems.map(({ id }) => id).sort(),
      )
      const decisions = found.findings.map(({ key }) => ({
        key,
        by: '周敏',
        on: Temporal.PlainDate.from('2026-03-02'),
        reason: '已核对',
      }))
      assert.deepEqual(settleFindings(reconcile(statutoryItems, rows, law).findings, decisions).open, [])
    }),
    { numRuns: 60, seed: 5 },
  )
})

test('每一条发现都说得出依据：事项在目录里，要素是法定的，状况与发现一致', () => {
  fc.assert(
    fc.property(items, (rows) => {
      const { standings, findings } = reconcile(statutoryItems, rows, law)
      const ids = new Set(rows.map(({ id }) => id))
      const byId = new Map(standings.map((each) => [each.statutory.id, each]))
      for (const { kind, statutory, items: own, evidence, lacking, differences } of findings) {
        for (const id of [...own, ...evidence.map(({ item }) => item), ...differences.map(({ item }) => item)])
          assert.ok(ids.has(id))
        assert.equal(kind === 'missing', own.length === 0)
        assert.equal(kind === 'overlapping', lacking.length > 0)
        assert.equal(kind === 'differing-standard', differences.length > 0)
        if (statutory === null) continue
        const { statutory: item, standing } = byId.get(statutory)!
        assert.notEqual(standing, 'covered')
        assert.ok(lacking.every((name) => item.elements.some((element) => element.name === name && !element.optional)))
      }
      for (const { statutory, standing } of standings)
        if (standing !== 'covered')
          assert.ok(findings.some((each) => each.statutory === statutory.id && each.kind === standing))
    }),
    { numRuns: 60, seed: 6 },
  )
})
