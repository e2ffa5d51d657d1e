-- 计数: what a county or a city is asked for all day is not counted row by row. Writers note what they changed and wait for
-- nobody; a job folds the notes into the tallies; a reader adds tallies and notes and so sees the rows as they are.
-- docs/decisions/0016-tallies.md says why.

-- The classes of an obligation that do not depend on today; one that ended without an edition is of the way it ended.
-- What lapsed or was united into another is kept and belongs to no figure.
create function duty_class(due_on date, fulfilled_on date, ended_as text, provisional boolean) returns text
  language sql immutable parallel safe
  return case
    when ended_as is not null then ended_as
    when fulfilled_on <= due_on then 'on-time'
    when fulfilled_on is not null then 'late'
    when provisional then 'provisional'
    else 'open' end;

-- What writers note: an obligation more or less of a class, and slots whose place in the counts may have changed (all of an
-- organ where no item is named). Only ever added to, and taken away by the fold.
create table duty_delta (
  county_id uuid not null,
  id bigint generated always as identity,
  organ_id uuid not null,
  item_id uuid not null,
  item_version int not null,
  due_on date not null,
  class text not null,
  trigger_on date,
  fulfilled_on date,
  n int not null,
  primary key (county_id, id)
);
create table slot_touch (
  county_id uuid not null,
  id bigint generated always as identity,
  organ_id uuid not null,
  item_id uuid,
  primary key (county_id, id)
);
-- Both empty themselves every minute: without vacuum at their heels readers would walk over what is gone.
alter table duty_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000);
alter table slot_touch set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000);

-- The tallies. A span is a day, or a month by its first day. In the order of reading: a county's days one after the other.
create table organ_tally (
  county_id uuid not null,
  span text not null constraint organ_tally_span check (span in ('day', 'month')),
  starts_on date not null,
  organ_id uuid not null,
  class text not null,
  n int not null,
  primary key (county_id, span, starts_on, organ_id, class)
);
create table field_tally (
  county_id uuid not null,
  span text not null constraint field_tally_span check (span in ('day', 'month')),
  starts_on date not null,
  field_code text not null,
  class text not null,
  n int not null,
  primary key (county_id, span, starts_on, field_code, class)
);
-- From formation to publication, by the due day as well, because a period is one of due days.
create table lag_tally (
  county_id uuid not null,
  due_on date not null,
  trigger_on date not null,
  fulfilled_on date not null,
  n int not null,
  primary key (county_id, due_on, trigger_on, fulfilled_on)
);
create table organ_slots (
  county_id uuid not null,
  organ_id uuid not null,
  slots int not null,
  empty int not null,
  primary key (county_id, organ_id)
);
create table item_slots (
  county_id uuid not null,
  item_id uuid not null,
  slots int not null,
  empty int not null,
  primary key (county_id, item_id)
);
-- How each slot stood when it was last folded: whether it counts, what it owes next and what it published last.
create table slot_standing (
  county_id uuid not null,
  item_id uuid not null,
  organ_id uuid not null,
  is_open boolean not null,
  applies boolean not null,
  duties int not null,
  due_on date,
  last_on date,
  primary key (county_id, item_id, organ_id)
);

create function note_duties_made() returns trigger language plpgsql as $$
begin
  insert into duty_delta (county_id, organ_id, item_id, item_version, due_on, class, trigger_on, fulfilled_on, n)
    select county_id, organ_id, item_id, item_version, due_on, duty_class(due_on, fulfilled_on, ended_as, provisional),
      trigger_on, fulfilled_on, 1 from made;
  return null;
end $$;
create function note_duties_gone() returns trigger language plpgsql as $$
begin
  insert into duty_delta (county_id, organ_id, item_id, item_version, due_on, class, trigger_on, fulfilled_on, n)
    select county_id, organ_id, item_id, item_version, due_on, duty_class(due_on, fulfilled_on, ended_as, provisional),
      trigger_on, fulfilled_on, -1 from gone;
  return null;
end $$;
create function note_duties_changed() returns trigger language plpgsql as $$
begin
  insert into duty_delta (county_id, organ_id, item_id, item_version, due_on, class, trigger_on, fulfilled_on, n)
    select b.county_id, c.organ_id, c.item_id, c.item_version, c.due_on, c.class, c.trigger_on, c.fulfilled_on, c.n
    from before b join after a on a.county_id = b.county_id and a.id = b.id
      cross join lateral (values
        (b.organ_id, b.item_id, b.item_version, b.due_on, duty_class(b.due_on, b.fulfilled_on, b.ended_as, b.provisional), b.trigger_on, b.fulfilled_on, -1),
        (a.organ_id, a.item_id, a.item_version, a.due_on, duty_class(a.due_on, a.fulfilled_on, a.ended_as, a.provisional), a.trigger_on, a.fulfilled_on, 1))
        as c (organ_id, item_id, item_version, due_on, class, trigger_on, fulfilled_on, n)
    where (b.organ_id, b.item_id, b.item_version, b.due_on, duty_class(b.due_on, b.fulfilled_on, b.ended_as, b.provisional), b.trigger_on, b.fulfilled_on)
      is distinct from (a.organ_id, a.item_id, a.item_version, a.due_on, duty_class(a.due_on, a.fulfilled_on, a.ended_as, a.provisional), a.trigger_on, a.fulfilled_on);
  return null;
