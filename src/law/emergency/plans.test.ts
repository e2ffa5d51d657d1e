import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventClasses } from './model.ts'
import { planFiledWith, planKindNames, planKinds } from './plan-filing.ts'
import { accessibleForms, emptyCells, phaseNames, phases, planCells, planRow, responseLevels } from './plan-matrix.ts'

test('预案向谁备案：总体、专项、部门、乡镇、村各不相同', () => {
  assert.deepEqual(
    planKinds.map((kind) => `${planKindNames[kind]}：${planFiledWith[kind]}`),
    [
      '总体应急预案：上一级人民政府',
      '专项应急预案：上一级人民政府的牵头部门',
      '部门应急预案：本级人民政府',
      '乡镇（街道）应急预案：县级人民政府',
      '村（社区）应急预案：乡镇人民政府（街道办事处）',
    ],
  )
})

test('信息公开方案：四类事件、四级响应、五个阶段，每一格都要有；空着的按次序列出', () => {
  assert.deepEqual(responseLevels, [1, 2, 3, 4])
  assert.deepEqual(
    phases.map((phase) => phaseNames[phase]),
    ['预警', '响应', '进展', '解除', '善后'],
  )
  assert.equal(planCells.length, eventClasses.length * 4 * 5)
  assert.deepEqual(emptyCells(planCells), [])
  assert.deepEqual(emptyCells([]), planCells)
  const [first, ...rest] = planCells
  assert.deepEqual(first, { eventClass: 'natural-disaster', level: 1, phase: 'warning' })
  assert.deepEqual(emptyCells(rest), [first])
  assert.deepEqual(emptyCells(planCells.slice(0, 5)), planCells.slice(5))
  assert.equal(planRow.parts.length, 7)
  assert.deepEqual(accessibleForms, ['语音', '大字', '盲文', '手语'])
})
