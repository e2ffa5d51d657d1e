-- 适用声明: whether an item applies to an organ, decided slot by slot by a named person. slot.applicability and slot.reason
-- are what the decision in force says; the decisions before it stay.
create table applicability_act (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  answer text not null constraint act_answer check (answer in ('applies', 'does-not-apply', 'confirmed')),
  reason text,
  -- Row by row: what it was before, what it became, or why it was passed over.
  results jsonb not null,
  signed_by uuid not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  taken_back_by uuid,
  taken_back_by_name text,
  taken_back_at timestamptz,
  primary key (county_id, id),
  constraint a_refusal_to_apply_gives_its_reason check (answer <> 'does-not-apply' or length(btrim(reason)) >= 4),
  constraint taken_back_by_a_person check (
    (taken_back_by is null) = (taken_back_at is null) and (taken_back_by is null) = (taken_back_by_name is null))
);
-- The acts of an organ, newest first.
create index applicability_acts_of_an_organ on applicability_act (county_id, organ_id, signed_at desc);

create table slot_decision (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null,
  item_id uuid not null,
  applicability text not null constraint decision_applicability check (applicability in ('applies', 'does-not-apply')),
  reason text,
  decided_on date not null,
  act_id uuid not null,
  -- The act that put another decision in its place, or took it back.
  ended_by_act uuid,
  primary key (county_id, id),
  foreign key (county_id, organ_id, item_id) references slot (county_id, organ_id, item_id),
  foreign key (county_id, act_id) references applicability_act (county_id, id),
  foreign key (county_id, ended_by_act) references applicability_act (county_id, id),
  constraint what_does_not_apply_has_a_public_reason check (applicability = 'applies' or length(btrim(reason)) >= 4)
);
create unique index one_decision_in_force_per_slot on slot_decision (county_id, organ_id, item_id) where ended_by_act is null;
-- The history of a slot; the decisions of an act, and those it ended, when it is taken back.
create index decisions_of_a_slot on slot_decision (county_id, organ_id, item_id, decided_on);
create index decisions_of_an_act on slot_decision (county_id, act_id);
create index decisions_ended_by_an_act on slot_decision (county_id, ended_by_act) where ended_by_act is not null;
-- Outliers begin where somebody says no: few slots among many.
create index decisions_against on slot_decision (county_id, item_id)
  where ended_by_act is null and applicability = 'does-not-apply';

grant select, insert, update on applicability_act, slot_decision to changliang_staff;

-- What an organ declared, and on which day. The name of who signed stays in the office.
create view portal.slot_decision as
  select county_id, organ_id, item_id, applicability, reason, decided_on from slot_decision where ended_by_act is null;
grant select on portal.slot_decision to changliang_public, changliang_staff;

-- 继承: where an item of a list comes from in the list above. tier: how far down a list stands, guideline of the city (0),
-- county, town, village; a list of a town stands below the county's for the same level. Kept with each item that has to do
-- with inheritance, so that the constraints below can lean on it.
create table item_tier (
  county_id uuid not null,
  item_id uuid not null,
  tier smallint not null constraint a_tier_is_not_negative check (tier >= 0),
  primary key (county_id, item_id),
  foreign key (county_id, item_id) references item (county_id, id),
  constraint one_tier_for_an_item unique (county_id, item_id, tier)
);

-- Of an item, or of a row of a draft that becomes one. Every relation leads to a smaller tier: none can lead back to where
-- it began, through however many others.
create table inheritance (
  county_id uuid not null,
  id uuid not null,
  lower_item uuid,
  catalogue_id uuid,
  row_number int,
  lower_tier smallint not null,
  upper_tier smallint not null,
  upper_county_id uuid,
  upper_item uuid,
  -- The parent where it is of the same county; only the city's guideline is elsewhere.
  upper_here uuid generated always as (case when upper_county_id = county_id then upper_item end) stored,
  kind text not null constraint inheritance_kind check (kind in ('taken', 'narrowed', 'widened', 'own')),
  reason text,
  -- The versions that were compared: another content since asks for another look.
  lower_version int,
  upper_version int,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  deed uuid not null,
  ended_by_deed uuid,
  primary key (county_id, id),
  foreign key (county_id, lower_item, lower_tier) references item_tier (county_id, item_id, tier),
  foreign key (county_id, upper_here, upper_tier) references item_tier (county_id, item_id, tier),
  foreign key (county_id, catalogue_id, row_number) references catalogue_row (county_id, catalogue_id, row_number) on delete cascade,
  constraint inherits_only_from_above check (upper_tier < lower_tier),
  constraint only_the_guideline_is_elsewhere check (upper_county_id = county_id or upper_tier = 0),
  constraint of_an_item_or_of_a_row check ((lower_item is null) = (row_number is not null) and (row_number is null) = (catalogue_id is null)),
  constraint own_has_no_parent check ((kind = 'own') = (upper_item is null) and (upper_item is null) = (upper_county_id is null)),
  constraint a_parent_was_seen_in_a_version check ((upper_item is null) = (upper_version is null)),
  constraint a_reason_says_something check (reason is null or length(btrim(reason)) >= 4)
);
create unique index one_parent_per_item_and_tier on inheritance (county_id, lower_item, upper_tier)
  where ended_by_deed is null and lower_item is not null;
