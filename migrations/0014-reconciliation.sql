-- 法定补充目录的衔接: how the statutory items stand in a draft as it would be in force, or in everything in force of an organ
-- and level (catalogue_id empty). A job makes it; the latest stays, the ones before go with it.
create table reconciliation (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  binds text not null constraint reconciliation_binds check (binds in ('county', 'town', 'village')),
  catalogue_id uuid,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null constraint reconciliation_state check (state in ('waiting', 'running', 'done', 'refused')),
  attempts int not null default 0,
  -- Steps that are over. For the eye only.
  progress int not null default 0,
  -- Catalogues with the versions they had, and a digest of the statutory data.
  made_on jsonb,
  -- Every statutory item of the level with its standing and the items that answer it.
  standings jsonb,
  reasons text[],
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, catalogue_id) references catalogue (county_id, id),
  constraint reconciliation_ended_at_a_moment check ((state in ('done', 'refused')) = (ended_at is not null)),
  constraint done_says_what_it_stands_on check (
    (state = 'done') = (made_on is not null) and (state = 'done') = (standings is not null)),
  constraint reconciliation_refused_with_reasons check ((state = 'refused') = (reasons is not null))
);
-- The same button pressed twice asks once; also what a start takes up again.
create unique index one_reconciliation_at_a_time on reconciliation (county_id, organ_id, binds, catalogue_id)
  nulls not distinct where state in ('waiting', 'running');
-- The latest of a scope, for its page and before an adoption.
create index reconciliations_of_a_scope on reconciliation (county_id, organ_id, binds, catalogue_id, asked_at desc);

-- Items of the catalogues as they were compared, so that a finding shows the words it rests on.
create table reconciliation_item (
  county_id uuid not null,
  run_id uuid not null,
  item text not null,
  catalogue_id uuid not null,
  of_catalogue text not null,
  -- The row of a draft, or the address of an item in force.
  draft_row int,
  item_address text,
  fields jsonb not null,
  primary key (county_id, run_id, item),
  foreign key (county_id, run_id) references reconciliation (county_id, id) on delete cascade,
  constraint a_row_or_an_item_in_force check ((draft_row is null) <> (item_address is null))
);

create table reconciliation_finding (
  county_id uuid not null,
  run_id uuid not null,
  key text not null,
  place int not null,
  kind text not null constraint finding_kind
    check (kind in ('missing', 'overlapping', 'duplicate', 'differing-standard')),
  -- Empty: two rows of the catalogues are alike.
  statutory text,
  items text[] not null,
  evidence jsonb not null,
  lacking text[] not null,
  differences jsonb not null,
  -- What it rests on in sentences: compared with a decision's, they say what has changed.
  rests text[] not null,
  primary key (county_id, run_id, key),
  foreign key (county_id, run_id) references reconciliation (county_id, id) on delete cascade
);

-- One act of deciding, over one finding or many; taken back as a whole or in part.
create table finding_deed (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  binds text not null constraint finding_deed_binds check (binds in ('county', 'town', 'village')),
  verdict text not null constraint finding_verdict check (verdict in ('kept', 'to-mend', 'not-applicable', 'added')),
  reason text not null,
  -- Findings that were asked for and not decided, with the reason.
  skipped jsonb not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (county_id, id)
);

-- A decision holds for the organ and level as long as a finding has its key: drafts, adoptions and imports go by.
create table finding_decision (
  county_id uuid not null,
  deed_id uuid not null,
  key text not null,
  organ_id uuid not null,
  binds text not null,
  kind text not null,
  statutory text,
  rests text[] not null,
  -- Names of two rows that are alike, by which they are known again in other words.
  alike text constraint alike_is_no_statutory_item check ((alike is null) = (statutory is not null)),
  -- The row that was added to a draft for a missing item.
  catalogue_id uuid,
  draft_row int,
  undone_by uuid,
  undone_by_name text,
  undone_at timestamptz,
  primary key (county_id, deed_id, key),
  foreign key (county_id, deed_id) references finding_deed (county_id, id),
  foreign key (county_id, catalogue_id) references catalogue (county_id, id),
  constraint undone_by_a_person check (
    (undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_by_name is null)),
  constraint an_added_row_has_a_place check ((catalogue_id is null) = (draft_row is null))
);
-- Two people at once: one of them decides.
create unique index one_decision_on_a_finding on finding_decision (county_id, organ_id, binds, key)
  where undone_at is null;

-- A row that no file holds: added for this statutory item. Reading the file once more leaves it where it is.
alter table catalogue_row add column statutory text;

grant select, insert, update, delete on reconciliation, reconciliation_item, reconciliation_finding to changliang_staff;
grant select, insert, update on finding_deed, finding_decision to changliang_staff;
