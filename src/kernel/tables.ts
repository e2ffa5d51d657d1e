// Written by `npm run schema` from the migrations; do not edit.
import type { Made } from '#platform/db/made.ts'

export interface Tables {
  'address': {
    address: string
    kind: string
    county_id: string
    target_id: string
  }
  'audit': {
    county_id: string
    id: string
    actor_id: string
    actor_name: string
    action: string
    about: unknown
    at: Temporal.Instant
  }
  'calendar_version': {
    number: number
    version: string
    status: string
    document_number: string
    title: string
    covers_from: Temporal.PlainDate
    covers_to: Temporal.PlainDate
    holidays: Temporal.PlainDate[]
    workdays: Temporal.PlainDate[]
    wording: string
    sha256: string
    loaded_by: string | null
    loaded_at: Temporal.Instant
    moved: number
    settled: number
    confirmed: Made<string[]>
  }
  'catalogue': {
    county_id: string
    id: string
    organ_id: string
    title: string
    binds: string
    state: string
    file_sha256: string
    file_name: string
    layout: string
    problems: unknown
    imported_by: string
    imported_at: Temporal.Instant
    adopted_by: string | null
    adopted_on: Temporal.PlainDate | null
    version: number
    headings: Made<unknown>
    layout_key: string | null
    lessons: Made<unknown>
    discarded_by: string | null
    discarded_at: Temporal.Instant | null
    discarded_why: string | null
    coverage: string | null
    field_code: string | null
    field_name: string | null
  }
  'catalogue_adoption': {
    county_id: string
    id: string
    import_id: string
    drafts: unknown
    organ_ids: string[] | null
    asked_by: string
    asked_by_name: string
    asked_at: Temporal.Instant
    state: string
    attempts: Made<number>
    progress: Made<number>
    made: unknown
    reasons: string[] | null
    ended_at: Temporal.Instant | null
  }
  'catalogue_import': {
    county_id: string
    id: string
    organ_id: string
    binds: string
    started_by: string
    started_by_name: string
    started_at: Temporal.Instant
  }
  'catalogue_import_file': {
    county_id: string
    import_id: string
    file_number: number
    path: string
    size: number
    file_sha256: string | null
    binds: string
    state: string
    refusal_code: string | null
    refusal: string | null
    catalogue_id: string | null
    rows: number | null
    doubts: number | null
    attempts: Made<number>
    ended_at: Temporal.Instant | null
  }
  'catalogue_lesson': {
    county_id: string
    id: string
    organ_id: string
    layout: string
    kind: string
    subject: string
    shown: string
    meaning: string
    catalogue_id: string
    file_name: string
    taught_by: string
    taught_by_name: string
    taught_at: Temporal.Instant
    deed: string
    forgotten_by: string | null
    forgotten_at: Temporal.Instant | null
  }
  'catalogue_match': {
    county_id: string
    catalogue_id: string
    row_number: number
    item_id: string | null
    decided_by: string
    decided_by_name: string
    decided_at: Temporal.Instant
  }
  'catalogue_row': {
    county_id: string
    catalogue_id: string
    row_number: number
    seq: string | null
    fields: unknown
    read: unknown
    doubts: unknown
    corrected_by: string | null
    corrected_at: Temporal.Instant | null
    left_out: string | null
    version: number
    open_doubts: Made<number>
    part_of: number | null
  }
  'due_move': {
    county_id: string
    calendar_number: number
    obligation_id: string
    due_on_before: Temporal.PlainDate
    due_on_after: Temporal.PlainDate | null
    reason: string
  }
  'edition': {
    county_id: string
    id: string
    publication_id: string
    organ_id: string
    number: number
    state: string
    title: string
    body: string
    elements: unknown
    channels: string[]
    document_number: string | null
    formed_on: Temporal.PlainDate
    record_id: string | null
    obligation_id: string | null
    author_id: string
    submitted_at: Temporal.Instant | null
    secrecy_reviewer_id: string | null
    secrecy_reviewed_at: Temporal.Instant | null
    secrecy_result: string | null
    approver_id: string | null
    approved_at: Temporal.Instant | null
    released_by: string | null
    released_at: Temporal.Instant | null
    withdrawn_at: Temporal.Instant | null
    withdrawal: string | null
    read_back_at: Temporal.Instant | null
    version: number
    saved_at: Temporal.Instant
  }
  'edition_step': {
    county_id: string
    id: string
    edition_id: string
    deed: string
    person_id: string
    person_name: string
    at: Temporal.Instant
    remark: string | null
  }
  'effect': {
    county_id: string
    key: string
    done_at: Temporal.Instant
  }
  'field': {
    code: string
    name: string
    ordinal: number
    aliases: Made<string[]>
  }
  'file': {
    sha256: string
    size: number
    media_type: string
    state: string
    stored_at: Temporal.Instant
  }
  'guidance': {
    organ_id: string
    field_code: string
  }
  'installation': {
    one: Made<boolean>
    kind: string
    created_at: Temporal.Instant
    ready_at: Temporal.Instant | null
  }
  'item': {
    county_id: string
    id: string
    organ_id: string
    address: string
    created_at: Temporal.Instant
  }
  'item_citation': {
    county_id: string
    item_id: string
    version: number
    ordinal: number
    law: string
    articles: unknown
  }
  'item_succession': {
    county_id: string
    from_item: string
    to_item: string
    kind: string
    catalogue_id: string
    happened_on: Temporal.PlainDate
  }
  'item_version': {
    county_id: string
    item_id: string
    version: number
    catalogue_id: string
    row_number: number
    level1: string
    level2: string | null
    name: string
    field_code: string | null
    elements: string[]
    elements_text: string
    basis: string
    deadline_text: string
    rules: unknown
    cadence: string
    body: string
    channels: string[]
    audience_all: boolean | null
    audience_specific: string | null
    active: boolean | null
    on_request: boolean | null
    effective_from: Temporal.PlainDate
    effective_until: Temporal.PlainDate | null
    ended_by: string | null
  }
  'migration': {
    name: string
    sha256: string
    applied_at: Made<Temporal.Instant>
  }
  'nil_return': {
    county_id: string
    id: string
    obligation_id: string
    organ_id: string
    state: string
    reason: string
    declared_by: string
    declared_by_name: string
    declared_at: Temporal.Instant
    decided_by: string | null
    decided_by_name: string | null
    decided_on: Temporal.PlainDate | null
    returned_why: string | null
    sampled_on: Temporal.PlainDate | null
    judged_by: string | null
    judged_by_name: string | null
    judged_on: Temporal.PlainDate | null
    judgement: string | null
  }
  'obligation': {
    county_id: string
    id: string
    organ_id: string
    item_id: string
    item_version: number
    rule_index: number
    label: string
    period_start: Temporal.PlainDate | null
    period_end: Temporal.PlainDate | null
    trigger_fact_id: string | null
    trigger_on: Temporal.PlainDate | null
    due_on: Temporal.PlainDate
    due_at: Temporal.Instant | null
    provisional: boolean
    calendar_version: string
    created_on: Temporal.PlainDate
    fulfilled_by: string | null
    fulfilled_on: Temporal.PlainDate | null
    waived_on: Temporal.PlainDate | null
    waived_by: string | null
    waiver: string | null
    ended_as: string | null
    united_into: string | null
    taken_from: string | null
  }
  'obligation_move': {
    county_id: string
    change_id: string
    obligation_id: string
    from_organ: string
    to_organ: string
    due_on: Temporal.PlainDate
    united_into: string | null
    reason: string
    moved_on: Temporal.PlainDate
  }
  'organ': {
    id: string
    county_id: string
    code: string
    name: string
    short_name: string
    level: string
    kind: string
    parent_id: string | null
    lineage: string[]
    region_code: string | null
    opened_on: Temporal.PlainDate
    closed_on: Temporal.PlainDate | null
  }
  'organ_change': {
    county_id: string
    id: string
    kind: string
    organ_id: string
    successors: string[]
    happened_on: Temporal.PlainDate
    basis: string
    decided_by: string
    decided_by_name: string
    decided_at: Temporal.Instant
    editions: number
  }
  'organ_change_item': {
    county_id: string
    change_id: string
    item_id: string
    to_organ: string
    found: string
  }
  'outbox': {
    county_id: string
    id: string
    xid: Made<string>
    event: string
    payload: unknown
    at: Temporal.Instant
  }
  'person': {
    id: string
    login: string
    name: string
    password_hash: string
    totp_secret: string | null
    totp_step: number | null
    suspended_at: Temporal.Instant | null
    created_at: Temporal.Instant
  }
  'post': {
    id: string
    organ_id: string
    office: string
    name: string
    opened_on: Temporal.PlainDate
    closed_on: Temporal.PlainDate | null
  }
  'post_holding': {
    post_id: string
    person_id: string
    from_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
  }
  'post_role': {
    post_id: string
    role: string
    scope: string
    field_code: string | null
  }
  'publication': {
    county_id: string
    id: string
    organ_id: string
    item_id: string | null
    address: string
    content_type: string
    created_at: Temporal.Instant
  }
  'record': {
    county_id: string
    id: string
    organ_id: string
    title: string
    document_number: string | null
    formed_on: Temporal.PlainDate
    origin: string
    attribute: string
    ground: string | null
    created_by: string
    created_at: Temporal.Instant
  }
  'reminder': {
    county_id: string
    person_id: string
    told_on: Temporal.PlainDate
    obligation_id: string
    due_on: Temporal.PlainDate
    stage: string
  }
  'reminder_digest': {
    county_id: string
    person_id: string
    told_on: Temporal.PlainDate
    carrier: string
    sent_at: Temporal.Instant
    seen_at: Temporal.Instant | null
  }
  'session': {
    token_hash: string
    person_id: string
    created_at: Temporal.Instant
    seen_at: Temporal.Instant
    expires_at: Temporal.Instant
    second_factor_at: Temporal.Instant | null
  }
  'sign_in_failure': {
    key: string
    failures: number
    last_at: Temporal.Instant
  }
  'slot': {
    county_id: string
    organ_id: string
    item_id: string
    applicability: string
    reason: string | null
    opened_on: Temporal.PlainDate
    closed_on: Temporal.PlainDate | null
  }
  'trigger_fact': {
    county_id: string
    id: string
    organ_id: string
    item_id: string
    subject: string
    happened_on: Temporal.PlainDate
    happened_at: Temporal.Instant | null
    recorded_at: Temporal.Instant
    recorded_by: string
    record_id: string | null
  }
  'portal.address': {
    address: string
    kind: string
    county_id: string
    target_id: string
  }
  'portal.catalogue': {
    county_id: string
    id: string
    organ_id: string
    title: string
    binds: string
    state: string
    adopted_on: Temporal.PlainDate | null
  }
  'portal.closed_slot': {
    county_id: string
    organ_id: string
    item_id: string | null
  }
  'portal.edition': {
    county_id: string
    id: string
    publication_id: string
    address: string
    organ_id: string
    item_id: string | null
    content_type: string
    number: number
    state: string
    title: string
    body: string
    elements: unknown
    channels: string[]
    document_number: string | null
    formed_on: Temporal.PlainDate
    released_at: Temporal.Instant | null
    withdrawn_at: Temporal.Instant | null
    withdrawal: string | null
    obligation_id: string | null
  }
  'portal.field': {
    code: string
    name: string
    ordinal: number
  }
  'portal.installation': {
    kind: string
  }
  'portal.item': {
    county_id: string
    id: string
    address: string
    organ_id: string
    version: number
    level1: string
    level2: string | null
    name: string
    field_code: string | null
    elements: string[]
    basis: string
    deadline_text: string
    rules: unknown
    cadence: string
    body: string
    channels: string[]
    audience_all: boolean | null
    audience_specific: string | null
    active: boolean | null
    on_request: boolean | null
    effective_from: Temporal.PlainDate
    row_number: number
    catalogue_title: string | null
    catalogue_adopted_on: Temporal.PlainDate | null
  }
  'portal.item_citation': {
    county_id: string
    item_id: string | null
    ordinal: number
    law: string
    articles: unknown
  }
  'portal.item_succession': {
    county_id: string
    from_item: string
    to_item: string
    kind: string
    catalogue_id: string | null
    happened_on: Temporal.PlainDate
  }
  'portal.item_version': {
    county_id: string
    item_id: string | null
    version: number
    address: string
    organ_id: string
    catalogue_id: string | null
    row_number: number
    level1: string
    level2: string | null
    name: string
    elements_text: string
    basis: string
    deadline_text: string
    body: string
    channels: string[]
    audience_all: boolean | null
    audience_specific: string | null
    active: boolean | null
    on_request: boolean | null
    effective_from: Temporal.PlainDate
    effective_until: Temporal.PlainDate | null
    ended_by: string | null
    catalogue_title: string | null
    catalogue_adopted_on: Temporal.PlainDate | null
  }
  'portal.news': {
    xid: string
    id: string
    event: string
    county_id: string
  }
  'portal.obligation': {
    county_id: string
    id: string
    organ_id: string
    item_id: string | null
    label: string
    period_start: Temporal.PlainDate | null
    period_end: Temporal.PlainDate | null
    trigger_on: Temporal.PlainDate | null
    due_on: Temporal.PlainDate
    due_at: Temporal.Instant | null
    provisional: boolean
    fulfilled_on: Temporal.PlainDate | null
    waived_on: Temporal.PlainDate | null
    waiver: string | null
    fulfilled_address: string | null
    ended_as: string | null
    taken_from: string | null
  }
  'portal.organ': {
    id: string
    county_id: string
    code: string
    name: string
    short_name: string
    level: string
    kind: string
    parent_id: string | null
    lineage: string[]
  }
  'portal.organ_end': {
    county_id: string
    organ_id: string
    kind: string
    happened_on: Temporal.PlainDate
    successors: string[]
  }
  'portal.publisher': {
    id: string
    county_id: string
    code: string
    name: string
    short_name: string
    level: string
    kind: string
    parent_id: string | null
    lineage: string[]
    closed_on: Temporal.PlainDate | null
  }
  'portal.slot': {
    county_id: string
    organ_id: string
    item_id: string | null
    applicability: string
    reason: string | null
    opened_on: Temporal.PlainDate
  }
}
