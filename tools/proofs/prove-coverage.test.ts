import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countBranches } from './prove-coverage.ts'

test('branches that no test takes are named by file and line', () => {
  const report = [
    ['TN:', 'SF:src/law/a.ts', 'DA:1,4', 'BRDA:1,0,0,4', 'BRDA:7,1,0,0', 'end_of_record'],
    ['TN:', 'SF:src/law/b.ts', 'BRDA:3,0,0,1', 'BRDA:9,1,0,-', 'BRDF:2', 'BRH:1', 'end_of_record'],
  ]
  assert.deepEqual(countBranches(report.flat().join('\n')), {
    figures: { files: 2, branches: 4, taken: 2 },
    open: ['src/law/a.ts:7', 'src/law/b.ts:9'],
  })
})
