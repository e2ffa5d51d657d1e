-- 文件信息 (document fields), 有效性 (validity), relations and what goes stale with them, 清理 (clean-up), 归档 (archiving).

-- What a county sets: how its index numbers look, what is suggested for validity, when somebody is told.
create table record_setting (
  county_id uuid primary key,
  index_period text not null constraint index_period check (index_period in ('year', 'month')),
  normative_years int not null constraint normative_years check (normative_years between 1 and 30),
  trial_years int not null constraint trial_years check (trial_years between 1 and 30),
  alarm_months int not null constraint alarm_months check (alarm_months between 1 and 24),
  review_months int not null constraint review_months check (review_months between 1 and 60),
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null
);

-- How often what answers an item is looked at again: the item says it, not the editor.
create table review_interval (
  county_id uuid not null,
  item_id uuid not null,
  months int not null constraint review_interval_months check (months between 1 and 60),
  primary key (county_id, item_id),
  foreign key (county_id, item_id) references item (county_id, id)
);

-- 统一社会信用代码 and 机关代字 of an organ.
create table record_code (
  county_id uuid not null,
  organ_id uuid not null references organ (id),
  credit_code text,
  issuer_codes text[] not null,
  primary key (county_id, organ_id)
);
create unique index one_organ_per_credit_code on record_code (county_id, credit_code) where credit_code is not null;

-- The last number given in a period: its row is locked until the release commits, so that none is left out or given twice.
create table index_counter (
  county_id uuid not null,
  organ_id uuid not null references organ (id),
  period text not null constraint index_counter_period check (period ~ '^[0-9]{4}([0-9]{2})?$'),
  last int not null,
  primary key (county_id, organ_id, period)
);

-- 索引号: given at the first release, kept for ever, also after a withdrawal.
create table index_number (
  county_id uuid not null,
  publication_id uuid not null,
  number text not null,
  organ_id uuid not null references organ (id),
  period text,
  serial int,
  origin text not null constraint index_number_origin check (origin in ('given', 'imported')),
  given_at timestamptz not null,
  primary key (county_id, publication_id),
  foreign key (county_id, publication_id) references publication (county_id, id),
  constraint a_given_number_has_its_place check (origin = 'imported' or (period is not null and serial is not null))
);
create unique index one_publication_per_index_number on index_number (county_id, number);
create unique index one_index_number_per_place on index_number (county_id, organ_id, period, serial) where origin = 'given';

-- Fields of a document that no text carries; an edition that follows takes them over.
create table document_field (
  county_id uuid not null,
  edition_id uuid not null,
  theme_code text,
  genre_code text,
  keywords text[] not null,
  summary text not null,
  office text not null,
  normative text not null constraint document_normative check (normative in ('no', 'normative', 'trial')),
  in_force_from date,
  in_force_until date,
  version int not null,
  primary key (county_id, edition_id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint in_force_from_before_until check (in_force_until >= in_force_from)
);
-- The list of 规范性文件, and who must be told before one of them expires, ask for these few only.
create index normative_documents on document_field (county_id, edition_id) where normative <> 'no';
create index documents_that_end on document_field (county_id, in_force_until) where in_force_until is not null;
-- Is a document number used already? Asked at every submission and release.
create index edition_by_document_number on edition (county_id, organ_id, document_number) where document_number is not null;

-- 复核: somebody looked at what is published and said that it still holds.
create table document_review (
  county_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  reviewed_on date not null,
  reviewed_by uuid not null,
  reviewed_by_name text not null,
  remark text not null,
  primary key (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id)
);
create index review_of_publication on document_review (county_id, publication_id, reviewed_on);

-- Between two publications, or from a publication to a law or document outside.
create table relation (
  county_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  kind text not null constraint relation_kind check (kind in
    ('amends', 'repeals', 'replaces', 'interprets', 'answers', 'implements', 'forwards')),
  -- A document of the city lies in the city's county: no key leads there, but publications are never removed.
  to_county_id uuid,
  to_publication_id uuid,
  outside_title text,
  outside_number text,
  -- From when it holds; set at the release where nobody said.
  effective_on date,
  reason text not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by_name text,
  removed_why text,
  primary key (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id),
  constraint relation_to_one_thing check ((to_publication_id is null) = (to_county_id is null)
    and (to_publication_id is null) = (outside_title is not null)),
  constraint related_to_another check (to_publication_id is distinct from publication_id),
  constraint removed_with_a_reason check ((removed_at is null) = (removed_why is null) and (removed_at is null) = (removed_by_name is null))
);
create unique index one_relation_of_a_kind on relation (county_id, publication_id, kind, to_publication_id) where removed_at is null and to_publication_id is not null;
create index relation_to on relation (to_county_id, to_publication_id) where removed_at is null;
-- Dependants are followed level by level from this index alone, a hundred thousand in one statement.
create index relation_dependants on relation (to_county_id, to_publication_id) include (county_id, publication_id)
  where removed_at is null and kind in ('interprets', 'answers', 'implements', 'forwards');

-- What was said about validity beyond what relations say: results of a clean-up, decisions from above.
create table validity_fact (
  county_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  kind text not null constraint validity_fact_kind check (kind in ('amended', 'repealed', 'expired', 'continued')),
  effective_on date not null,
  until_on date,
  basis text not null,
  cleanup_id uuid,
  stated_by uuid not null,
  stated_by_name text not null,
  stated_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by_name text,
  revoked_why text,
  primary key (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id),
  constraint only_what_goes_on_has_an_end check (until_on is null or (kind = 'continued' and until_on >= effective_on)),
  constraint revoked_with_a_reason check ((revoked_at is null) = (revoked_why is null) and (revoked_at is null) = (revoked_by_name is null))
);
create index validity_fact_of_publication on validity_fact (county_id, publication_id) where revoked_at is null;
create index validity_fact_of_cleanup on validity_fact (county_id, cleanup_id) where cleanup_id is not null;

-- What happened to a publication on which others stand.
create table stale_cause (
  county_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  kind text not null constraint stale_cause_kind check (kind in ('amended', 'repealed', 'replaced', 'withdrawn', 'revised', 'expired')),
  by_publication_id uuid,
  happened_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id)
);
create index stale_cause_of_publication on stale_cause (county_id, publication_id);

