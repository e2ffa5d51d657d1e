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
  'archive_package': {
    county_id: string
    id: string
    organ_id: string
    year: number
    state: string
    total: number
    done: number
    file_sha256: string | null
    file_size: number | null
    digest: string | null
    failure: string | null
    asked_by: string
    asked_by_name: string
    asked_at: Temporal.Instant
    finished_at: Temporal.Instant | null
  }
  'attachment': {
    county_id: string
    id: string
    publication_id: string
    created_at: Temporal.Instant
  }
  'attachment_version': {
    county_id: string
    attachment_id: string
    number: number
    sha256: string
    size: number
    kind: string
    media_type: string
    pages: number | null
    has_text: boolean | null
    state: string
    checked_at: Temporal.Instant | null
    refusal: string | null
    added_by: string
    added_by_name: string
    added_at: Temporal.Instant
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
  'business_system': {
    county_id: string
    id: string
    organ_id: string
    name: string
    keeper: string
    person_id: string
    registered_by: string
    registered_at: Temporal.Instant
    suspended_at: Temporal.Instant | null
  }
  'business_system_organ': {
    county_id: string
    system_id: string
    organ_id: string
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
  'cleanup': {
    county_id: string
    id: string
    organ_id: string
    title: string
    scope: unknown
    due_on: Temporal.PlainDate
    state: string
    publication_id: string | null
    opened_by: string
    opened_by_name: string
    opened_at: Temporal.Instant
    finished_at: Temporal.Instant | null
  }
  'cleanup_document': {
    county_id: string
    cleanup_id: string
    publication_id: string
    organ_id: string
    result: string | null
    until_on: Temporal.PlainDate | null
    reason: string | null
    decided_by: string | null
    decided_by_name: string | null
    decided_at: Temporal.Instant | null
    review: string | null
    review_remark: string | null
    reviewed_by: string | null
    reviewed_by_name: string | null
    reviewed_at: Temporal.Instant | null
    version: number
  }
  'correction': {
    county_id: string
    edition_id: string
    weight: string
    wrong: string
    remedy: string
    noted_by: string
    noted_at: Temporal.Instant
  }
  'delivery': {
    county_id: string
    id: string
    webhook_id: string
    effect: string
    event: string
    payload: string
    noted_at: Temporal.Instant
    attempts: number
    next_at: Temporal.Instant | null
    last_status: number | null
    last_error: string | null
    last_at: Temporal.Instant | null
    delivered_at: Temporal.Instant | null
  }
  'document_field': {
    county_id: string
    edition_id: string
    theme_code: string | null
    genre_code: string | null
    keywords: string[]
    summary: string
    office: string
    normative: string
    in_force_from: Temporal.PlainDate | null
    in_force_until: Temporal.PlainDate | null
    version: number
  }
  'document_reminder': {
    county_id: string
    person_id: string
    told_on: Temporal.PlainDate
    publication_id: string
    due_on: Temporal.PlainDate
    stage: string
  }
  'document_review': {
    county_id: string
    id: string
    publication_id: string
    reviewed_on: Temporal.PlainDate
    reviewed_by: string
    reviewed_by_name: string
    remark: string
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
  'duty_table': {
    county_id: string
    id: string
    organ_id: string | null
    organ_kind: string | null
    number: number
    state: string
    from_on: Temporal.PlainDate | null
    rows: unknown
    emergency_hours: number
    version: number
    made_by: string
    made_by_name: string
    made_at: Temporal.Instant
    put_in_force_by: string | null
    put_in_force_by_name: string | null
    put_in_force_at: Temporal.Instant | null
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
    round: Made<number>
    urgent_id: string | null
    withheld_on: Temporal.PlainDate | null
    links_asked_at: Temporal.Instant | null
    links_asked_again_at: Temporal.Instant | null
    release_at: Temporal.Instant | null
    withdrawal_kind: string | null
  }
  'edition_answer': {
    county_id: string
    edition_id: string
    key: string
    rule: string
    reason: string
    person_id: string
    person_name: string
    at: Temporal.Instant
  }
  'edition_attachment': {
    county_id: string
    edition_id: string
    attachment_id: string
    version: number
    place: number
    file_name: string
    accessible_name: string | null
    removed_at: Temporal.Instant | null
    removed_by_name: string | null
  }
  'edition_attribute': {
    county_id: string
    edition_id: string
    attribute: string
    ground: string | null
    other_law: string
    reason: string
    given_by: string
    given_by_name: string
    given_at: Temporal.Instant
  }
  'edition_link': {
    county_id: string
    edition_id: string
    url: string
    outcome: string
    says: string
    asked_at: Temporal.Instant
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
  'edition_reminder': {
    county_id: string
    person_id: string
    told_on: Temporal.PlainDate
    edition_id: string
    cause: string
    due_on: Temporal.PlainDate
  }
  'edition_review': {
    county_id: string
    edition_id: string
    round: number
    step: number
    kind: string
    table_id: string | null
    unit: string
    office: string
    post: string
    limit_amount: number | null
    limit_unit: string | null
    turn_at: Temporal.Instant | null
    due_at: Temporal.Instant | null
    person_id: string | null
    person_name: string | null
    result: string | null
    remark: string | null
    done_at: Temporal.Instant | null
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
  'field_lag_tally': {
    county_id: string
    field_code: string
    due_on: Temporal.PlainDate
    trigger_on: Temporal.PlainDate
    fulfilled_on: Temporal.PlainDate
    n: number
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
  'handed_record': {
    county_id: string
    system_id: string
    external_id: string
    revision: number
    digest: string
    organ_id: string
    item_id: string
    fact_id: string
    edition_id: string | null
    subject: string
    received_at: Temporal.Instant
    revised_at: Temporal.Instant | null
  }
  'index_counter': {
    county_id: string
    organ_id: string
    period: string
    last: number
  }
  'index_number': {
    county_id: string
    publication_id: string
    number: string
    organ_id: string
    period: string | null
    serial: number | null
    origin: string
    given_at: Temporal.Instant
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
    kind: string
    reason: string | null
    lower_version: number | null
    upper_version: number | null
    decided_by: string
    decided_by_name: string
    decided_at: Temporal.Instant
    deed: string
    ended_by_deed: string | null
    upper_here: Made<string | null>
  }
  'inheritance_drop': {
    county_id: string
    id: string
    organ_id: string
    binds: string
    upper_county_id: string
    upper_item: string
    upper_version: number
    reason: string
    decided_by: string
    decided_by_name: string
    decided_at: Temporal.Instant
    deed: string
    ended_by_deed: string | null
    of_guideline: Made<boolean>
    upper_here: Made<string | null>
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
  'interpretation_plan': {
    county_id: string
    edition_id: string
    interpreter: string
    forms: string[]
    due_on: Temporal.PlainDate | null
    exception: string | null
    given_by: string
    given_by_name: string
    given_at: Temporal.Instant
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
    level: string
  }
  'item_succession': {
    county_id: string
    from_item: string
    to_item: string
    kind: string
    catalogue_id: string
    happened_on: Temporal.PlainDate
  }
  'item_text': {
    county_id: string
    item_id: string
    words: string
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
  'organ_field_tally': {
    county_id: string
    organ_id: string
    field_code: string
    starts_on: Temporal.PlainDate
    class: string
    n: number
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
  'pending_leaf': {
    county_id: string
    id: string
    kind: string
    edition_id: string
    salt: string
    sha256: string
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
  'record_code': {
    county_id: string
    organ_id: string
    credit_code: string | null
    issuer_codes: string[]
  }
  'record_setting': {
    county_id: string
    index_period: string
    normative_years: number
    trial_years: number
    alarm_months: number
    review_months: number
    set_by: string
    set_by_name: string
    set_at: Temporal.Instant
  }
  'relation': {
    county_id: string
    id: string
    publication_id: string
    kind: string
    to_county_id: string | null
    to_publication_id: string | null
    outside_title: string | null
    outside_number: string | null
    effective_on: Temporal.PlainDate | null
    reason: string
    added_by: string
    added_by_name: string
    added_at: Temporal.Instant
    removed_at: Temporal.Instant | null
    removed_by_name: string | null
    removed_why: string | null
  }
  'release_alert': {
    county_id: string
    id: string
    edition_id: string
    person_id: string
    kind: string
    due_at: Temporal.Instant
    happened_at: Temporal.Instant | null
    why: string[]
    raised_at: Temporal.Instant
    seen_at: Temporal.Instant | null
    settled_at: Temporal.Instant | null
  }
  'release_change': {
    county_id: string
    id: string
    edition_id: string
    was: Temporal.Instant
    becomes: Temporal.Instant | null
    reason: string
    announced: boolean
    at: Temporal.Instant
  }
  'release_plan': {
    county_id: string
    edition_id: string
    scheduled_by: string
    scheduled_at: Temporal.Instant
    announced: boolean
    held_at: Temporal.Instant | null
    held_why: Made<string[]>
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
  'review_interval': {
    county_id: string
    item_id: string
    months: number
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
    handed_over: Made<boolean>
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
  'stale_cause': {
    county_id: string
    id: string
    publication_id: string
    kind: string
    by_publication_id: string | null
    happened_at: Temporal.Instant
  }
  'stale_mark': {
    county_id: string
    publication_id: string
    cause_county_id: string
    cause_id: string
    cleared_at: Temporal.Instant | null
    cleared_as: string | null
    cleared_by: string | null
    cleared_by_name: string | null
    cleared_why: string | null
  }
  'system_credential': {
    county_id: string
    id: string
    system_id: string
    label: string
    token_hash: string
    rights: string[]
    expires_on: Temporal.PlainDate
    issued_by: string
    issued_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
    last_used_on: Temporal.PlainDate | null
  }
  'topic': {
    county_id: string
    id: string
    organ_id: string
    working: unknown
    shown: unknown
    writer_ids: string[]
    proposed_by: string | null
    proposed_at: Temporal.Instant | null
    returned: string | null
    released_by: string | null
    released_at: Temporal.Instant | null
    ended_at: Temporal.Instant | null
    ended_why: string | null
    version: number
    saved_by: string
    saved_at: Temporal.Instant
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
  'urgent_release': {
    county_id: string
    id: string
    edition_id: string
    released_by: string
    released_by_name: string
    released_at: Temporal.Instant
    reason: string
    basis: string
    points: string[]
    confirm_by: Temporal.Instant
    confirmed_by: string | null
    confirmed_by_name: string | null
    confirmed_at: Temporal.Instant | null
    verdict: string | null
    finding: string | null
  }
  'validity_fact': {
    county_id: string
    id: string
    publication_id: string
    kind: string
    effective_on: Temporal.PlainDate
    until_on: Temporal.PlainDate | null
    basis: string
    cleanup_id: string | null
    stated_by: string
    stated_by_name: string
    stated_at: Temporal.Instant
    revoked_at: Temporal.Instant | null
    revoked_by_name: string | null
    revoked_why: string | null
  }
  'webhook': {
    county_id: string
    id: string
    system_id: string
    url: string
    events: string[]
    about: string
    key_id: string
    sealed: string
    set_by: string
    set_at: Temporal.Instant
    paused_at: Temporal.Instant | null
  }
  'withdrawal': {
    county_id: string
    id: string
    edition_id: string
    kind: string
    reason: string
    authority: string
    basis: string | null
    instead_address: string | null
    effective_on: Temporal.PlainDate
    title_hidden: boolean
    decided_by: string | null
    decided_at: Temporal.Instant
    asked_by: string | null
    asked_at: Temporal.Instant | null
    restore_reason: string | null
    restored_by: string | null
    restored_at: Temporal.Instant | null
  }
  'withheld_assessment': {
    county_id: string
    edition_id: string
    number: number
    verdict: string
    attribute: string
    ground: string | null
    reason: string
    decided_by: string
    decided_by_name: string
    decided_on: Temporal.PlainDate
    decided_at: Temporal.Instant
    next_on: Temporal.PlainDate | null
    ended: boolean
  }
  'portal.address': {
    address: string
    kind: string
    county_id: string
    target_id: string
  }
  'portal.announced_change': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    was: Temporal.Instant
    becomes: Temporal.Instant | null
    reason: string | null
    at: Temporal.Instant
  }
  'portal.announced_release': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    release_at: Temporal.Instant | null
    released_at: Temporal.Instant | null
    address: string
  }
  'portal.attachment': {
    county_id: string
    id: string
    publication_id: string | null
    edition_id: string | null
    number: number
    state: string
    version: number
    place: number
    file_name: string
    accessible_name: string | null
    sha256: string
    size: number
    kind: string
    media_type: string
    pages: number | null
    has_text: boolean | null
  }
  'portal.case_promise': {
    organ_id: string | null
    kind: string
    set_at: Temporal.Instant
    working_days: number
    wording: string
  }
  'portal.catalogue': {
    county_id: string
    id: string
    organ_id: string | null
    title: string
    binds: string
    state: string
    adopted_on: Temporal.PlainDate | null
  }
  'portal.closed_slot': {
    county_id: string
    organ_id: string | null
    item_id: string | null
  }
  'portal.correction': {
    county_id: string
    edition_id: string | null
    weight: string
    wrong: string
    remedy: string
  }
  'portal.counted_duty': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    field_code: string | null
    due_on: Temporal.PlainDate | null
    class: string
  }
  'portal.decision_thread': {
    county_id: string
    organ_id: string | null
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
  'portal.document_field': {
    county_id: string
    edition_id: string | null
    publication_id: string | null
    theme_code: string | null
    genre_code: string | null
    keywords: string[]
    summary: string
    office: string
    normative: string
    in_force_from: Temporal.PlainDate | null
    in_force_until: Temporal.PlainDate | null
  }
  'portal.duty_table': {
    county_id: string
    id: string
    organ_id: string | null
    organ_kind: string | null
    number: number
    from_on: Temporal.PlainDate | null
    rows: unknown
    emergency_hours: number
  }
  'portal.edition': {
    county_id: string
    id: string
    publication_id: string | null
    address: string
    organ_id: string | null
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
    urgent: boolean | null
    urgent_confirmed_at: Temporal.Instant | null
    withdrawal_kind: string | null
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
  'portal.guideline_row': {
    county_id: string
    id: string
    name: string
    source_title: string | null
    field_code: string | null
  }
  'portal.index_number': {
    county_id: string
    publication_id: string | null
    number: string
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
    organ_id: string | null
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
    organ_id: string | null
    version: number
    level1: string
    level2: string | null
    name: string
    field_code: string | null
    elements: string[]
    basis: string | null
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
  'portal.item_field': {
    county_id: string
    item_id: string | null
    field_code: string | null
  }
  'portal.item_slots': {
    county_id: string
    item_id: string | null
    level: string
    slots: number
    empty: number
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
  'portal.item_text': {
    county_id: string
    item_id: string | null
    words: string
  }
  'portal.item_version': {
    county_id: string
    item_id: string | null
    version: number
    address: string
    organ_id: string | null
    catalogue_id: string | null
    row_number: number | null
    level1: string
    level2: string | null
    name: string
    elements_text: string
    basis: string | null
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
    field_code: string | null
  }
  'portal.moved_slot': {
    county_id: string
    item_id: string | null
    organ_id: string | null
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
    organ_id: string | null
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
    organ_id: string | null
    kind: string
    happened_on: Temporal.PlainDate
    successors: string[]
  }
  'portal.organ_field_tally': {
    county_id: string
    organ_id: string | null
    field_code: string | null
    starts_on: Temporal.PlainDate
    class: string
    n: number
  }
  'portal.organ_slots': {
    county_id: string
    organ_id: string | null
    slots: number
    empty: number
  }
  'portal.organ_tally': {
    county_id: string
    span: string
    starts_on: Temporal.PlainDate
    organ_id: string | null
    class: string
    n: number
  }
  'portal.past_slot': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    opened_on: Temporal.PlainDate
    closed_on: Temporal.PlainDate | null
    handed_over: boolean
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
  'portal.recorded_duty': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    item_version: number
    due_on: Temporal.PlainDate | null
    class: string
  }
  'portal.relation': {
    county_id: string
    id: string
    publication_id: string | null
    kind: string
    to_county_id: string | null
    to_publication_id: string | null
    outside_title: string | null
    outside_number: string | null
    effective_on: Temporal.PlainDate | null
  }
  'portal.request_count': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    requests: number | null
  }
  'portal.slot': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    applicability: string
    reason: string | null
    opened_on: Temporal.PlainDate
  }
  'portal.slot_decision': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    applicability: string
    reason: string | null
    decided_on: Temporal.PlainDate | null
  }
  'portal.slot_heir': {
    county_id: string
    organ_id: string | null
    item_id: string | null
    change_id: string
    kind: string
    happened_on: Temporal.PlainDate
    to_organ: string
  }
  'portal.slot_standing': {
    county_id: string
    item_id: string | null
    organ_id: string | null
    due_on: Temporal.PlainDate | null
    last_on: Temporal.PlainDate | null
    is_open: boolean
    applies: boolean
  }
  'portal.stale': {
    county_id: string
    publication_id: string | null
    cause_county_id: string
    cause_publication_id: string | null
    kind: string
    happened_at: Temporal.Instant | null
  }
  'portal.topic': {
    county_id: string
    id: string
    address: string
    organ_id: string | null
    shown: unknown
    released_at: Temporal.Instant | null
    ended_at: Temporal.Instant | null
    ended_why: string | null
  }
  'portal.touched_slot': {
    county_id: string
    organ_id: string | null
    item_id: string | null
  }
  'portal.validity_change': {
    county_id: string
    publication_id: string | null
    kind: string
    effective_on: Temporal.PlainDate | null
    until_on: Temporal.PlainDate | null
    by_county_id: string | null
    by_publication_id: string | null
    basis: string | null
  }
  'portal.version_field': {
    county_id: string
    item_id: string | null
    version: number
    field_code: string | null
  }
  'portal.withdrawal': {
    county_id: string
    id: string
    edition_id: string | null
    kind: string
    reason: string | null
    authority: string
    basis: string | null
    instead_address: string | null
    effective_on: Temporal.PlainDate | null
    decided_at: Temporal.Instant | null
    restore_reason: string | null
    restored_at: Temporal.Instant | null
  }
}
