-- 政府信息 (record), 公开信息 (publication), 版本 (edition) and its steps.
create table record (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  title text not null,
  document_number text,
  formed_on date not null,
  origin text not null constraint record_origin check (origin in ('made', 'obtained', 'held')),
  attribute text not null constraint record_attribute check (attribute in ('active', 'on-request', 'withheld')),
  ground text,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  constraint withheld_only_with_a_ground check (attribute <> 'withheld' or ground is not null)
);
alter table trigger_fact add constraint fact_of_a_record foreign key (county_id, record_id) references record (county_id, id);

create table publication (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  item_id uuid,
  address text not null,
  content_type text not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, item_id) references item (county_id, id)
);
create index publication_of_organ on publication (county_id, organ_id);
create index publication_of_item on publication (county_id, item_id);

create table edition (
  county_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  organ_id uuid not null references organ (id),
  number int not null,
  state text not null constraint edition_state check (state in
    ('draft', 'in-review', 'approved', 'live', 'superseded', 'withdrawn')),
  title text not null,
  body text not null,
  elements jsonb not null,
  channels text[] not null,
  document_number text,
  formed_on date not null,
  record_id uuid,
  obligation_id uuid,
  author_id uuid not null,
  submitted_at timestamptz,
  secrecy_reviewer_id uuid,
  secrecy_reviewed_at timestamptz,
  secrecy_result text,
  approver_id uuid,
  approved_at timestamptz,
  released_by uuid,
  released_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal text,
  read_back_at timestamptz,
  version int not null,
  saved_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id),
  foreign key (county_id, record_id) references record (county_id, id),
  foreign key (county_id, obligation_id) references obligation (county_id, id),
  -- 先审查、后公开 (保守国家秘密法实施条例 42); the author is never the last reviewer (三审三校).
  constraint released_only_after_secrecy_review_and_two_people check (
    state not in ('approved', 'live', 'superseded', 'withdrawn')
    or (approver_id is not null and approver_id <> author_id and secrecy_reviewed_at is not null
      and secrecy_reviewer_id is not null and secrecy_reviewer_id <> author_id)),
  constraint live_has_its_instant check (state not in ('live', 'superseded', 'withdrawn') or released_at is not null),
  constraint withdrawn_only_with_a_reason check ((state = 'withdrawn') = (withdrawal is not null) and (state = 'withdrawn') = (withdrawn_at is not null))
);
create unique index one_live_edition_per_publication on edition (county_id, publication_id) where state = 'live';
create unique index one_open_edition_per_publication on edition (county_id, publication_id)
  where state in ('draft', 'in-review', 'approved');
create unique index one_edition_per_number on edition (county_id, publication_id, number);
create index edition_waiting on edition (county_id, organ_id, state) where state in ('draft', 'in-review', 'approved');
create index edition_released on edition (county_id, organ_id, released_at desc) where state = 'live';
-- "Newest of the whole site" stands on every page.
create index edition_latest on edition (released_at desc) where state = 'live';
create index edition_withdrawn on edition (county_id, organ_id, withdrawn_at desc) where state = 'withdrawn';
create index edition_of_obligation on edition (county_id, obligation_id) where obligation_id is not null;

alter table obligation add constraint fulfilled_by_an_edition foreign key (county_id, fulfilled_by) references edition (county_id, id);

create table edition_step (
  county_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  deed text not null,
  person_id uuid not null references person (id),
  person_name text not null,
  at timestamptz not null,
  remark text,
  primary key (county_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id)
);
create index step_of_edition on edition_step (county_id, edition_id, at);

grant select, insert, update on record, publication, edition to changliang_staff;
grant select, insert on edition_step to changliang_staff;