end $$;
create trigger note_duties_made after insert on obligation
  referencing new table as made for each statement execute function note_duties_made();
create trigger note_duties_gone after delete on obligation
  referencing old table as gone for each statement execute function note_duties_gone();
create trigger note_duties_changed after update on obligation
  referencing old table as before new table as after for each statement execute function note_duties_changed();

create function note_slots_made() returns trigger language plpgsql as $$
begin
  insert into slot_touch (county_id, organ_id, item_id) select county_id, organ_id, item_id from made;
  return null;
end $$;
create function note_slots_gone() returns trigger language plpgsql as $$
begin
  insert into slot_touch (county_id, organ_id, item_id) select county_id, organ_id, item_id from gone;
  return null;
end $$;
create function note_slots_changed() returns trigger language plpgsql as $$
begin
  insert into slot_touch (county_id, organ_id, item_id)
    select a.county_id, a.organ_id, a.item_id
    from before b join after a on a.county_id = b.county_id and a.organ_id = b.organ_id and a.item_id = b.item_id
    where (b.closed_on is null, b.applicability) is distinct from (a.closed_on is null, a.applicability);
  return null;
end $$;
create trigger note_slots_made after insert on slot
  referencing new table as made for each statement execute function note_slots_made();
create trigger note_slots_gone after delete on slot
  referencing old table as gone for each statement execute function note_slots_gone();
create trigger note_slots_changed after update on slot
  referencing old table as before new table as after for each statement execute function note_slots_changed();

create function note_organ_closed() returns trigger language plpgsql as $$
begin
  insert into slot_touch (county_id, organ_id) values (new.county_id, new.id);
  return null;
end $$;
create trigger note_organ_closed after update on organ for each row
  when ((old.closed_on is null) <> (new.closed_on is null)) execute function note_organ_closed();

-- What is counted, and what the tallies do not hold yet: read by staff, kept by nobody.
create schema counting;

-- Slots that count for nothing: closed by a newer catalogue, or of an organ that is no more.
create view counting.shut_slot as
  select county_id, organ_id, item_id from slot where closed_on is not null
  union all
  select s.county_id, s.organ_id, s.item_id from organ g
    join slot s on s.county_id = g.county_id and s.organ_id = g.id and s.closed_on is null
  where g.closed_on is not null;

-- The truth that the tallies are of, row by row, and each tally counted anew from it.
create view counting.duty as
  select o.county_id, o.organ_id, o.item_id, coalesce(v.field_code, 'other') as field_code, o.due_on,
    duty_class(o.due_on, o.fulfilled_on, o.ended_as, o.provisional) as class, o.trigger_on, o.fulfilled_on
  from obligation o
    join item_version v on v.county_id = o.county_id and v.item_id = o.item_id and v.version = o.item_version
  where not exists (select from counting.shut_slot c where c.county_id = o.county_id and c.organ_id = o.organ_id and c.item_id = o.item_id);
create view counting.by_organ as
  select d.county_id, s.span, s.starts_on, d.organ_id, d.class, count(*)::int as n
  from counting.duty d
    cross join lateral (values ('day', d.due_on), ('month', date_trunc('month', d.due_on)::date)) as s (span, starts_on)
  group by 1, 2, 3, 4, 5;
create view counting.by_field as
  select d.county_id, s.span, s.starts_on, d.field_code, d.class, count(*)::int as n
  from counting.duty d
    cross join lateral (values ('day', d.due_on), ('month', date_trunc('month', d.due_on)::date)) as s (span, starts_on)
  group by 1, 2, 3, 4, 5;
create view counting.lags as
  select county_id, due_on, trigger_on, fulfilled_on, count(*)::int as n
  from counting.duty where trigger_on is not null and fulfilled_on is not null group by 1, 2, 3, 4;
create view counting.standing as
  select s.county_id, s.item_id, s.organ_id, s.closed_on is null and g.closed_on is null as is_open,
    s.closed_on is null and g.closed_on is null and s.applicability = 'applies' as applies,
    coalesce(d.duties, 0) as duties, d.due_on, d.last_on
  from slot s join organ g on g.id = s.organ_id
    left join (
      select county_id, item_id, organ_id, count(*)::int as duties,
        min(due_on) filter (where fulfilled_on is null and waived_on is null) as due_on, max(fulfilled_on) as last_on
      from obligation group by 1, 2, 3) d on d.county_id = s.county_id and d.item_id = s.item_id and d.organ_id = s.organ_id;
