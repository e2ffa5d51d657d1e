import { planCitations, rebuildCitations } from '#domains/catalogue/rebuild-citations.ts'
import type { Office } from '#kernel/office.ts'
import { theSystem } from '#kernel/organisation/model.ts'
import { countyIds } from '#kernel/organisation/store.ts'
import type { CommandIo } from './io.ts'
import { readOptions } from './options.ts'

/** `citations rebuild [--write]`: reads every item's basis again with the register of this program; dry unless `--write`. */
export async function rebuildCitationsCommand(args: readonly string[], office: Office, io: CommandIo): Promise<number> {
  const { values } = readOptions(args, { write: { type: 'boolean' }, json: { type: 'boolean' } })
  const sum = { versions: 0, citations: 0, changed: 0 }
  for (const countyId of await countyIds(office.staff)) {
    const { versions, citations, changed } = values.write
      ? await office.act(theSystem(countyId), rebuildCitations, { countyId })
      : await planCitations(office.staff, countyId)
    sum.versions += versions
    sum.citations += citations
    sum.changed += changed
  }
  io.stdout(`${JSON.stringify({ ...sum, written: values.write === true })}\n`)
  io.stderr(
    `${sum.versions}个事项版本，引用登记的法律法规和文件${sum.citations}处；${sum.changed}个版本${values.write ? '已重新写入' : '需要重新写入，加 --write 写入'}。\n`,
  )
  return 0
}
