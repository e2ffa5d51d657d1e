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