-- 所依据的信息已变动: one row for each dependant and cause. Written by one statement from `relation`, whose keys were checked
-- when it was written; checking them again for a hundred thousand rows would take longer than writing them.
create table stale_mark (
  county_id uuid not null,
  publication_id uuid not null,
  cause_county_id uuid not null,
  cause_id uuid not null,
  cleared_at timestamptz,
  cleared_as text constraint stale_cleared_as check (cleared_as in ('confirmed', 'revised')),
  cleared_by uuid,
  cleared_by_name text,
  cleared_why text,
  primary key (county_id, publication_id, cause_id),
  constraint cleared_by_somebody check ((cleared_at is null) = (cleared_as is null) and (cleared_at is null) = (cleared_by_name is null)),
  constraint confirmed_with_a_reason check (cleared_as is distinct from 'confirmed' or cleared_why is not null)
);

-- 清理: a set of documents, each with its result.
create table cleanup (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  title text not null,
  -- What was asked for: whose documents, formed before, ending before.
  scope jsonb not null,
  due_on date not null,
  state text not null constraint cleanup_state check (state in ('open', 'finished', 'published')),
  -- The draft of the list, and then the list as it was published.
  publication_id uuid,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  finished_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id),
  constraint finished_with_a_list check ((state = 'open') = (publication_id is null) and (state = 'open') = (finished_at is null))
);
create unique index one_cleanup_per_list on cleanup (county_id, publication_id) where publication_id is not null;

create table cleanup_document (
  county_id uuid not null,
  cleanup_id uuid not null,
  publication_id uuid not null,
  organ_id uuid not null references organ (id),
  result text constraint cleanup_result check (result in ('keep', 'amend', 'repeal', 'expire')),
  until_on date,
  reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  review text constraint cleanup_review check (review in ('passed', 'returned')),
  review_remark text,
  reviewed_by uuid,
  reviewed_by_name text,
  reviewed_at timestamptz,
  version int not null,
  primary key (county_id, cleanup_id, publication_id),
  foreign key (county_id, cleanup_id) references cleanup (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id),
  constraint decided_by_a_person_with_a_reason check ((result is null) = (decided_by is null)
    and (result is null) = (reason is null) and (result is null) = (decided_at is null)),
  constraint passed_only_what_was_decided check (review is distinct from 'passed' or result is not null),
  constraint reviewed_by_another check (reviewed_by is null or reviewed_by is distinct from decided_by),
  constraint only_what_is_kept_has_an_end check (until_on is null or result = 'keep')
);
create index cleanup_waits_for_organ on cleanup_document (county_id, organ_id) where review is distinct from 'passed';
create index cleanup_of_publication on cleanup_document (county_id, publication_id);

