import type { Binds, DraftRow, RowFields } from '#domains/catalogue/model.ts'
import { insertRows } from '#domains/catalogue/rows-store.ts'
import { insertCatalogue } from '#domains/catalogue/store.ts'
import { actAs, type Ground } from '#kernel/act-as.ts'
import { registerFile } from '#kernel/files-store.ts'
import { foundCity } from '#kernel/organisation/found-city.ts'
import { type Actor, type Organ, operatorAt } from '#kernel/organisation/model.ts'
import { openOrgan } from '#kernel/organisation/open-organ.ts'
import { findOrgan, loadActor, organsBelow } from '#kernel/organisation/store.ts'
import { readDeadline } from '#law/deadline/read-deadline.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { newId } from '#platform/ids/ids.ts'

/** A county of the bench: 100 towns, nothing owed yet. */
export interface BenchCounty {
  county: Organ
  towns: Organ[]
  officer: Actor
}

/** Founds a city with one county and so many towns below it. */
export async function foundCounty(ground: Ground, at: Temporal.Instant, towns: number): Promise<BenchCounty> {
  const today = legalDayOf(at)
  const administrator = (login: string) => ({ login, name: login, passwordHash: '-', totpSecret: null })
  const founded = await ground.db
    .transaction()
    .execute((write) =>
      foundCity(
        write,
        { kind: 'demonstration', code: '320000', name: '压测市人民政府', shortName: '压测市' },
        { system: administrator('system'), security: administrator('security') },
        { now: at, today },
      ),
    )
  const act = actAs(ground, (await loadActor(ground.db, founded.systemAdminId, today))!, at)
  const opened = await act(openOrgan, {
    parentId: founded.cityId,
    code: '320001',
    name: '压测县人民政府',
    shortName: '压测县',
    level: 'county',
    kind: 'government',
  })
  for (let n = 1; n <= towns; n++)
    await act(openOrgan, {
      parentId: opened.organId,
      code: `320001${String(n).padStart(3, '0')}`,
      name: `第${n}镇人民政府`,
      shortName: `第${n}镇`,
      level: 'town',
      kind: 'town',
    })
  const county = (await findOrgan(ground.db, opened.organId))!
  const below = await organsBelow(ground.db, county.id)
  return { county, towns: below.filter((organ) => organ.level === 'town'), officer: operatorAt(county) }
}

/** How many items of each rhythm the promise names: 1,000 in all. */
const rhythmsOfTowns = [
  { items: 700, deadlineText: '信息形成或者变更之日起20个工作日内公开' },
  { items: 200, deadlineText: '每季度公开1次' },
  { items: 90, deadlineText: '每月公开1次' },
  { items: 10, deadlineText: '每年公开1次' },
]

/** Catalogue rows as an import leaves them when nothing is in doubt, spread over the fields. */
export function catalogueRows(fields: readonly string[], rhythms = rhythmsOfTowns): DraftRow[] {
  const texts = rhythms.flatMap(({ items, deadlineText }) => Array.from({ length: items }, () => deadlineText))
  return texts.map((deadlineText, index) => {
    const read: RowFields = {
      level1: fields[index % fields.length]!,
      level2: `第${index + 1}项公开事项`,
      elements: '1.基本情况；2.办理依据；3.办理结果；4.监督电话',
      basis: '《中华人民共和国政府信息公开条例》第二十条、第二十一条',
      deadlineText,
      rules: readDeadline(deadlineText).rules,
      body: '各镇人民政府、街道办事处',
      channels: ['site', 'board'],
      audienceAll: true,
      audienceSpecific: null,
      active: true,
      onRequest: null,
    }
    return {
      rowNumber: index + 1,
      seq: String(index + 1),
      fields: read,
      read,
      from: {},
      source: {},
      cells: [],
      lines: [],
      filled: [],
      doubts: [],
      leftOut: null,
      partOf: null,
      version: 1,
    }
  })
}

/** Writes the rows as a draft catalogue of the county that binds its towns. */
export async function draftCatalogue(
  ground: Ground,
  { county, officer }: BenchCounty,
  rows: readonly DraftRow[],
  at: Temporal.Instant,
): Promise<string> {
  const id = newId()
  await writeDraft(
    ground,
    { organ: county, officer, title: '压测目录', binds: 'town', sha256: '0'.repeat(64), id },
    rows,
    at,
  )
  return id
}

/** Writes rows as a draft of an organ, as an import without a doubt leaves them. */
export async function writeDraft(
  ground: Ground,
  draft: { organ: Organ; officer: Actor; title: string; binds: Binds; sha256: string; id: string },
  rows: readonly DraftRow[],
  at: Temporal.Instant,
): Promise<void> {
  const { organ, officer, title, binds, sha256, id } = draft
  await ground.db.transaction().execute(async (write) => {
    await registerFile(write, { sha256, size: 0, mediaType: 'text/html' }, at)
    await insertCatalogue(
      write,
      {
        countyId: organ.countyId,
        id,
        organId: organ.id,
        title,
        binds,
        coverage: { of: 'organ' },
        fileSha256: sha256,
        fileName: `${title}.html`,
        layout: 'html',
        problems: [],
        headings: [],
        layoutKey: null,
        lessons: [],
      },
      officer.personId,
      at,
    )
    await insertRows(write, organ.countyId, id, rows)
  })
}
