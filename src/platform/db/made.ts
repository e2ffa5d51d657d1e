import type { Generated } from 'kysely'

/** A column that the database fills by itself. */
export type Made<Value> = Generated<Value>
