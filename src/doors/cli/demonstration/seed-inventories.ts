import { readFile } from 'node:fs/promises'
import { decideAttributes } from '#domains/catalogue/inventories/attributes/decide-attributes.ts'
import { findItemsByWay } from '#domains/catalogue/inventories/attributes/list-store.ts'
import { findSourceRows } from '#domains/catalogue/inventories/issues/row-store.ts'
import { findSource } from '#domains/catalogue/inventories/issues/source-store.ts'
import { certainLinks, digestOf } from '#domains/catalogue/inventories/links/certain-links.ts'
import { confirmLinks } from '#domains/catalogue/inventories/links/confirm-links.ts'
import type { SourceFields } from '#domains/catalogue/inventories/model.ts'
import { readSourceFile } from '#domains/catalogue/inventories/reading/read-source-file.ts'
import { registerSource } from '#domains/catalogue/inventories/register-source.ts'
import { takeIssue } from '#domains/catalogue/inventories/take-issue.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import type { Actor } from '#kernel/organisation/model.ts'
import type { FileStore } from '#platform/files/file-store.ts'
import { at } from './at.ts'
import type { SeatedOrgan } from './seed-organs.ts'

const folder = new URL('../../../../reference/demonstration/', import.meta.url)

interface Listed extends SourceFields {
  file: string
  organId: string
  issuedOn: Temporal.PlainDate
}

/** Registers a source of the demonstration on a day and takes it on the same; answers its key. */
async function taken(ground: Ground, files: FileStore, actor: Actor, on: Temporal.PlainDate, listed: Listed) {
  const { file: name, issuedOn, ...source } = listed
  const bytes = await readFile(new URL(name, folder))
  const reading = await readSourceFile(source.kind, bytes, name)
  const file = { ...(await files.put(bytes)), mediaType: 'text/csv' }
  const act = actAs(ground, actor, at(on, 9))
  const key = await act(registerSource, {
    ...source,
    organIds: null,
    guideId: null,
    issue: { documentNumber: null, issuedOn, file, fileName: name, reading },
  })
  const { version } = (await findSource(ground.db, key.countyId, key.sourceId))!
  await act(takeIssue, { ...key, version })
  return key
}

/** Before any catalogue: the guideline of a field that every town then compiled. */
export async function seedFirstGuideline(
  ground: Ground,
  files: FileStore,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  const guide = seated.find(({ organ }) => organ.guides?.includes('social-assistance'))!
  await taken(ground, files, guide.actors.get('supervisor')!, today.subtract({ months: 13 }), {
    file: 'guideline-social-assistance.csv',
    kind: 'guideline',
    title: '社会救助领域基层政务公开标准指引（演示）',
    issuer: '演示用，不是部委原文',
    fieldCode: 'social-assistance',
    levels: ['town'],
    organId: guide.countyId,
    issuedOn: today.subtract({ months: 14 }),
  })
}

/**
 * What an office has to do with its inventories on a day: a new guideline that catalogues do not follow yet, a powers list
 * of which the certain rows are linked, attributes decided and undecided, and one decision that is to be assessed again.
 */
export async function seedInventories(
  ground: Ground,
  files: FileStore,
  today: Temporal.PlainDate,
  seated: readonly SeatedOrgan[],
): Promise<void> {
  const guide = seated.find(({ organ }) => organ.guides?.includes('elder-care'))!
  await taken(ground, files, guide.actors.get('supervisor')!, today.subtract({ days: 20 }), {
    file: 'guideline-elder-care.csv',
    kind: 'guideline',
    title: '养老服务领域基层政务公开标准指引（演示）',
    issuer: '演示用，不是部委原文',
    fieldCode: 'elder-care',
    levels: ['town'],
    organId: guide.countyId,
    issuedOn: today.subtract({ days: 25 }),
  })
  for (const county of seated.filter(({ organ }) => organ.level === 'county' && organ.kind === 'government'))
    await seedCounty(ground, files, today, county)
}

async function seedCounty(ground: Ground, files: FileStore, today: Temporal.PlainDate, county: SeatedOrgan) {
  const officer = county.actors.get('disclosure-officer')!
  const listedOn = today.subtract({ months: 12 })
  const { countyId, sourceId } = await taken(ground, files, officer, listedOn, {
    file: 'powers-list.csv',
    kind: 'powers',
    title: `${county.organ.shortName}权责清单（演示）`,
    issuer: county.organ.name,
    fieldCode: null,
    levels: ['county', 'town'],
    organId: county.id,
    issuedOn: listedOn.subtract({ days: 10 }),
  })
  const act = actAs(ground, officer, at(listedOn, 10))
  const source = (await findSource(ground.db, countyId, sourceId))!
  const certain = (await certainLinks(ground.db, county.id, [source])).get(sourceId)!
  if (certain.length > 0)
    await act(confirmLinks, { countyId: county.id, sourceCountyId: countyId, sourceId, seen: digestOf(certain) })
  const active = await findItemsByWay(ground.db, county.id, 'active', 30)
  await act(decideAttributes, {
    countyId: county.id,
    subjects: active.map((itemId) => ({ subject: { of: 'item' as const, itemId }, seen: null })),
    attribute: 'active',
    groundId: null,
    otherLaw: '',
    reason: '现行标准目录的公开方式为主动公开。',
    nextOn: null,
  })
  const inner = (await findSourceRows(ground.db, countyId, sourceId)).find(({ code }) => code === 'YS-QT-0002')!
  await act(decideAttributes, {
    countyId: county.id,
    subjects: [{ subject: { of: 'row', sourceCountyId: countyId, sourceId, rowId: inner.id }, seen: null }],
    attribute: 'not-public',
    groundId: 'process',
    otherLaw: '',
    reason: '会商过程中的讨论意见，处理结果另行公开。',
    nextOn: today.subtract({ days: 6 }),
  })
}
