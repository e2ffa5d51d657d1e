import type pg from 'pg'

interface ColumnRow {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  default: string | null
}

const columnsOf = async (client: pg.ClientBase): Promise<ColumnRow[]> =>
  (
    await client.query<ColumnRow>(`
    select n.nspname as schema, c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as default
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where n.nspname in ('public', 'portal') and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
    order by n.nspname desc, c.relname, a.attnum`)
  ).rows

const list = async (client: pg.ClientBase, sql: string): Promise<string[]> =>
  (await client.query<{ line: string }>(sql)).rows.map((row) => row.line)

/** The schema as text, in one order, without names that a server makes up: its difference is read at review. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
  const columns = (await columnsOf(client)).map(
    (c) =>
      `${c.schema}.${c.table}.${c.column} ${c.type}${c.nullable ? '' : ' not null'}${c.default ? ` default ${c.default}` : ''}`,
  )
  const constraints = await list(
    client,
    `select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint
     where connamespace = 'public'::regnamespace and contype <> 'n' order by conrelid::regclass::text collate "C", conname collate "C"`,
  )
  const indexes = await list(
    client,
    `select indexdef as line from pg_indexes where schemaname = 'public' order by indexname collate "C"`,
  )
  const views = await list(
    client,
    `select format('%s.%s %s', schemaname, viewname, regexp_replace(definition, '\\s+', ' ', 'g')) as line from pg_views
     where schemaname in ('portal', 'counting') order by schemaname collate "C", viewname collate "C"`,
  )
  const grants = await list(
    client,
    `select format('%s %s.%s %s', grantee, table_schema, table_name, string_agg(privilege_type, ',' order by privilege_type)) as line
     from information_schema.role_table_grants where grantee like 'changliang\\_%' and grantee <> 'changliang_owner'
       and table_schema in ('public', 'portal', 'counting') group by grantee, table_schema, table_name order by 1`,
  )
  const part = (title: string, lines: string[]) => `# ${title}\n${lines.join('\n')}\n`
  return [
    part('columns', columns),
    part('constraints', constraints),
    part('indexes', indexes),
    part('views', views),
    part('grants', grants),
  ].join('\n')
}

const kinds: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  boolean: 'boolean',
  integer: 'number',
  smallint: 'number',
  bigint: 'number',
  jsonb: 'unknown',
  xid8: 'string',
  date: 'Temporal.PlainDate',
  'date[]': 'Temporal.PlainDate[]',
  'timestamp with time zone': 'Temporal.Instant',
  'text[]': 'string[]',
  'uuid[]': 'string[]',
}

/** The tables as TypeScript, for the query layer: `name` is `table` or `portal.view`. */
export async function describeTables(client: pg.ClientBase): Promise<string> {
  const columns = await columnsOf(client)
  // A view does not carry "not null": its column may be empty where a table's column of that name may, or none has it.
  const filled = new Set(columns.filter((c) => c.schema === 'public' && !c.nullable).map((c) => c.column))
  for (const c of columns) if (c.schema === 'public' && c.nullable) filled.delete(c.column)
  const byTable = Map.groupBy(columns, (c) => (c.schema === 'public' ? c.table : `${c.schema}.${c.table}`))
  const tables = [...byTable].map(([name, columns]) => {
    const lines = columns.map((c) => {
      const kind = kinds[c.type]
      if (!kind) throw new Error(`no TypeScript type for ${c.type} of ${name}.${c.column}`)
      const empty = c.schema === 'portal' ? !filled.has(c.column) : c.nullable
      const type = empty && kind !== 'unknown' ? `${kind} | null` : kind
      return `    ${c.column}: ${c.default ? `Made<${type}>` : type}`
    })
    return `  '${name}': {\n${lines.join('\n')}\n  }`
  })
  return `// Written by \`npm run schema\` from the migrations; do not edit.
import type { Made } from '#platform/db/made.ts'

export interface Tables {
${tables.join('\n')}
}
`
}
