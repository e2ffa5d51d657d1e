-- Figures and lists of a city of five million obligations within a tenth of a second: what was still counted row by row is
-- kept as well. docs/decisions/0023-figures-at-scale.md says why.

-- What is asked for lies in the index, an organ's spans one after the other.
alter table organ_tally drop constraint organ_tally_pkey,
  add constraint organ_tally_pkey primary key (county_id, organ_id, span, starts_on, class) include (n);
alter table field_tally drop constraint field_tally_pkey,
  add constraint field_tally_pkey primary key (county_id, span, starts_on, field_code, class) include (n);

-- An organ's fields month by month. By day there would be as many rows as obligations; the days of a month that a period cuts
-- are counted from these.
create table organ_field_tally (
  county_id uuid not null,
  organ_id uuid not null,
  field_code text not null,
  starts_on date not null constraint organ_field_tally_of_months check (extract(day from starts_on) = 1),
  class text not null,
  n int not null,
  constraint organ_field_tally_pkey primary key (county_id, organ_id, field_code, starts_on, class) include (n)
);
-- From formation to publication in one field.
create table field_lag_tally (
  county_id uuid not null,
  field_code text not null,
  due_on date not null,
  trigger_on date not null,
  fulfilled_on date not null,
  n int not null,
  constraint field_lag_tally_pkey primary key (county_id, field_code, due_on, trigger_on, fulfilled_on) include (n)
);
create view counting.by_organ_and_field as
  select county_id, organ_id, field_code, date_trunc('month', due_on)::date as starts_on, class, count(*)::int as n
  from counting.duty group by 1, 2, 3, 4, 5;
create view counting.field_lags as
  select county_id, field_code, due_on, trigger_on, fulfilled_on, count(*)::int as n
  from counting.duty where trigger_on is not null and fulfilled_on is not null group by 1, 2, 3, 4, 5;

-- Slots of an item level by level, so that the catalogue of the towns or of the villages need not ask each slot.
drop view counting.item_slots;
create view counting.item_slots as
  select s.county_id, s.item_id, g.level, (count(*) filter (where s.applies))::int as slots,
    (count(*) filter (where s.applies and s.duties = 0))::int as empty
  from counting.standing s join organ g on g.id = s.organ_id
  group by 1, 2, 3 having count(*) filter (where s.applies) > 0;
alter table item_slots add column level text;
delete from item_slots;
alter table item_slots drop constraint item_slots_pkey, alter column level set not null,
  add constraint item_slots_pkey primary key (county_id, item_id, level) include (slots, empty);

-- Lists of what an organ owes read the first lines of many organs: all that they ask for lies in the index.
drop index owed_by_organ;
create index owed_by_organ on obligation (county_id, organ_id, due_on, id) include (item_id, item_version, provisional)
  where fulfilled_on is null and waived_on is null;

-- How slots stand is read by item, which slots an organ has by organ: neither asks the rows.
alter table slot_standing drop constraint slot_standing_pkey,
  add constraint slot_standing_pkey primary key (county_id, item_id, organ_id) include (is_open, applies, duties, due_on, last_on);
create index slot_open on slot (county_id, organ_id, item_id) include (applicability) where closed_on is null;

-- The words that the public's search looks through, of each item in force: in lower case and in a row of their own, because
-- an item's row is wide. The search reads all of them: a city has ten thousand, and any word of any length is found.
create table item_text (
  county_id uuid not null,
  item_id uuid not null,
  words text not null,
  primary key (county_id, item_id)
);
create function item_words(name text, level1 text, level2 text, elements text[], basis text) returns text
  language sql immutable parallel safe
  return lower(concat_ws(' ', name, level1, level2, array_to_string(elements, ' '), basis));
create function keep_item_text() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from item_text t using before b
      where t.county_id = b.county_id and t.item_id = b.item_id and b.effective_until is null;
  end if;
  if tg_op <> 'DELETE' then
    insert into item_text (county_id, item_id, words)
      select county_id, item_id, item_words(name, level1, level2, elements, basis) from after where effective_until is null;
  end if;
  return null;
end $$;
create trigger item_text_of_made after insert on item_version
  referencing new table as after for each statement execute function keep_item_text();
create trigger item_text_of_gone after delete on item_version
  referencing old table as before for each statement execute function keep_item_text();
create trigger item_text_of_changed after update on item_version
  referencing old table as before new table as after for each statement execute function keep_item_text();

set local work_mem = '128MB';
insert into organ_field_tally (county_id, organ_id, field_code, starts_on, class, n)
  select county_id, organ_id, field_code, starts_on, class, n from counting.by_organ_and_field order by 1, 2, 3, 4, 5;
insert into field_lag_tally (county_id, field_code, due_on, trigger_on, fulfilled_on, n)
  select county_id, field_code, due_on, trigger_on, fulfilled_on, n from counting.field_lags order by 1, 2, 3, 4, 5;
insert into item_slots (county_id, item_id, level, slots, empty)
  select county_id, item_id, level, slots, empty from counting.item_slots order by 1, 2, 3;
insert into item_text (county_id, item_id, words)
  select county_id, item_id, item_words(name, level1, level2, elements, basis) from item_version
  where effective_until is null order by 1, 2;

grant select, insert, update, delete on organ_field_tally, field_lag_tally, item_text to changliang_staff;
grant select on counting.by_organ_and_field, counting.field_lags, counting.item_slots to changliang_staff;

-- The public reads counts of what it sees one by one anyway.
create view portal.organ_field_tally as select county_id, organ_id, field_code, starts_on, class, n from organ_field_tally;
create view portal.item_slots as select county_id, item_id, level, slots, empty from item_slots;
create view portal.item_text as select county_id, item_id, words from item_text;
-- The field of each item in force: counting does not ask for the rest of its row.
create view portal.item_field as select county_id, item_id, field_code from item_version where effective_until is null;
-- Every obligation with its class, whether its slot is open or not, and the field of each version of an item.
create view portal.recorded_duty as
  select county_id, organ_id, item_id, item_version, due_on, duty_class(due_on, fulfilled_on, ended_as, provisional) as class
  from obligation;
create view portal.version_field as
  select county_id, item_id, version, coalesce(field_code, 'other') as field_code from item_version;
create view portal.touched_slot as select county_id, organ_id, item_id from slot_touch;
create or replace view portal.slot_standing as
  select county_id, item_id, organ_id, due_on, last_on, is_open, applies from slot_standing;
-- Slots whose standing is to be read from their rows: something of theirs is noted and not yet folded.
create or replace view portal.moved_slot as
  select county_id, item_id, organ_id from counting.touched_slot
  union
  select county_id, item_id, organ_id from duty_delta;
grant select on portal.organ_field_tally, portal.item_slots, portal.item_text, portal.item_field, portal.touched_slot,
  portal.recorded_duty, portal.version_field
  to changliang_public, changliang_staff;
