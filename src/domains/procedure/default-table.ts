import data from '../../../reference/procedure/duty-table.json' with { type: 'json' }
import type { DutyRow } from './model.ts'

/** The table that comes with the program: what a county begins with, and what holds where none is in force. */
export const defaultRows = data.rows as DutyRow[]