create unique index one_parent_per_row_and_tier on inheritance (county_id, catalogue_id, row_number, upper_tier)
  where ended_by_deed is null and catalogue_id is not null;
-- What inherits from an item; what a deed did and ended, when it is taken back.
create index inheritance_from on inheritance (upper_county_id, upper_item) where ended_by_deed is null;
create index inheritance_of_deed on inheritance (county_id, deed);
create index inheritance_ended_by on inheritance (county_id, ended_by_deed) where ended_by_deed is not null;

-- 未列入: an item above that a list leaves out, and the public reason.
create table inheritance_drop (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  binds text not null constraint drop_binds check (binds in ('county', 'town', 'village')),
  upper_county_id uuid not null,
  upper_item uuid not null,
  upper_here uuid generated always as (case when upper_county_id = county_id then upper_item end) stored,
  upper_version int not null,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  deed uuid not null,
  ended_by_deed uuid,
  primary key (county_id, id),
  foreign key (county_id, upper_here) references item (county_id, id),
  constraint dropped_only_with_a_reason check (length(btrim(reason)) >= 4)
);
create unique index one_reason_per_dropped_item on inheritance_drop (county_id, organ_id, binds, upper_item)
  where ended_by_deed is null;
create index drops_of_an_item on inheritance_drop (upper_county_id, upper_item) where ended_by_deed is null;
create index drops_of_deed on inheritance_drop (county_id, deed);
create index drops_ended_by on inheritance_drop (county_id, ended_by_deed) where ended_by_deed is not null;

-- Whether a county's lists may be adopted with departures that nobody gave a reason for. No row: they may, and are marked.
create table inheritance_rule (
  county_id uuid not null,
  organ_id uuid not null references organ (id),
  strict boolean not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  primary key (county_id, organ_id)
);

grant select, insert on item_tier to changliang_staff;
grant select, insert, update on inheritance, inheritance_drop, inheritance_rule to changliang_staff;

-- Where an item in force comes from, and what became of it below: public, with the reasons. Who decided stays in the office.
create view portal.inheritance as
  select n.county_id, n.lower_item, n.upper_tier, n.upper_county_id, n.upper_item, n.kind, n.reason
  from inheritance n where n.ended_by_deed is null and n.lower_item is not null;
create view portal.inheritance_drop as
  select d.county_id, d.organ_id, d.binds, d.upper_county_id, d.upper_item, d.reason
  from inheritance_drop d where d.ended_by_deed is null
    and exists (select from catalogue c where c.county_id = d.county_id and c.organ_id = d.organ_id and c.binds = d.binds and c.state = 'adopted');
grant select on portal.inheritance, portal.inheritance_drop to changliang_public, changliang_staff;

-- 两公开: a decision of villagers is published, and its result as well (村民委员会组织法第三十五条). The result has no due day
-- until the decision is carried out; until then this row waits for it.
create table awaited_result (
  county_id uuid not null,
  resolution_fact uuid not null,
  organ_id uuid not null,
  item_id uuid not null,
  result_fact uuid,
  primary key (county_id, resolution_fact),
  foreign key (county_id, resolution_fact) references trigger_fact (county_id, id),
  foreign key (county_id, result_fact) references trigger_fact (county_id, id),
  foreign key (county_id, organ_id, item_id) references slot (county_id, organ_id, item_id),
  constraint a_result_is_another_fact check (result_fact <> resolution_fact)
);
create unique index one_decision_per_result on awaited_result (county_id, result_fact) where result_fact is not null;
-- What an organ still has to tell the result of; the thread of a slot.
create index results_waited_for on awaited_result (county_id, organ_id) where result_fact is null;
create index results_of_a_slot on awaited_result (county_id, item_id, organ_id);

grant select, insert, update on awaited_result to changliang_staff;

-- Both halves of a decision side by side: the first obligation that each fact set running.
create view portal.decision_thread as
  select a.county_id, a.organ_id, a.item_id, r.subject, r.happened_on as decided_on, x.happened_on as result_on,
    f.due_on as resolution_due, f.fulfilled_on as resolution_fulfilled, f.waived_on as resolution_waived, f.ended_as as resolution_ended,
    f.address as resolution_address, s.due_on as result_due, s.fulfilled_on as result_fulfilled, s.waived_on as result_waived, s.ended_as as result_ended,
    s.address as result_address
  from awaited_result a
    join trigger_fact r on r.county_id = a.county_id and r.id = a.resolution_fact
    left join trigger_fact x on x.county_id = a.county_id and x.id = a.result_fact
    left join lateral (
      select o.due_on, o.fulfilled_on, o.waived_on, o.ended_as, p.address from obligation o
        left join edition e on e.county_id = o.county_id and e.id = o.fulfilled_by
        left join publication p on p.county_id = e.county_id and p.id = e.publication_id
      where o.county_id = a.county_id and o.trigger_fact_id = a.resolution_fact order by o.rule_index limit 1) f on true
    left join lateral (
      select o.due_on, o.fulfilled_on, o.waived_on, o.ended_as, p.address from obligation o
        left join edition e on e.county_id = o.county_id and e.id = o.fulfilled_by
        left join publication p on p.county_id = e.county_id and p.id = e.publication_id
      where o.county_id = a.county_id and o.trigger_fact_id = a.result_fact order by o.rule_index limit 1) s on true;
grant select on portal.decision_thread to changliang_public, changliang_staff;
