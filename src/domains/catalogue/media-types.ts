import type { Layout } from './reading/model.ts'

/** Media types under which source files are kept. */
export const mediaTypes: Record<Layout, string> = {
  'html-table': 'text/html',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  'flattened-text': 'text/plain',
}
