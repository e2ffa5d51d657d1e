import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { test } from 'node:test'

const sources = async (pattern: string): Promise<[string, string][]> =>
  Promise.all(
    (await Array.fromAsync(glob(pattern)))
      .sort()
      .map(async (file) => [file, await readFile(file, 'utf8')] as [string, string]),
  )

const code = await sources('src/**/*.ts')
const program = code.filter(([file]) => !file.endsWith('.test.ts') && !file.includes('/testing/'))

test('the clock, chance and the environment are read in platform and main only', () => {
  const wild = /Temporal\.Now|new Date\(|Date\.now|Math\.random|process\.env/
  const found = program
    .filter(([file, text]) => !file.startsWith('src/platform/') && file !== 'src/main.ts' && wild.test(text))
    .map(([file]) => file)
  assert.deepEqual(found, [])
})

/** Which module may change which table; the rest only reads it. */
const owners: Record<string, string> = {
  installation: 'src/kernel/store.ts',
  outbox: 'src/kernel/store.ts',
  audit: 'src/kernel/store.ts',
  effect: 'src/kernel/store.ts',
  file: 'src/kernel/files-store.ts',
  address: 'src/kernel/addresses-store.ts',
  calendar_version: 'src/kernel/calendar/',
  due_move: 'src/kernel/obligation/',
  field: 'migrations',
  organ: 'src/kernel/organisation/',
  guidance: 'src/kernel/organisation/',
  person: 'src/kernel/organisation/',
  post: 'src/kernel/organisation/',
  post_role: 'src/kernel/organisation/',
  post_holding: 'src/kernel/organisation/',
  session: 'src/kernel/organisation/',
  sign_in_failure: 'src/kernel/organisation/',
  item: 'src/kernel/obligation/',
  item_version: 'src/kernel/obligation/',
  item_text: 'migrations',
  item_citation: 'src/kernel/obligation/',
  slot: 'src/kernel/obligation/',
  applicability_act: 'src/kernel/obligation/',
  slot_decision: 'src/kernel/obligation/',
  trigger_fact: 'src/kernel/obligation/',
  awaited_result: 'src/kernel/obligation/',
  obligation: 'src/kernel/obligation/',
  organ_change: 'src/kernel/obligation/',
  organ_change_item: 'src/kernel/obligation/',
  obligation_move: 'src/kernel/obligation/',
  nil_return: 'src/domains/publishing/nil/',
  reminder: 'src/domains/reminding/',
  reminder_digest: 'src/domains/reminding/',
  duty_delta: 'src/kernel/indicator/',
  slot_touch: 'src/kernel/indicator/',
  organ_tally: 'src/kernel/indicator/',
  organ_field_tally: 'src/kernel/indicator/',
  field_lag_tally: 'src/kernel/indicator/',
  field_tally: 'src/kernel/indicator/',
  lag_tally: 'src/kernel/indicator/',
  organ_slots: 'src/kernel/indicator/',
  item_slots: 'src/kernel/indicator/',
  slot_standing: 'src/kernel/indicator/',
  record: 'src/kernel/publication/',
  publication: 'src/kernel/publication/',
  edition: 'src/kernel/publication/',
  edition_step: 'src/kernel/publication/',
  business_system: 'src/domains/publishing/embedding/',
  business_system_organ: 'src/domains/publishing/embedding/',
  system_credential: 'src/domains/publishing/embedding/',
  handed_record: 'src/domains/publishing/embedding/',
  webhook: 'src/domains/publishing/embedding/',
  delivery: 'src/domains/publishing/embedding/',
  topic: 'src/domains/topics/',
  edition_review: 'src/kernel/publication/',
  urgent_release: 'src/kernel/publication/',
  edition_attribute: 'src/kernel/publication/',
  interpretation_plan: 'src/kernel/publication/',
  withheld_assessment: 'src/kernel/publication/',
  edition_reminder: 'src/domains/reminding/',
  duty_table: 'src/domains/procedure/',
  attachment: 'src/kernel/publication/attachments/',
  attachment_version: 'src/kernel/publication/attachments/',
  edition_attachment: 'src/kernel/publication/attachments/',
  edition_answer: 'src/domains/publishing/checks/',
  edition_link: 'src/domains/publishing/links/',
  release_plan: 'src/kernel/publication/release/',
  release_change: 'src/kernel/publication/release/',
  release_alert: 'src/kernel/publication/release/',
  withdrawal: 'src/kernel/publication/release/',
  correction: 'src/kernel/publication/release/',
  pending_leaf: 'src/kernel/publication/release/',
  record_setting: 'src/kernel/publication/records/',
  record_code: 'src/kernel/publication/records/',
  review_interval: 'src/kernel/publication/records/',
  index_counter: 'src/kernel/publication/records/',
  index_number: 'src/kernel/publication/records/',
  document_field: 'src/kernel/publication/records/',
  document_review: 'src/kernel/publication/records/',
  validity_fact: 'src/kernel/publication/records/',
  relation: 'src/kernel/publication/relations/',
  stale_cause: 'src/kernel/publication/relations/',
  stale_mark: 'src/kernel/publication/relations/',
  cleanup: 'src/kernel/publication/cleanup/',
  cleanup_document: 'src/kernel/publication/cleanup/',
  archive_package: 'src/domains/lifecycle/archive/',
  document_reminder: 'src/domains/reminding/',
  edition_save: 'src/kernel/publication/',
  edition_preview: 'src/domains/publishing/preview/',
  catalogue: 'src/domains/catalogue/',
  catalogue_row: 'src/domains/catalogue/',
  catalogue_import: 'src/domains/catalogue/',
  catalogue_import_file: 'src/domains/catalogue/',
  catalogue_lesson: 'src/domains/catalogue/',
  catalogue_adoption: 'src/domains/catalogue/',
  catalogue_match: 'src/domains/catalogue/',
  item_succession: 'src/domains/catalogue/',
  case_counter: 'src/kernel/casework/',
  case_file: 'src/kernel/casework/',
  case_step: 'src/kernel/casework/',
  case_letter: 'src/kernel/casework/',
  case_contact: 'src/kernel/casework/',
  case_promise: 'src/kernel/casework/',
  case_order: 'src/kernel/casework/',
  reconciliation: 'src/domains/catalogue/',
  reconciliation_item: 'src/domains/catalogue/',
  reconciliation_finding: 'src/domains/catalogue/',
  finding_deed: 'src/domains/catalogue/',
  finding_decision: 'src/domains/catalogue/',
  item_tier: 'src/domains/catalogue/inheritance/',
  inheritance: 'src/domains/catalogue/inheritance/',
  inheritance_drop: 'src/domains/catalogue/inheritance/',
  inheritance_rule: 'src/domains/catalogue/inheritance/',
  inventory_source: 'src/domains/catalogue/inventories/',
  inventory_issue: 'src/domains/catalogue/inventories/',
  inventory_row: 'src/domains/catalogue/inventories/',
  inventory_row_change: 'src/domains/catalogue/inventories/',
  inventory_link: 'src/domains/catalogue/inventories/',
  attribute_decision: 'src/domains/catalogue/inventories/',
  inventory_setting: 'src/domains/catalogue/inventories/',
  inventory_task: 'src/domains/catalogue/inventories/',
}

test('every table has an owner, and only the owner changes it', async () => {
  const tables = [...(await readFile('migrations/schema.txt', 'utf8')).matchAll(/^public\.([a-z_]+)\./gm)].map(
    (match) => match[1]!,
  )
  assert.deepEqual(
    [...new Set(tables)].filter((table) => table !== 'migration' && !owners[table]),
    [],
  )
  const strangers: string[] = []
  for (const [file, text] of program)
    for (const match of text.matchAll(
      /(?:insertInto|updateTable|deleteFrom)\('([a-z_]+)'\)|(?:insert into|update|delete from)\s+([a-z_]+)\s*(?:\(|set\b|where\b)/g,
    )) {
      const table = match[1] ?? match[2]!
      if (owners[table] && !file.startsWith(owners[table])) strangers.push(`${file} changes ${table}`)
    }
  assert.deepEqual(strangers, [])
})

test('files stay within the budget: 400 lines is an error', () => {
  const long = program
    .filter(([file, text]) => file !== 'src/kernel/tables.ts' && text.split('\n').length > 400)
    .map(([file]) => file)
  assert.deepEqual(long, [])
})

test('no folder or file is called utils, and none is a barrel', () => {
  assert.deepEqual(
    code.map(([file]) => file).filter((file) => /util|helper|misc|common/i.test(file)),
    [],
  )
  const barrels = program
    .filter(([file, text]) => basename(file) === 'index.ts' && /^export \* from|^export \{[^}]*\} from/m.test(text))
    .map(([file]) => file)
  assert.deepEqual(barrels, [])
})

test('nothing is left for later in the code', async () => {
  const marks = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X\\b'].join(''))
  const left = [...code, ...(await sources('tools/**/*.ts'))]
    .filter(([file, text]) => !file.endsWith('house.test.ts') && marks.test(text))
    .map(([file]) => file)
  assert.deepEqual(left, [])
})

test('no test is skipped or runs alone', async () => {
  const tests = [...code, ...(await sources('{tools,journeys,bench}/**/*.test.ts'))].filter(
    ([file]) => file.endsWith('.test.ts') && !file.endsWith('house.test.ts'),
  )
  const held = tests
    .filter(([, text]) => /\b(?:test|it|describe)\.(?:skip|todo|only)\b|\{\s*(?:skip|todo|only):\s*true/.test(text))
    .map(([file]) => file)
  assert.deepEqual(held, [])
})