create view counting.organ_slots as
  select county_id, organ_id, (count(*) filter (where applies))::int as slots,
    (count(*) filter (where applies and duties = 0))::int as empty
  from counting.standing group by 1, 2 having count(*) filter (where applies) > 0;
create view counting.item_slots as
  select county_id, item_id, (count(*) filter (where applies))::int as slots,
    (count(*) filter (where applies and duties = 0))::int as empty
  from counting.standing group by 1, 2 having count(*) filter (where applies) > 0;

-- What the tallies do not hold yet.
create view counting.touched_slot as
  select county_id, organ_id, item_id from slot_touch where item_id is not null
  union
  select s.county_id, s.organ_id, s.item_id from slot_touch t
    join slot s on s.county_id = t.county_id and s.organ_id = t.organ_id
  where t.item_id is null;
-- Slots that were counted and are no more, or the other way round. Whatever is owed at a slot that was never counted is
-- noted obligation by obligation.
create view counting.turned_slot as
  select k.county_id, k.organ_id, k.item_id, not st.is_open as is_open
  from counting.touched_slot k
    join slot_standing st on st.county_id = k.county_id and st.item_id = k.item_id and st.organ_id = k.organ_id
    join organ g on g.id = k.organ_id
    left join slot s on s.county_id = k.county_id and s.organ_id = k.organ_id and s.item_id = k.item_id
  where st.is_open <> (s.county_id is not null and s.closed_on is null and g.closed_on is null);
create view counting.duty_change as
  select d.county_id, d.organ_id, d.item_id, d.item_version, d.due_on, d.class, d.trigger_on, d.fulfilled_on, d.n
  from duty_delta d
  where not exists (select from counting.shut_slot c where c.county_id = d.county_id and c.organ_id = d.organ_id and c.item_id = d.item_id)
    and not exists (select from counting.turned_slot t where t.county_id = d.county_id and t.organ_id = d.organ_id and t.item_id = d.item_id)
  union all
  -- Open again: all it holds. Closed: all it held, which is what it holds without what changed since.
  select o.county_id, o.organ_id, o.item_id, o.item_version, o.due_on,
    duty_class(o.due_on, o.fulfilled_on, o.ended_as, o.provisional), o.trigger_on, o.fulfilled_on,
    case when t.is_open then 1 else -1 end
  from counting.turned_slot t
    join obligation o on o.county_id = t.county_id and o.item_id = t.item_id and o.organ_id = t.organ_id
  union all
  select d.county_id, d.organ_id, d.item_id, d.item_version, d.due_on, d.class, d.trigger_on, d.fulfilled_on, d.n
  from counting.turned_slot t
    join duty_delta d on d.county_id = t.county_id and d.item_id = t.item_id and d.organ_id = t.organ_id
  where not t.is_open;
create view counting.field_change as
  select c.*, coalesce(v.field_code, 'other') as field_code
  from counting.duty_change c
    join item_version v on v.county_id = c.county_id and v.item_id = c.item_id and v.version = c.item_version;
create view counting.slot_change as
  select k.county_id, k.organ_id, k.item_id,
    now.applies::int - coalesce(st.applies, false)::int as slots,
    (now.applies and coalesce(st.duties, 0) + k.duties = 0)::int - (coalesce(st.applies and st.duties = 0, false))::int as empty
  from (
      select county_id, organ_id, item_id, sum(n)::int as duties
      from (
        select county_id, organ_id, item_id, 0 as n from counting.touched_slot
        union all
        select county_id, organ_id, item_id, n from duty_delta) one
      group by 1, 2, 3) k
    join organ g on g.id = k.organ_id
    left join slot s on s.county_id = k.county_id and s.organ_id = k.organ_id and s.item_id = k.item_id
    left join slot_standing st on st.county_id = k.county_id and st.item_id = k.item_id and st.organ_id = k.organ_id
    cross join lateral (
      select coalesce(s.closed_on is null and g.closed_on is null and s.applicability = 'applies', false) as applies) now;

-- The same for some counties, of which there is mostly nothing or little: functions, because planning the views again and
-- again would cost more than reading a county's figures.
create function counting.duty_changes(counties uuid[])
  returns table (county_id uuid, organ_id uuid, field_code text, due_on date, class text, trigger_on date, fulfilled_on date, n int)
  language plpgsql stable rows 50 as $$
