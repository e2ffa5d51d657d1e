-- 版本的对应: what people said of a row of a draft – it goes on as an item in force, or (empty) is a new one. Goes with the
-- row when the file is read anew.
create table catalogue_match (
  county_id uuid not null,
  catalogue_id uuid not null,
  row_number int not null,
  item_id uuid,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (county_id, catalogue_id, row_number),
  foreign key (county_id, catalogue_id, row_number) references catalogue_row (county_id, catalogue_id, row_number) on delete cascade,
  foreign key (county_id, item_id) references item (county_id, id)
);
create unique index an_item_goes_on_in_one_row on catalogue_match (county_id, catalogue_id, item_id);

-- 并入、分出: an item united into another, or one that was split off from it, with the catalogue that did it.
create table item_succession (
  county_id uuid not null,
  from_item uuid not null,
  to_item uuid not null,
  kind text not null constraint succession_kind check (kind in ('merged', 'split')),
  catalogue_id uuid not null,
  happened_on date not null,
  primary key (county_id, from_item, to_item, catalogue_id),
  foreign key (county_id, from_item) references item (county_id, id),
  foreign key (county_id, to_item) references item (county_id, id),
  foreign key (county_id, catalogue_id) references catalogue (county_id, id),
  constraint nothing_succeeds_itself check (from_item <> to_item)
);
create index succession_to_item on item_succession (county_id, to_item);

grant select, insert, update, delete on catalogue_match to changliang_staff;
grant select, insert on item_succession to changliang_staff;

-- Which catalogue ended a version; of what ended before this was kept, the one that goes on with the item or was adopted on
-- the day at the same organ and level.
alter table item_version add column ended_by uuid;
update item_version v set ended_by = coalesce(
  (select n.catalogue_id from item_version n where n.county_id = v.county_id and n.item_id = v.item_id and n.version = v.version + 1),
  (select c.id from catalogue old join catalogue c on c.county_id = old.county_id and c.organ_id = old.organ_id and c.binds = old.binds
    where old.county_id = v.county_id and old.id = v.catalogue_id and c.id <> old.id and c.adopted_on = v.effective_until
    order by c.id limit 1))
  where v.effective_until is not null;
create index item_version_ended_by on item_version (county_id, ended_by) where ended_by is not null;

-- The history of an item: what was in force is public, and stays so.
create view portal.item_version as
  select v.county_id, v.item_id, v.version, i.address, i.organ_id, v.catalogue_id, v.row_number, v.level1, v.level2, v.name,
    v.elements_text, v.basis, v.deadline_text, v.body, v.channels, v.audience_all, v.audience_specific, v.active, v.on_request,
    v.effective_from, v.effective_until, v.ended_by, c.title as catalogue_title, c.adopted_on as catalogue_adopted_on
  from item_version v join item i on i.county_id = v.county_id and i.id = v.item_id
    join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id;
create view portal.item_succession as select county_id, from_item, to_item, kind, catalogue_id, happened_on from item_succession;
create view portal.catalogue as
  select county_id, id, organ_id, title, binds, state, adopted_on from catalogue where state in ('adopted', 'superseded');
grant select on portal.item_version, portal.item_succession, portal.catalogue to changliang_public, changliang_staff;
