// Written by `npm run schema` from the migrations; do not edit.
import type { Made } from '#platform/db/made.ts'

export interface Tables {
  'address': {
    address: string
    kind: string
    county_id: string
    target_id: string
  }
  'applicability_act': {
    county_id: string
    id: string
    organ_id: string
    answer: string
    reason: string | null
    results: unknown
    signed_by: string
    signed_by_name: string
    signed_at: Temporal.Instant
    taken_back_by: string | null
    taken_back_by_name: string | null
    taken_back_at: Temporal.Instant | null
  }
  'attribute_decision': {
    county_id: string
    id: string
    item_id: string | null
    source_county_id: string | null
    source_id: string | null
    row_id: string | null
    attribute: string
    ground: string | null
    article: string | null
    reason: string
    decided_by: string
    decided_by_name: string
    decided_on: Temporal.PlainDate
    decided_at: Temporal.Instant
    next_on: Temporal.PlainDate | null
    deed: string
    ended: string | null
    ended_by: string | null
    ended_at: Temporal.Instant | null
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
  'awaited_result': {
    county_id: string
    resolution_fact: string
    organ_id: string
    item_id: string
    result_fact: string | null
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
  'case_contact': {
    county_id: string
    case_id: string
    key_id: string
    sealed: string
  }
  'case_counter': {
    county_id: string
    organ_id: string
    kind: string
    year: number
    last: number
  }
  'case_file': {
    county_id: string
    id: string
    kind: string
    organ_id: string
    year: number
    serial: number
    number: string
    about_county_id: string
    about_organ_id: string
    item_id: string | null
    obligation_id: string | null
    order_id: string | null
    subject: string
    missing: string | null
    state: string
    code_hash: string
    received_on: Temporal.PlainDate
    received_at: Temporal.Instant
    clock_from: Temporal.PlainDate
    promised_days: number
    promise: string
    waited_days: number
    waiting_since: Temporal.PlainDate | null
    due_on: Temporal.PlainDate
    provisional: boolean
    calendar_version: string
    assigned_to: string | null
    heard_from: boolean
    outcome: string | null
    answered_on: Temporal.PlainDate | null
    closed_on: Temporal.PlainDate | null
    version: number
  }
  'case_letter': {
    county_id: string
    id: string
    case_id: string
    direction: string
    template: string | null
    title: string
    body: string
    person_id: string | null
    person_name: string
    at: Temporal.Instant
  }
  'case_order': {
    county_id: string
    id: string
    organ_id: string
    item_id: string
    obligation_id: string | null
    ordered_by_organ: string
    body: string
    due_on: Temporal.PlainDate
    ordered_on: Temporal.PlainDate
    ordered_at: Temporal.Instant
    person_id: string
    person_name: string
  }
  'case_promise': {
    county_id: string
    organ_id: string
    kind: string
    set_at: Temporal.Instant
    working_days: number
    wording: string
    person_id: string
    person_name: string
  }
  'case_step': {
    county_id: string
    id: string
    case_id: string
    deed: string
    state: string
    person_id: string | null
    person_name: string
    remark: string | null
    at: Temporal.Instant
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
    origin_county: string | null
    origin: string | null
    planned_on: Temporal.PlainDate | null
    reviewed_by: string | null
    reviewed_by_name: string | null
    reviewed_at: Temporal.Instant | null
    reviewed_version: number | null
  }
  'catalogue_adoption': {
    county_id: string
    id: string
    import_id: string | null
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
    counties: unknown
    from_on: Temporal.PlainDate | null
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
    statutory: string | null
  }
  'due_move': {
    county_id: string
    calendar_number: number
    obligation_id: string
    due_on_before: Temporal.PlainDate
    due_on_after: Temporal.PlainDate | null
    reason: string
  }
  'duty_delta': {
    county_id: string
    id: number
    organ_id: string
    item_id: string
    item_version: number
    due_on: Temporal.PlainDate
    class: string
    trigger_on: Temporal.PlainDate | null
    fulfilled_on: Temporal.PlainDate | null
    n: number
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
  'edition_preview': {
    county_id: string
    edition_id: string
    id: string
    posts: string[]
    made_by: string
    made_at: Temporal.Instant
    valid_until: Temporal.Instant
  }
  'edition_save': {
    county_id: string
    edition_id: string
    id: string
    person_id: string
    person_name: string
    at: Temporal.Instant
    built_on: number
    became: number | null
    given: unknown
    kept: unknown
    settled_at: Temporal.Instant | null
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
  'field_tally': {
    county_id: string
    span: string
    starts_on: Temporal.PlainDate
    field_code: string
    class: string
    n: number
  }
  'file': {
    sha256: string
    size: number
    media_type: string
    state: string
    stored_at: Temporal.Instant
  }
  'finding_decision': {
    county_id: string
    deed_id: string
    key: string
    organ_id: string
    binds: string
    kind: string
    statutory: string | null
    rests: string[]
    alike: string | null
    catalogue_id: string | null
    draft_row: number | null
    undone_by: string | null
    undone_by_name: string | null
    undone_at: Temporal.Instant | null
  }
  'finding_deed': {
    county_id: string
    id: string
    organ_id: string
    binds: string
    verdict: string
    reason: string
    skipped: unknown
    decided_by: string
    decided_by_name: string
    decided_at: Temporal.Instant
  }
  'guidance': {
    organ_id: string
    field_code: string
  }
  'inheritance': {
    county_id: string
    id: string
    lower_item: string | null
    catalogue_id: string | null
    row_number: number | null
    lower_tier: number
    upper_tier: number
    upper_county_id: string | null
    upper_item: string | null
    upper_here: Made<string | null>
    kind: string
    reason: string | null
    lower_version: number | null
    upper_version: number | null
    decided_by: string
    decided_by_name: string
    decided_at: Temporal.Instant
    deed: string
    ended_by_deed: string | null
  }
  'inheritance_drop': {
    county_id: string
    id: string
    organ_id: string
    binds: string
    upper_county_id: string
    upper_item: string
    upper_here: Made<string | null>
    upper_version: number
    reason: string
    decided_by: string
    decided_by_name: string
    decided_at: Temporal.Instant
    deed: string
    ended_by_deed: string | null
  }
  'inheritance_rule': {
    county_id: string
    organ_id: string
    strict: boolean
    set_by: string
    set_by_name: string
    set_at: Temporal.Instant
  }
  'installation': {
    one: Made<boolean>
    kind: string
    created_at: Temporal.Instant
    ready_at: Temporal.Instant | null
  }
  'inventory_issue': {
    county_id: string
    source_id: string
    number: number
    state: string
    document_number: string | null
    issued_on: Temporal.PlainDate
    file_sha256: string
    file_name: string
    reading: unknown
    doubts: unknown
    read_by: string
    read_by_name: string
    read_at: Temporal.Instant
    taken_by: string | null
    taken_by_name: string | null
    taken_on: Temporal.PlainDate | null
  }
  'inventory_link': {
    county_id: string
    id: string
    item_id: string
    source_county_id: string | null
    source_id: string | null
    row_id: string | null
    statutory_id: string | null
    state: string
    decided_by: string
    decided_by_name: string
    decided_on: Temporal.PlainDate
    deed: string
  }
  'inventory_row': {
    county_id: string
    source_id: string
    id: string
    row_code: string | null
    heading: string | null
    name: string
    listed_name: string | null
    row_kind: string | null
    row_basis: string | null
    row_body: string | null
    level_text: string | null
    row_elements: string | null
    cites: string[]
    place: string
    ordinal: number
    since: number
    changed: number | null
    ended: number | null
  }
  'inventory_row_change': {
    county_id: string
    source_id: string
    issue: number
    row_id: string
    kind: string
    before: unknown
  }
  'inventory_setting': {
    county_id: string
    compile_days: number
    assess_months: number
    set_by: string
    set_by_name: string
    set_on: Temporal.PlainDate
  }
  'inventory_source': {
    county_id: string
    id: string
    organ_id: string
    kind: string
    title: string
    issuer: string
    field_code: string | null
    levels: string[]
    organ_ids: string[] | null
    guide_id: string | null
    created_by: string
    created_at: Temporal.Instant
    version: number
  }
  'inventory_task': {
    county_id: string
    id: string
    organ_id: string
    duty: string
    source_county_id: string
    source_id: string
    issue: number
    field_code: string
    binds_level: string | null
    opened_on: Temporal.PlainDate
    due_on: Temporal.PlainDate
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
  'item_slots': {
    county_id: string
    item_id: string
    slots: number
    empty: number
  }
  'item_succession': {
    county_id: string
    from_item: string
    to_item: string
    kind: string
    catalogue_id: string
    happened_on: Temporal.PlainDate
  }
  'item_tier': {
    county_id: string
    item_id: string
    tier: number
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
  'lag_tally': {
    county_id: string
    due_on: Temporal.PlainDate
    trigger_on: Temporal.PlainDate
    fulfilled_on: Temporal.PlainDate
    n: number
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
  'organ_slots': {
    county_id: string
    organ_id: string
    slots: number
    empty: number
  }
  'organ_tally': {
    county_id: string
    span: string
    starts_on: Temporal.PlainDate
    organ_id: string
    class: string
    n: number
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
  'reconciliation': {
    county_id: string
    id: string
    organ_id: string
    binds: string
    catalogue_id: string | null
    asked_by: string
    asked_by_name: string
    asked_at: Temporal.Instant
    state: string
    attempts: Made<number>
    progress: Made<number>
    made_on: unknown
    standings: unknown
    reasons: string[] | null
    ended_at: Temporal.Instant | null
  }
  'reconciliation_finding': {
    county_id: string
    run_id: string
    key: string
    place: number
    kind: string
    statutory: string | null
    items: string[]
    evidence: unknown
    lacking: string[]
    differences: unknown
    rests: string[]
  }
  'reconciliation_item': {
    county_id: string
    run_id: string
    item: string
    catalogue_id: string
    of_catalogue: string
    draft_row: number | null
    item_address: string | null
    fields: unknown
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
  'slot_decision': {
    county_id: string
    id: string
    organ_id: string
    item_id: string
    applicability: string
    reason: string | null
    decided_on: Temporal.PlainDate
    act_id: string
    ended_by_act: string | null
  }
  'slot_standing': {
    county_id: string
    item_id: string
    organ_id: string
    is_open: boolean
    applies: boolean
    duties: number
    due_on: Temporal.PlainDate | null
    last_on: Temporal.PlainDate | null
  }
  'slot_touch': {
    county_id: string
    id: number
    organ_id: string
    item_id: string | null
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
  'portal.case_promise': {
    organ_id: string
    kind: string
    set_at: Temporal.Instant
    working_days: number
    wording: string
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
  'portal.counted_duty': {
    county_id: string
    organ_id: string
    item_id: string | null
    field_code: string | null
    due_on: Temporal.PlainDate | null
    class: string
  }
  'portal.decision_thread': {
    county_id: string
    organ_id: string
    item_id: string | null
    subject: string
    decided_on: Temporal.PlainDate | null
    result_on: Temporal.PlainDate | null
    resolution_due: Temporal.PlainDate | null
    resolution_fulfilled: Temporal.PlainDate | null
    resolution_waived: Temporal.PlainDate | null
    resolution_ended: string | null
    resolution_address: string | null
    result_due: Temporal.PlainDate | null
    result_fulfilled: Temporal.PlainDate | null
    result_waived: Temporal.PlainDate | null
    result_ended: string | null
    result_address: string | null
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
  'portal.field_tally': {
    county_id: string
    span: string
    starts_on: Temporal.PlainDate
    field_code: string | null
    class: string
    n: number
  }
  'portal.inheritance': {
    county_id: string
    lower_item: string | null
    upper_tier: number
    upper_county_id: string | null
    upper_item: string | null
    kind: string
    reason: string | null
  }
  'portal.inheritance_drop': {
    county_id: string
    organ_id: string
    binds: string
    upper_county_id: string | null
    upper_item: string | null
    reason: string | null
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
    row_number: number | null
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
  'portal.item_source': {
    county_id: string
    item_id: string | null
    statutory_id: string | null
    source_kind: string | null
    source_title: string | null
    source_issuer: string | null
    document_number: string | null
    source_issued_on: Temporal.PlainDate | null
    row_name: string | null
    row_basis: string | null
    row_ended: boolean | null
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
    row_number: number | null
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
  'portal.moved_slot': {
    county_id: string
    item_id: string | null
    organ_id: string
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
    due_on: Temporal.PlainDate | null
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
  'portal.organ_slots': {
    county_id: string
    organ_id: string
    slots: number
    empty: number
  }
  'portal.organ_tally': {
    county_id: string
    span: string
    starts_on: Temporal.PlainDate
    organ_id: string
    class: string
    n: number
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
  'portal.request_count': {
    county_id: string
    organ_id: string
    item_id: string | null
    requests: number | null
  }
  'portal.slot': {
    county_id: string
    organ_id: string
    item_id: string | null
    applicability: string
    reason: string | null
    opened_on: Temporal.PlainDate
  }
  'portal.slot_decision': {
    county_id: string
    organ_id: string
    item_id: string | null
    applicability: string
    reason: string | null
    decided_on: Temporal.PlainDate | null
  }
  'portal.slot_standing': {
    county_id: string
    item_id: string | null
    organ_id: string
    due_on: Temporal.PlainDate | null
    last_on: Temporal.PlainDate | null
  }
}
