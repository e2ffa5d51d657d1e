import { sql } from 'kysely'
import type { Read, Write } from '#kernel/context.ts'
import { Refused } from '#platform/errors/errors.ts'
import { importedNumber, indexNumberOf, mostInPeriod, periodOf } from './index-number.ts'
import type { NumberTwin } from './model.ts'
import { settingOf } from './setting-store.ts'

export const indexNumberOfPublication = async (
  db: Read,
  countyId: string,
  publicationId: string,
): Promise<string | null> =>
  (
    await db
      .selectFrom('index_number')
      .select('number')
      .where('county_id', '=', countyId)
      .where('publication_id', '=', publicationId)
      .executeTakeFirst()
  )?.number ?? null

/**
 * Gives a publication its index number, once. The counter's row stays locked until the transaction ends: whoever releases
 * next waits, and what is rolled back leaves no gap.
 */
export async function giveIndexNumber(
  write: Write,
  publication: { countyId: string; publicationId: string; organId: string },
  at: { now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<string> {
  const { countyId, publicationId, organId } = publication
  const had = await indexNumberOfPublication(write, countyId, publicationId)
  if (had) return had
  const period = periodOf(at.today, (await settingOf(write, countyId)).indexPeriod)
  const { rows } = await sql<{ last: number; code: string }>`
    insert into index_counter (county_id, organ_id, period, last) values (${countyId}::uuid, ${organId}::uuid, ${period}, 1)
    on conflict (county_id, organ_id, period) do update set last = index_counter.last + 1
    returning last, coalesce((select credit_code from record_code c where c.county_id = ${countyId}::uuid and c.organ_id = ${organId}::uuid),
      (select code from organ where id = ${organId}::uuid)) as code`.execute(write)
  const { last, code } = rows[0]!
  if (last > mostInPeriod)
    throw new Refused([`本机关${period}的索引号已经用完（${mostInPeriod}个），请联系系统管理员。`])
  const number = indexNumberOf(code, period, last)
  await write
    .insertInto('index_number')
    .values({
      county_id: countyId,
      publication_id: publicationId,
      number,
      organ_id: organId,
      period,
      serial: last,
      origin: 'given',
      given_at: at.now,
    })
    .execute()
  return number
}

/**
 * Keeps the number that a document brings from another system. Own numbers of that period go on behind it, so that none
 * is given twice.
 */
export async function takeIndexNumber(
  write: Write,
  publication: { countyId: string; publicationId: string; organId: string },
  written: string,
  now: Temporal.Instant,
): Promise<string> {
  const { countyId, publicationId, organId } = publication
  const read = importedNumber(written)
  if ('reason' in read) throw new Refused([`索引号“${written}”：${read.reason}`])
  await sql`
    insert into index_counter (county_id, organ_id, period, last) values (${countyId}::uuid, ${organId}::uuid, ${read.period}, ${read.serial})
    on conflict (county_id, organ_id, period) do update set last = greatest(index_counter.last, excluded.last)`.execute(
    write,
  )
  const { rows } = await sql<{ taken: boolean }>`
    insert into index_number (county_id, publication_id, number, organ_id, period, serial, origin, given_at)
    values (${countyId}::uuid, ${publicationId}::uuid, ${read.number}, ${organId}::uuid, ${read.period}, ${read.serial}, 'imported', ${now.toString()}::timestamptz)
    on conflict do nothing returning true as taken`.execute(write)
  if (rows.length === 0) throw new Refused([`索引号“${read.number}”已经用在另一条信息上，或者这条信息已有索引号。`])
  return read.number
}

/** Another publication of the organ with the same document number: one that is live, or also one on its way. */
export async function findNumberTwin(
  db: Read,
  edition: { countyId: string; organId: string; publicationId: string; documentNumber: string | null },
  among: 'live' | 'open-too',
): Promise<NumberTwin | null> {
  if (edition.documentNumber === null) return null
  const { rows } = await sql<NumberTwin>`
    select e.title, p.address, e.state = 'live' as released from edition e
      join publication p on p.county_id = e.county_id and p.id = e.publication_id
    where e.county_id = ${edition.countyId}::uuid and e.organ_id = ${edition.organId}::uuid
      and e.document_number = ${edition.documentNumber} and e.publication_id <> ${edition.publicationId}::uuid
      and e.state = any(${among === 'live' ? ['live'] : ['live', 'in-review', 'approved']}::text[])
    order by e.state = 'live' desc, e.id limit 1`.execute(db)
  return rows[0] ?? null
}

/** 机关代字 of an organ: those that it set, or else those of what it has published. */
export async function issuersOf(db: Read, countyId: string, organId: string): Promise<string[]> {
  const { rows } = await sql<{ issuer: string }>`
    select unnest(issuer_codes) as issuer from record_code where county_id = ${countyId}::uuid and organ_id = ${organId}::uuid
    union
    select issuer from (
      select substring(document_number from '^(.+)〔[0-9]{4}〕') as issuer, count(*) as n from edition
      where county_id = ${countyId}::uuid and organ_id = ${organId}::uuid and document_number is not null and state in ('live', 'superseded')
        and not exists (select from record_code where county_id = ${countyId}::uuid and organ_id = ${organId}::uuid and issuer_codes <> '{}')
      group by 1 order by n desc limit 20) used where issuer is not null`.execute(db)
  return rows.map(({ issuer }) => issuer)
}