#variable_conflict use_column
begin
  if exists (select from slot_touch t where t.county_id = any(counties)) then
    return query select c.county_id, c.organ_id, c.field_code, c.due_on, c.class, c.trigger_on, c.fulfilled_on, c.n
      from counting.field_change c where c.county_id = any(counties);
  elsif exists (select from duty_delta d where d.county_id = any(counties)) then
    return query select d.county_id, d.organ_id, coalesce(v.field_code, 'other'), d.due_on, d.class, d.trigger_on, d.fulfilled_on, d.n
      from duty_delta d
        join item_version v on v.county_id = d.county_id and v.item_id = d.item_id and v.version = d.item_version
      where d.county_id = any(counties) and not exists (select from counting.shut_slot c
        where c.county_id = d.county_id and c.organ_id = d.organ_id and c.item_id = d.item_id);
  end if;
end $$;
create function counting.slot_changes(counties uuid[])
  returns table (county_id uuid, organ_id uuid, item_id uuid, slots int, empty int)
  language plpgsql stable rows 50 as $$
#variable_conflict use_column
begin
  if exists (select from slot_touch t where t.county_id = any(counties))
    or exists (select from duty_delta d where d.county_id = any(counties)) then
    return query select c.county_id, c.organ_id, c.item_id, c.slots, c.empty
      from counting.slot_change c where c.county_id = any(counties) and (c.slots <> 0 or c.empty <> 0);
  end if;
end $$;

set local work_mem = '128MB';
insert into organ_tally (county_id, span, starts_on, organ_id, class, n)
  select county_id, span, starts_on, organ_id, class, n from counting.by_organ order by 1, 2, 3, 4, 5;
insert into field_tally (county_id, span, starts_on, field_code, class, n)
  select county_id, span, starts_on, field_code, class, n from counting.by_field order by 1, 2, 3, 4, 5;
insert into lag_tally (county_id, due_on, trigger_on, fulfilled_on, n)
  select county_id, due_on, trigger_on, fulfilled_on, n from counting.lags order by 1, 2, 3, 4;
insert into slot_standing (county_id, item_id, organ_id, is_open, applies, duties, due_on, last_on)
  select county_id, item_id, organ_id, is_open, applies, duties, due_on, last_on from counting.standing order by 1, 2, 3;
insert into organ_slots (county_id, organ_id, slots, empty)
  select county_id, organ_id, slots, empty from counting.organ_slots order by 1, 2;
insert into item_slots (county_id, item_id, slots, empty)
  select county_id, item_id, slots, empty from counting.item_slots order by 1, 2;

-- A list over a whole county goes along the days, not along two hundred organs.
create index owed_in_county on obligation (county_id, due_on, id) where fulfilled_on is null and waived_on is null;

-- What is counted for an organ lies in its index, for rows of one organ lie all over the table.
drop index obligation_of_organ;
create index obligation_of_organ on obligation (county_id, organ_id, due_on, id)
  include (item_id, item_version, trigger_on, fulfilled_on, waived_on, ended_as, provisional);

-- The field is asked for with every count; the rows of a version are wide.
create index field_of_item_version on item_version (county_id, item_id, version) include (field_code);
create index field_of_item on item_version (county_id, item_id) include (field_code) where effective_until is null;

grant select, insert, delete on duty_delta, slot_touch to changliang_staff;
grant select, insert, update, delete on organ_tally, field_tally, lag_tally, organ_slots, item_slots, slot_standing to changliang_staff;
grant usage on schema counting to changliang_staff;
grant select on all tables in schema counting to changliang_staff;

-- The public reads counts of what it sees one by one anyway.
create view portal.organ_tally as select county_id, span, starts_on, organ_id, class, n from organ_tally;
create view portal.field_tally as select county_id, span, starts_on, field_code, class, n from field_tally;
create function portal.duty_changes(counties uuid[])
  returns table (county_id uuid, organ_id uuid, field_code text, due_on date, class text, n int)
  language sql stable rows 50 security definer set search_path = public
  as $$ select county_id, organ_id, field_code, due_on, class, n from counting.duty_changes(counties) $$;
create function portal.slot_changes(counties uuid[])
  returns table (county_id uuid, organ_id uuid, item_id uuid, slots int, empty int)
  language sql stable rows 50 security definer set search_path = public
  as $$ select county_id, organ_id, item_id, slots, empty from counting.slot_changes(counties) $$;
create view portal.counted_duty as select county_id, organ_id, item_id, field_code, due_on, class from counting.duty;
create view portal.organ_slots as select county_id, organ_id, slots, empty from organ_slots;
create view portal.slot_standing as select county_id, item_id, organ_id, due_on, last_on from slot_standing;
-- Slots whose standing is to be read from their obligations.
create view portal.moved_slot as select distinct county_id, item_id, organ_id from duty_delta;
grant select on portal.organ_tally, portal.field_tally, portal.counted_duty, portal.organ_slots,
  portal.slot_standing, portal.moved_slot to changliang_public, changliang_staff;