-- 归档: what an organ released in a year, as one file.
create table archive_package (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  year int not null,
  state text not null constraint archive_state check (state in ('asked', 'packing', 'ready', 'failed')),
  total int not null,
  done int not null,
  file_sha256 text references file (sha256),
  file_size bigint,
  -- SHA-256 of the manifest, which holds that of every other file.
  digest text,
  failure text,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  finished_at timestamptz,
  primary key (county_id, id),
  constraint ready_with_a_file check ((state = 'ready') = (file_sha256 is not null) and (state = 'ready') = (digest is not null))
);
create unique index one_package_in_work on archive_package (county_id, organ_id, year) where state in ('asked', 'packing');
create index archive_of_organ on archive_package (county_id, organ_id, year);

-- What of a document was told to whom; computed from its state of the day like every reminder.
create table document_reminder (
  county_id uuid not null,
  person_id uuid not null references person (id),
  told_on date not null,
  publication_id uuid not null,
  due_on date not null,
  stage text not null constraint document_reminder_stage check (stage in ('ahead', 'month', 'expired', 'review')),
  primary key (county_id, person_id, publication_id, due_on, stage),
  foreign key (county_id, publication_id) references publication (county_id, id)
);
create index document_reminder_of_day on document_reminder (person_id, told_on);

grant select, insert, update on record_setting, record_code, index_counter, document_field, relation, validity_fact,
  stale_mark, cleanup, cleanup_document, archive_package to changliang_staff;
grant select, insert, update, delete on review_interval to changliang_staff;
grant select, insert on index_number, document_review, stale_cause, document_reminder to changliang_staff;

-- Every statement about the validity of a publication that holds: of documents that are in public, and of decisions.
create view portal.validity_change as
  select r.to_county_id as county_id, r.to_publication_id as publication_id,
    case r.kind when 'amends' then 'amended' when 'repeals' then 'repealed' else 'replaced' end as kind,
    r.effective_on, null::date as until_on, r.county_id as by_county_id, r.publication_id as by_publication_id, null::text as basis
  from relation r
  where r.removed_at is null and r.to_publication_id is not null and r.kind in ('amends', 'repeals', 'replaces')
    and r.effective_on is not null and exists (select from edition e
      where e.county_id = r.county_id and e.publication_id = r.publication_id and e.state = 'live')
  union all
  select county_id, publication_id, kind, effective_on, until_on, null, null, basis from validity_fact where revoked_at is null;

create view portal.index_number as
  select n.county_id, n.publication_id, n.number from index_number n
  where exists (select from edition e where e.county_id = n.county_id and e.publication_id = n.publication_id
    and e.state in ('live', 'superseded', 'withdrawn'));

-- What is withdrawn takes its fields with it, as it does its text.
create view portal.document_field as
  select f.county_id, f.edition_id, e.publication_id, f.theme_code, f.genre_code, f.keywords, f.summary, f.office, f.normative,
    f.in_force_from, f.in_force_until
  from document_field f join edition e on e.county_id = f.county_id and e.id = f.edition_id
  where e.state in ('live', 'superseded') and not exists (select from edition w where w.county_id = e.county_id
    and w.publication_id = e.publication_id and w.state = 'withdrawn' and w.number >= e.number);

create view portal.relation as
  select r.county_id, r.id, r.publication_id, r.kind, r.to_county_id, r.to_publication_id, r.outside_title, r.outside_number, r.effective_on
  from relation r
  where r.removed_at is null
    and exists (select from edition e where e.county_id = r.county_id and e.publication_id = r.publication_id and e.state = 'live')
    and (r.to_publication_id is null or exists (select from edition t where t.county_id = r.to_county_id
      and t.publication_id = r.to_publication_id and t.state in ('live', 'withdrawn')));

create view portal.stale as
  select m.county_id, m.publication_id, c.county_id as cause_county_id, c.publication_id as cause_publication_id, c.kind, c.happened_at
  from stale_mark m join stale_cause c on c.county_id = m.cause_county_id and c.id = m.cause_id
  where m.cleared_at is null and exists (select from edition e where e.county_id = m.county_id
    and e.publication_id = m.publication_id and e.state = 'live');

grant select on portal.validity_change, portal.index_number, portal.document_field, portal.relation, portal.stale
  to changliang_public, changliang_staff;
