-- 事项清单 (city plan 1): what items come from – 标准指引, 权责清单, 公共服务事项清单 –, each issue of it row by row, which row an
-- item stands on, the attribute (公开属性) decided for each, and the work that a new guideline makes. Statutes are a source
-- too; their rows come with the program and are named by their own id.

create table inventory_source (
  county_id uuid not null,
  id uuid not null,
  -- Whose list it is; a guideline binds what lies below it.
  organ_id uuid not null references organ (id),
  kind text not null constraint source_kind check (kind in ('guideline', 'powers', 'services')),
  title text not null,
  issuer text not null,
  field_code text references field (code),
  levels text[] not null constraint source_levels check (levels <@ array['county', 'town', 'village'] and cardinality(levels) > 0),
  -- Empty: every organ of those levels.
  organ_ids uuid[],
  -- 指导单位, where it is another one than those that guide the field.
  guide_id uuid references organ (id),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null,
  primary key (county_id, id),
  constraint a_guideline_is_of_a_field check (kind <> 'guideline' or field_code is not null)
);
create index inventory_source_of_organ on inventory_source (organ_id);
-- The matrix asks for the guidelines of the 26 fields.
create index guideline_of_field on inventory_source (field_code) where kind = 'guideline';

-- 一版: a source as it was issued on a day. Read first, in force once somebody has looked at what it changes.
create table inventory_issue (
  county_id uuid not null,
  source_id uuid not null,
  number int not null,
  state text not null constraint issue_state check (state in ('read', 'in-force', 'superseded', 'discarded')),
  document_number text,
  issued_on date not null,
  file_sha256 text not null references file (sha256),
  file_name text not null,
  -- Rows as they were read; and what a person should look at, with its place.
  reading jsonb not null,
  doubts jsonb not null,
  read_by uuid not null,
  read_by_name text not null,
  read_at timestamptz not null,
  taken_by uuid,
  taken_by_name text,
  taken_on date,
  primary key (county_id, source_id, number),
  foreign key (county_id, source_id) references inventory_source (county_id, id),
  constraint taken_by_a_person_on_a_day check (
    (state in ('in-force', 'superseded')) = (taken_on is not null)
    and (taken_on is null) = (taken_by is null) and (taken_on is null) = (taken_by_name is null))
);
create unique index one_issue_in_force_per_source on inventory_issue (county_id, source_id) where state = 'in-force';
create unique index one_issue_waits_per_source on inventory_issue (county_id, source_id) where state = 'read';

