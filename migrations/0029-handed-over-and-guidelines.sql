-- 承接: a place that another organ took over. Its item goes on there; what was done here until then was done, and keeps
-- counting in the figures of its time. docs/decisions/0021-figures-of-an-organ-that-ended.md says why.
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

-- 标准指引 as the list above: tier 5, below what the city lists itself (0) and above the county. Its rows are no items, so
-- what stands on one leans on no item; the row keeps its identity over the issues of its source.
alter table inheritance drop constraint only_the_guideline_is_elsewhere,
  add constraint only_the_guideline_is_elsewhere check (upper_county_id = county_id or upper_tier in (0, 5));
alter table inheritance drop column upper_here;
alter table inheritance add column upper_here uuid
  generated always as (case when upper_county_id = county_id and upper_tier <> 5 then upper_item end) stored;
alter table inheritance add foreign key (county_id, upper_here, upper_tier) references item_tier (county_id, item_id, tier);
alter table inheritance_drop add column of_guideline boolean not null default false;
alter table inheritance_drop drop column upper_here;
alter table inheritance_drop add column upper_here uuid
  generated always as (case when upper_county_id = county_id and not of_guideline then upper_item end) stored;
alter table inheritance_drop add foreign key (county_id, upper_here) references item (county_id, id);

-- The rows of guidelines that something public stands on: under which name, in which guideline.
create view portal.guideline_row as
  select r.county_id, r.id, coalesce(r.listed_name, r.name) as name, s.title as source_title, s.field_code
  from inventory_row r join inventory_source s on s.county_id = r.county_id and s.id = r.source_id
  where s.kind = 'guideline' and r.ended is null;
grant select on portal.guideline_row to changliang_public, changliang_staff;
create or replace view portal.item_version as
  select v.county_id, v.item_id, v.version, i.address, i.organ_id, v.catalogue_id, v.row_number, v.level1, v.level2, v.name,
    v.elements_text, v.basis, v.deadline_text, v.body, v.channels, v.audience_all, v.audience_specific, v.active, v.on_request,
    v.effective_from, v.effective_until, v.ended_by, c.title as catalogue_title, c.adopted_on as catalogue_adopted_on, v.field_code
  from item_version v join item i on i.county_id = v.county_id and i.id = v.item_id
    join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id;
