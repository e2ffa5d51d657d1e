import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { adoptCatalogue } from '#domains/catalogue/adopt-catalogue.ts'
import {
  type Coverage,
  coverageWords,
  type FieldOfWork,
  namedField,
  sameCoverage,
  wholeOrgan,
} from '#domains/catalogue/coverage/model.ts'
import { setCoverage } from '#domains/catalogue/coverage/set-coverage.ts'
import { findFields, findInForce } from '#domains/catalogue/coverage/store.ts'
import { draftsOf } from '#domains/catalogue/drafts-of-reading.ts'
import { importCatalogue } from '#domains/catalogue/import-catalogue.ts'
import { mediaTypes } from '#domains/catalogue/media-types.ts'
import { type Binds, binds, openDoubts } from '#domains/catalogue/model.ts'
import { readCatalogue } from '#domains/catalogue/reading/read-catalogue.ts'
import { findCatalogue } from '#domains/catalogue/store.ts'
import type { Office } from '#kernel/office.ts'
import { type Actor, operatorAt } from '#kernel/organisation/model.ts'
import { findOrganByCode } from '#kernel/organisation/store.ts'
import { NotFound, Refused } from '#platform/errors/errors.ts'
import type { CommandIo } from './io.ts'
import { readOptions } from './options.ts'

/**
 * `catalogue import FILE --organ CODE [--field FIELD] [--write] [--adopt]`: dry unless `--write`; `--adopt` is refused
 * while a row has an open doubt. `--field` says what the file covers where it does not say so itself; without it such a
 * file is adopted for the whole organ only where nothing is in force that it would end. One JSON object on stdout, whatever the outcome; the reasons of a refusal are in it and on stderr.
 */
export async function importCatalogueCommand(args: readonly string[], office: Office, io: CommandIo): Promise<number> {
  const { values, positionals } = readOptions(args, {
    organ: { type: 'string' },
    binds: { type: 'string' },
    field: { type: 'string' },
    write: { type: 'boolean' },
    adopt: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  const [file] = positionals
  if (!file || !values.organ)
    throw new Refused(['请写明文件和机关：catalogue import 文件 --organ 机关编码 [--write] [--adopt]'])
  const organ = await findOrganByCode(office.staff, values.organ)
  if (!organ) throw new NotFound(`没有编码为 ${values.organ} 的机关。`)
  const bound = bindsOf(values.binds, organ.level)
  const fields = await findFields(office.staff)
  const said = values.field === undefined ? null : coverageOf(values.field, fields)
  const bytes = await bytesOf(file)
  const reading = await readCatalogue(bytes, basename(file))
  const drafts = draftsOf(reading)
  const doubts = openDoubts(drafts)
  const result = {
    file: basename(file),
    organ: organ.code,
    binds: bound,
    rows: drafts.length,
    doubts,
    written: false,
    adopted: false,
  }
  const say = (more: object) => io.stdout(`${JSON.stringify({ ...result, ...more, problems: reading.problems })}\n`)

  if (!values.write) {
    say({ dry: true })
    io.stderr(`预演：读出${drafts.length}个事项，${doubts}处疑问。加 --write 写入。\n`)
    return 0
  }
  const actor = operatorAt(organ)
  const stored = { ...(await office.files.put(bytes)), mediaType: mediaTypes[reading.layout] }
  const imported = await office.act(actor, importCatalogue, {
    organId: organ.id,
    binds: bound,
    file: stored,
    fileName: basename(file),
    reading,
  })
  const written = { written: !imported.again, again: imported.again, catalogue: imported.catalogueId }
  if (!values.adopt) {
    const draft = { countyId: organ.countyId, catalogueId: imported.catalogueId }
    if (said) await settleCoverage(office, actor, draft, said)
    say(written)
    return 0
  }
  const key = { countyId: organ.countyId, catalogueId: imported.catalogueId }
  try {
    const covers = await settleCoverage(office, actor, key, said)
    const catalogue = await findCatalogue(office.staff, organ.countyId, imported.catalogueId)
    const adopted = await office.act(actor, adoptCatalogue, {
      ...key,
      version: catalogue?.version ?? 0,
      organIds: null,
    })
    say({ ...written, field: coverageWords(covers, fields), adopted: true, ...adopted })
    return 0
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    say({ ...written, adopted: false, reasons: error.reasons })
    io.stderr(`没有采用：${error.reasons.join('；')}\n`)
    return 1
  }
}

/**
 * What the draft covers: as the operator said, else as the file says. A file that says nothing is taken for the whole
 * organ where nothing is in force for its level, for then nothing can end by it; elsewhere it has to be said.
 */
async function settleCoverage(
  office: Office,
  actor: Actor,
  key: { countyId: string; catalogueId: string },
  said: Coverage | null,
): Promise<Coverage | null> {
  const draft = await findCatalogue(office.staff, key.countyId, key.catalogueId)
  if (draft?.state !== 'draft' || (draft.coverage !== null && said === null)) return draft?.coverage ?? null
  const inForce = await findInForce(office.staff, key.countyId, draft.organId, draft.binds)
  if (said === null && inForce.length > 0)
    throw new Refused([
      '文件没有写明领域，而这个机关、这一层级已有采用的目录。请用 --field 写明领域，全部领域写 --field all。',
    ])
  const coverage = said ?? wholeOrgan
  if (draft.coverage === null || !sameCoverage(draft.coverage, coverage))
    await office.act(actor, setCoverage, { ...key, version: draft.version, coverage })
  return coverage
}

function coverageOf(text: string, fields: readonly FieldOfWork[]): Coverage {
  if (text === 'all') return wholeOrgan
  const byCode = fields.find(({ code }) => code === text)
  const named = byCode ? { code: byCode.code } : namedField(text, fields)
  if (!named) throw new Refused(['--field 写领域的名称或代码，全部领域写 all。'])
  return { of: 'field', ...named }
}

function bindsOf(given: string | undefined, level: string): Binds {
  const chosen = given ?? (level === 'village' ? 'village' : 'town')
  if (!binds.includes(chosen as Binds)) throw new Refused([`--binds 只能是 ${binds.join('、')}。`])
  return chosen as Binds
}

const bytesOf = (file: string) =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refused([error.code === 'ENOENT' ? `没有找到文件 ${file}。` : `文件 ${file} 打不开：${error.message}`])
  })
