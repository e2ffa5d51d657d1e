import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type HostileFile, hostileFiles } from '../../../fixtures/damaged/hostile-files.ts'
import { CannotReadFile } from './cannot-read-file.ts'
import { readTables } from './read-tables.ts'

async function outcome({ name, make }: HostileFile): Promise<{ code: string; says: string }> {
  try {
    const { grids, notes } = await readTables(make(), name)
    const said = [...notes, ...grids.flatMap((grid) => grid.notes)]
    return { code: 'read', says: [...said.map(({ message }) => message), '读到'].join('；') }
  } catch (error) {
    assert.ok(error instanceof CannotReadFile, String(error))
    return { code: error.code, says: error.message }
  }
}

describe('专门用来拖垮系统的文件：拒绝并说明办法，或者照常读出', () => {
  for (const file of hostileFiles)
    test(`${file.name} → ${file.code}`, async () => {
      const { code, says } = await outcome(file)
      assert.equal(code, file.code, says)
      assert.match(says, file.says)
      if (code !== 'read') assert.ok(says.startsWith(`「${file.name}」`), says)
      assert.notEqual(code, 'IMP_TIME')
      assert.doesNotMatch(says, /需要的内存太多/)
    })
})