create table inventory_row (
  county_id uuid not null,
  source_id uuid not null,
  id uuid not null,
  row_code text,
  -- What it stands under: 一级事项 of a guideline, the main item of a 子项.
  heading text,
  name text not null,
  -- 规范后的名称: under which it stands in the inventory, where the source's own name breaks the rules.
  listed_name text,
  row_kind text,
  row_basis text,
  row_body text,
  level_text text,
  row_elements text,
  -- Laws and articles that its basis cites (law#article), to be compared with items.
  cites text[] not null,
  place text not null,
  ordinal int not null,
  -- Numbers of the issues that brought it, changed it last, and no longer hold it.
  since int not null,
  changed int,
  ended int,
  primary key (county_id, source_id, id),
  foreign key (county_id, source_id) references inventory_source (county_id, id)
);
create unique index one_row_in_force_per_code on inventory_row (county_id, source_id, row_code) where row_code is not null and ended is null;
create index inventory_row_in_order on inventory_row (county_id, source_id, ordinal) where ended is null;

-- What each issue added, changed and ended, with the words before.
create table inventory_row_change (
  county_id uuid not null,
  source_id uuid not null,
  issue int not null,
  row_id uuid not null,
  kind text not null constraint row_change_kind check (kind in ('added', 'changed', 'ended')),
  before jsonb,
  primary key (county_id, source_id, issue, row_id),
  foreign key (county_id, source_id, issue) references inventory_issue (county_id, source_id, number),
  foreign key (county_id, source_id, row_id) references inventory_row (county_id, source_id, id),
  constraint what_was_there_before_is_kept check ((kind = 'changed') = (before is not null))
);

-- 来源: an item of a county stands on a row of a source, or a person has said that it does not.
create table inventory_link (
  county_id uuid not null,
  id uuid not null,
  item_id uuid not null,
  source_county_id uuid,
  source_id uuid,
  row_id uuid,
  statutory_id text,
  state text not null constraint link_state check (state in ('confirmed', 'refused')),
  decided_by uuid not null,
  decided_by_name text not null,
  decided_on date not null,
  -- What one deed confirmed can be taken back as a whole.
  deed uuid not null,
  primary key (county_id, id),
  foreign key (county_id, item_id) references item (county_id, id),
  -- A source of the city lies in the city's county, so that no key leads to its rows; they are never removed.
  constraint a_row_or_a_statute check (
    (row_id is null) = (statutory_id is not null)
    and (row_id is null) = (source_id is null) and (row_id is null) = (source_county_id is null))
);
create unique index one_link_per_item_and_row on inventory_link (county_id, item_id, row_id) where row_id is not null;
create unique index one_link_per_item_and_statute on inventory_link (county_id, item_id, statutory_id) where statutory_id is not null;
-- The items of a county that stand on a row: the list of rows without an item.
create index inventory_link_of_row on inventory_link (county_id, source_id, row_id) where row_id is not null;
create index inventory_link_of_deed on inventory_link (county_id, deed);

-- 公开属性: decided for an item, or in a county for a row of a source, again and again; what was decided before is kept.
create table attribute_decision (
  county_id uuid not null,
  id uuid not null,
  item_id uuid,
  source_county_id uuid,
  source_id uuid,
  row_id uuid,
  attribute text not null constraint attribute_name check (attribute in ('active', 'on-request', 'not-public')),
  ground text,
  article text,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  -- 定期评估审查（条例第十八条）.
  next_on date,
  deed uuid not null,
  ended text constraint decision_ended check (ended in ('superseded', 'withdrawn')),
  ended_by uuid,
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, item_id) references item (county_id, id),
  constraint of_an_item_or_of_a_row check (
    (item_id is null) = (row_id is not null)
    and (row_id is null) = (source_id is null) and (row_id is null) = (source_county_id is null)),
  constraint not_public_has_ground_article_and_day check (
    (attribute = 'not-public') = (ground is not null) and (ground is null) = (article is null)
    and (attribute <> 'not-public' or next_on is not null)),
  constraint ended_by_a_person_at_a_moment check ((ended is null) = (ended_by is null) and (ended is null) = (ended_at is null))
);
create unique index one_attribute_per_item on attribute_decision (county_id, item_id) where item_id is not null and ended is null;
create unique index one_attribute_per_row on attribute_decision (county_id, row_id) where row_id is not null and ended is null;
create index attribute_to_assess on attribute_decision (county_id, next_on) where ended is null and next_on is not null;
create index attribute_decision_of_deed on attribute_decision (county_id, deed);

-- Days and months that an office sets for itself; what a county does not set it takes from the city, then from the program.
create table inventory_setting (
  county_id uuid not null primary key,
  compile_days int not null constraint compile_days_range check (compile_days between 1 and 730),
  assess_months int not null constraint assess_months_range check (assess_months between 1 and 60),
  set_by uuid not null,
  set_by_name text not null,
  set_on date not null
);

-- 编制任务: an issue of a guideline has each organ that it binds compile (or adapt) its catalogue, and a department guide it.
-- Whether it is done is told from the catalogues in force, never kept.
create table inventory_task (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  duty text not null constraint task_duty check (duty in ('compile', 'guide')),
  source_county_id uuid not null,
  source_id uuid not null,
  issue int not null,
  field_code text not null references field (code),
  binds_level text constraint task_binds check (binds_level in ('county', 'town', 'village')),
  opened_on date not null,
  due_on date not null,
  primary key (county_id, id),
  constraint who_compiles_does_so_for_a_level check ((duty = 'compile') = (binds_level is not null))
);
create unique index one_task_per_organ_and_issue on inventory_task (county_id, organ_id, source_id, issue, duty, coalesce(binds_level, ''));
create index inventory_task_of_issue on inventory_task (source_county_id, source_id, issue);
create index inventory_task_of_organ on inventory_task (organ_id, due_on);

grant select, insert, update on inventory_source, inventory_issue, inventory_row, inventory_setting, attribute_decision to changliang_staff;
grant select, insert on inventory_row_change, inventory_task to changliang_staff;
grant select, insert, update, delete on inventory_link to changliang_staff;

-- On which rows a public item stands; a source that is in force, or was.
create view portal.item_source as
  select l.county_id, l.item_id, l.statutory_id, s.kind as source_kind, s.title as source_title, s.issuer as source_issuer,
    i.document_number, i.issued_on as source_issued_on, coalesce(r.listed_name, r.name) as row_name, r.row_basis,
    r.ended is not null as row_ended
  from inventory_link l
    left join inventory_source s on s.county_id = l.source_county_id and s.id = l.source_id
    left join inventory_row r on r.county_id = l.source_county_id and r.source_id = l.source_id and r.id = l.row_id
    left join inventory_issue i on i.county_id = s.county_id and i.source_id = s.id and i.state = 'in-force'
  where l.state = 'confirmed';
grant select on portal.item_source to changliang_public, changliang_staff;
