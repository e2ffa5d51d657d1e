-- 公开事项 (item, in versions), 公开位 (slot), 触发事实 (trigger fact), 公开义务 (obligation).
create table item (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  address text not null,
  created_at timestamptz not null,
  primary key (county_id, id)
);

create table item_version (
  county_id uuid not null,
  item_id uuid not null,
  version int not null,
  catalogue_id uuid not null,
  row_number int not null,
  level1 text not null,
  level2 text,
  name text not null,
  field_code text references field (code),
  elements text[] not null,
  elements_text text not null,
  basis text not null,
  deadline_text text not null,
  rules jsonb not null,
  cadence text not null constraint item_cadence check (cadence in ('event', 'periodic', 'standing')),
  body text not null,
  channels text[] not null,
  audience_all boolean,
  audience_specific text,
  active boolean,
  on_request boolean,
  effective_from date not null,
  effective_until date,
  primary key (county_id, item_id, version),
  foreign key (county_id, item_id) references item (county_id, id)
);
create unique index one_current_version_per_item on item_version (county_id, item_id) where effective_until is null;
create unique index one_item_per_catalogue_row on item_version (county_id, catalogue_id, row_number);

create table slot (
  county_id uuid not null,
  organ_id uuid not null references organ (id),
  item_id uuid not null,
  applicability text not null constraint slot_applicability check (applicability in ('applies', 'does-not-apply')),
  reason text,
  opened_on date not null,
  closed_on date,
  primary key (county_id, organ_id, item_id),
  foreign key (county_id, item_id) references item (county_id, id),
  constraint a_departure_has_a_reason check (applicability = 'applies' or reason is not null)
);
create index slot_by_item on slot (county_id, item_id);
create index slot_closed on slot (county_id, organ_id, item_id) where closed_on is not null;

create table trigger_fact (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null,
  item_id uuid not null,
  subject text not null,
  happened_on date not null,
  happened_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  record_id uuid,
  primary key (county_id, id),
  foreign key (county_id, organ_id, item_id) references slot (county_id, organ_id, item_id),
  constraint no_fact_before_2004 check (happened_on >= date '2004-01-01')
);

create table obligation (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null,
  item_id uuid not null,
  item_version int not null,
  rule_index smallint not null,
  label text not null,
  period_start date,
  period_end date,
  trigger_fact_id uuid,
  trigger_on date,
  due_on date not null,
  due_at timestamptz,
  provisional boolean not null,
  calendar_version text not null,
  created_on date not null,
  fulfilled_by uuid,
  fulfilled_on date,
  waived_on date,
  waived_by uuid,
  waiver text,
  primary key (county_id, id),
  foreign key (county_id, organ_id, item_id) references slot (county_id, organ_id, item_id),
  foreign key (county_id, item_id, item_version) references item_version (county_id, item_id, version),
  constraint of_a_period_or_of_a_fact check ((period_start is null) = (trigger_fact_id is not null)),
  constraint a_period_has_two_ends check ((period_start is null) = (period_end is null)),
  constraint fulfilled_only_with_an_edition check ((fulfilled_on is null) = (fulfilled_by is null)),
  constraint waived_by_a_person_with_a_reason check ((waived_on is null) = (waived_by is null) and (waived_on is null) = (waiver is null)),
  constraint fulfilled_or_waived_not_both check (fulfilled_on is null or waived_on is null)
);
create unique index one_obligation_per_period on obligation (county_id, organ_id, item_id, rule_index, period_start)
  where period_start is not null;
create unique index one_obligation_per_fact on obligation (county_id, trigger_fact_id, rule_index)
  where trigger_fact_id is not null;
-- "What do I owe, by when": only what is open, in order of the day.
create index owed_by_organ on obligation (county_id, organ_id, due_on) where fulfilled_on is null and waived_on is null;
-- Lists of what was answered, by organ and day, over a county: seconds without it at a million rows.
create index obligation_of_organ on obligation (county_id, organ_id, due_on, id);
create index obligation_waived on obligation (county_id, organ_id, due_on) where waived_on is not null;
-- The history of one slot, newest first.
create index obligation_of_slot on obligation (county_id, item_id, organ_id, due_on);

grant select, insert, update on item, item_version, slot, obligation to changliang_staff;
grant select, insert on trigger_fact to changliang_staff;
