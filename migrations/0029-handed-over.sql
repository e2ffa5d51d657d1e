-- 承接: a place that another organ took over. Its item goes on there; what was done here until then was done, and keeps
-- counting in the figures of its time. docs/decisions/0026-figures-of-an-organ-that-ended.md says why.
alter table slot add column handed_over boolean not null default false,
  add constraint only_a_closed_slot_is_handed_over check (not handed_over or closed_on is not null);

create or replace function note_slots_changed() returns trigger language plpgsql as $$
begin
  insert into slot_touch (county_id, organ_id, item_id)
    select a.county_id, a.organ_id, a.item_id
    from before b join after a on a.county_id = b.county_id and a.organ_id = b.organ_id and a.item_id = b.item_id
    where (b.closed_on is null, b.handed_over, b.applicability) is distinct from (a.closed_on is null, a.handed_over, a.applicability);
  return null;
end $$;

-- Slots that count for nothing: a newer catalogue closed them. Not those of an organ that is no more: what it still owed
-- went to its successors, and what it had done stays done.
create or replace view counting.shut_slot as
  select county_id, organ_id, item_id from slot where closed_on is not null and not handed_over;
create or replace view portal.closed_slot as
  select county_id, organ_id, item_id from slot where closed_on is not null and not handed_over;

-- `is_open`: what is owed and was done there counts; `applies`: something is to be published there from now on.
create or replace view counting.standing as
  select s.county_id, s.item_id, s.organ_id, s.closed_on is null or s.handed_over as is_open,
    s.closed_on is null and g.closed_on is null and s.applicability = 'applies' as applies,
    coalesce(d.duties, 0) as duties, d.due_on, d.last_on
  from slot s join organ g on g.id = s.organ_id
    left join (
      select county_id, item_id, organ_id, count(*)::int as duties,
        min(due_on) filter (where fulfilled_on is null and waived_on is null) as due_on, max(fulfilled_on) as last_on
      from obligation group by 1, 2, 3) d on d.county_id = s.county_id and d.item_id = s.item_id and d.organ_id = s.organ_id;
create or replace view counting.turned_slot as
  select k.county_id, k.organ_id, k.item_id, not st.is_open as is_open
  from counting.touched_slot k
    join slot_standing st on st.county_id = k.county_id and st.item_id = k.item_id and st.organ_id = k.organ_id
    left join slot s on s.county_id = k.county_id and s.organ_id = k.organ_id and s.item_id = k.item_id
  where st.is_open <> (s.county_id is not null and (s.closed_on is null or s.handed_over));

-- What changed hands before: noted like any other change, and so counted again by the next reading.
update slot s set handed_over = true
  from organ_change c join organ_change_item i on i.county_id = c.county_id and i.change_id = c.id
  where s.county_id = c.county_id and s.organ_id = c.organ_id and s.item_id = i.item_id and s.closed_on = c.happened_on;
-- Slots of an organ that ended and was followed by nobody were never closed; what was done there counts again as well.
insert into slot_touch (county_id, organ_id) select county_id, id from organ where closed_on is not null;

-- The public follows an item from an organ that no longer has it to the one that does.
create view portal.slot_heir as
  select c.county_id, c.organ_id, i.item_id, c.id as change_id, c.kind, c.happened_on, i.to_organ
  from organ_change c join organ_change_item i on i.county_id = c.county_id and i.change_id = c.id;
-- A place that is no more, with its day; what stood in it stays readable.
create view portal.past_slot as
  select county_id, organ_id, item_id, opened_on, closed_on, handed_over from slot where closed_on is not null;
grant select on portal.slot_heir, portal.past_slot to changliang_public, changliang_staff;
