import pg from 'pg'
import type { ReleaseAct } from './plan.ts'

/** How often each mark of an act is there; all of them once, or none. */
export interface Marks {
  public: number
  audit: number
  step: number
  event: number
  leaf: number
  more: number
}

const names: Record<ReleaseAct, { action: string; deed: string; event: string; leaf: string }> = {
  release: { action: 'publishEdition', deed: 'publish', event: 'publication.released', leaf: 'release' },
  scheduled: { action: 'releaseScheduled', deed: 'publish', event: 'publication.released', leaf: 'release' },
  withdrawal: { action: 'withdrawEdition', deed: 'withdraw', event: 'publication.withdrawn', leaf: 'withdrawal' },
  restoration: { action: 'restoreEdition', deed: 'restore', event: 'publication.released', leaf: 'restoration' },
}

/** What the public sees of it: the text where it came out or came back, the tombstone where it went. */
const seen: Record<ReleaseAct, string> = {
  release: `state = 'live' and body <> ''`,
  scheduled: `state = 'live' and body <> ''`,
  withdrawal: `state = 'withdrawn' and body = '' and withdrawal is not null`,
  restoration: `state = 'live' and body <> ''`,
}

/** What else belongs to it: the fulfilled obligation, the row that says who withdrew and who restored. */
const more: Record<ReleaseAct, string> = {
  release: 'select count(*)::int as n from obligation where fulfilled_by = $1 and fulfilled_on is not null',
  scheduled: 'select count(*)::int as n from obligation where fulfilled_by = $1 and fulfilled_on is not null',
  withdrawal: 'select count(*)::int as n from withdrawal where edition_id = $1 and restored_at is null',
  restoration: 'select count(*)::int as n from withdrawal where edition_id = $1 and restored_at is not null',
}

/** Looks as superuser, once the connection of whoever died is gone; `since` leaves out what earlier acts left. */
export async function lookAt(url: string, act: ReleaseAct, editionId: string, since: string): Promise<Marks> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const count = async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows[0].n as number
  try {
    while (
      (await count(`select count(*)::int as n from pg_stat_activity where application_name = 'victim'`, [])) > 0
    ) {}
    const { action, deed, event, leaf } = names[act]
    return {
      public: await count(`select count(*)::int as n from portal.edition where id = $1 and ${seen[act]}`, [editionId]),
      audit: await count(
        `select count(*)::int as n from audit where action = $2 and about->>'editionId' = $1 and at >= $3
          and exists (select from edition_step s where s.edition_id = $1::uuid and s.deed = $4)`,
        [editionId, action, since, deed],
      ),
      step: await count(
        'select count(*)::int as n from edition_step where edition_id = $1 and deed = $2 and at >= $3',
        [editionId, deed, since],
      ),
      event: await count(
        `select count(*)::int as n from outbox where payload->>'editionId' = $1 and event = $2 and at >= $3`,
        [editionId, event, since],
      ),
      leaf: await count(
        'select count(*)::int as n from pending_leaf where edition_id = $1 and kind = $2 and at >= $3',
        [editionId, leaf, since],
      ),
      more: await count(more[act], [editionId]),
    }
  } finally {
    await client.end()
  }
}
