-- 公开义务怎样终结、由谁承接: how an obligation ends without an edition, nil returns, organs that end, reminders.

-- What ends an obligation without an edition: lifted by the county office (waived), nothing to publish this period (nil),
-- a period that catalogue or calendar no longer makes (lapsed), the same duty of the organ that took over (united).
-- Open stays: neither fulfilled_on nor waived_on.
alter table obligation add column ended_as text;
alter table obligation add column united_into uuid;
-- The organ from which a duty was taken over whose period the successor had answered for itself already.
alter table obligation add column taken_from uuid references organ (id);
update obligation set ended_as = case when waiver in ('目录调整后不再适用', '放假安排公布后，这一天不是工作日') then 'lapsed' else 'waived' end
  where waived_on is not null;
alter table obligation
  add constraint ended_without_an_edition_in_one_way check (
    (waived_on is null) = (ended_as is null) and ended_as in ('waived', 'nil', 'lapsed', 'united')),
  add constraint united_into_another_one check (
    (united_into is not null) = (ended_as is not distinct from 'united') and united_into is distinct from id),
  add constraint united_into_a_known_one foreign key (county_id, united_into) references obligation (county_id, id);

drop index one_obligation_per_period;
create unique index one_obligation_per_period on obligation (county_id, organ_id, item_id, rule_index, period_start)
  where period_start is not null and taken_from is null;
create unique index one_open_takeover_per_period on obligation (county_id, organ_id, item_id, rule_index, period_start)
  where period_start is not null and taken_from is not null and fulfilled_on is null and waived_on is null;
-- From the one that goes on back to those that were united into it.
create index obligation_united on obligation (county_id, united_into) where united_into is not null;

-- 零报告: the clerk declares that a period has nothing to publish, another person signs, the supervisor samples. One that
-- something was published after all is void.
create table nil_return (
  county_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  organ_id uuid not null references organ (id),
  state text not null constraint nil_return_state check (state in ('declared', 'returned', 'signed', 'upheld', 'overturned', 'void')),
  reason text not null,
  declared_by uuid not null references person (id),
  declared_by_name text not null,
  declared_at timestamptz not null,
  -- Who signed it or sent it back.
  decided_by uuid references person (id),
  decided_by_name text,
  decided_on date,
  returned_why text,
  sampled_on date,
  judged_by uuid references person (id),
  judged_by_name text,
  judged_on date,
  judgement text,
  primary key (county_id, id),
  foreign key (county_id, obligation_id) references obligation (county_id, id),
  constraint nil_return_decided_by_a_second_person check (
    decided_by is distinct from declared_by and (state <> 'declared' or decided_by is null)
    and (state in ('declared', 'void') or decided_by is not null)
    and (decided_by is null) = (decided_on is null) and (decided_by is null) = (decided_by_name is null)),
  constraint nil_return_sent_back_with_a_reason check ((state = 'returned') = (returned_why is not null)),
  constraint nil_return_judged_with_a_reason check (
    (state in ('upheld', 'overturned')) = (judged_by is not null) and (judged_by is null) = (judged_on is null)
    and (judged_by is null) = (judgement is null) and (judged_by is null) = (judged_by_name is null))
);
create unique index one_nil_return_in_force on nil_return (county_id, obligation_id) where state in ('declared', 'signed', 'upheld');
create index nil_return_of_obligation on nil_return (county_id, obligation_id, declared_at);
-- "What waits for my signature": few rows of an organ.
create index nil_return_waiting on nil_return (county_id, organ_id) where state = 'declared';
-- What was signed in a quarter, for the sample.
create index nil_return_by_day on nil_return (county_id, decided_on, id);

-- 机构变动: an organ that ends and who takes over what it owed, item by item, to exactly one organ each.
create table organ_change (
  county_id uuid not null,
  id uuid not null,
  kind text not null constraint organ_change_kind check (kind in ('merge', 'split')),
  organ_id uuid not null references organ (id),
  successors uuid[] not null constraint an_organ_has_successors check (cardinality(successors) > 0),
  happened_on date not null,
  basis text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  editions int not null,
  primary key (county_id, id)
);
create unique index an_organ_ends_once on organ_change (county_id, organ_id);
create index organ_change_by_day on organ_change (county_id, decided_at);

create table organ_change_item (
  county_id uuid not null,
  change_id uuid not null,
  item_id uuid not null,
  to_organ uuid not null references organ (id),
  -- What the successor had in this place before: nothing, the same item, one that was closed, one said not to apply.
  found text not null constraint organ_change_found check (found in ('nothing', 'open', 'closed', 'not-applicable')),
  primary key (county_id, change_id, item_id),
  foreign key (county_id, change_id) references organ_change (county_id, id),
  foreign key (county_id, item_id) references item (county_id, id)
);

-- 义务转移: each obligation that another organ took over, and the one it was united into where the same was owed already.
create table obligation_move (
  county_id uuid not null,
  change_id uuid not null,
  obligation_id uuid not null,
  from_organ uuid not null references organ (id),
  to_organ uuid not null references organ (id),
  due_on date not null,
  united_into uuid,
  reason text not null,
  moved_on date not null,
  primary key (county_id, obligation_id, change_id),
  foreign key (county_id, change_id) references organ_change (county_id, id),
  foreign key (county_id, obligation_id) references obligation (county_id, id),
  foreign key (county_id, united_into) references obligation (county_id, id),
  constraint a_move_changes_the_owner check (from_organ <> to_organ)
);
create index move_of_a_change on obligation_move (county_id, change_id, due_on, obligation_id);

-- 提醒: what somebody was told of which due day. A due day that moves is told anew.
create table reminder (
  county_id uuid not null,
  person_id uuid not null references person (id),
  told_on date not null,
  obligation_id uuid not null,
  due_on date not null,
  stage text not null constraint reminder_stage check (stage in ('five', 'two', 'today', 'overdue')),
  primary key (county_id, person_id, obligation_id, due_on, stage),
  foreign key (county_id, obligation_id) references obligation (county_id, id)
);
create index reminder_of_a_digest on reminder (person_id, told_on);

-- One digest for a person and a day, on each carrier; the workspace is the first. The county is that of the person's post.
create table reminder_digest (
  county_id uuid not null,
  person_id uuid not null references person (id),
  told_on date not null,
  carrier text not null constraint reminder_carrier check (carrier in ('workspace')),
  sent_at timestamptz not null,
  seen_at timestamptz,
  primary key (county_id, person_id, told_on, carrier)
);
create index digest_unseen on reminder_digest (person_id) where seen_at is null;

grant select, insert, update on nil_return to changliang_staff;
grant select, insert on organ_change, organ_change_item, obligation_move, reminder to changliang_staff;
grant select, insert, update on reminder_digest to changliang_staff;

create or replace view portal.obligation as
  select o.county_id, o.id, o.organ_id, o.item_id, o.label, o.period_start, o.period_end, o.trigger_on, o.due_on, o.due_at,
    o.provisional, o.fulfilled_on, o.waived_on, o.waiver, p.address as fulfilled_address, o.ended_as, o.taken_from
  from obligation o
    left join edition e on e.county_id = o.county_id and e.id = o.fulfilled_by
    left join publication p on p.county_id = e.county_id and p.id = e.publication_id;

-- An organ that ended keeps its name on what it published; lists of organs are of those that are open.
create view portal.publisher as select id, county_id, code, name, short_name, level, kind, parent_id, lineage, closed_on from organ;
create view portal.organ_end as select county_id, organ_id, kind, happened_on, successors from organ_change;
grant select on portal.publisher, portal.organ_end to changliang_public, changliang_staff;
