-- 全市统一采用: a city's catalogue put in force in its counties at once. Each county gets the catalogue under its own key,
-- with the city's as its origin (of another county's key, so no foreign key); the city's own is then neither draft nor in
-- force for anybody.
alter table catalogue add column origin_county uuid, add column origin uuid,
  add constraint origin_is_whole check ((origin is null) = (origin_county is null));
alter table catalogue drop constraint catalogue_state;
alter table catalogue add constraint catalogue_state
  check (state in ('draft', 'adopted', 'superseded', 'discarded', 'citywide'));
-- A county may have imported the very file itself.
drop index one_import_per_file_organ_and_level;
create unique index one_import_per_file_organ_and_level on catalogue (county_id, organ_id, binds, file_sha256)
  where state <> 'discarded' and origin is null;
-- From the city's catalogue to what each county has of it.
create index catalogue_by_origin on catalogue (origin) where origin is not null;

-- The same job carries it out as a joint adoption; instead of a folder it names the counties as they were seen.
alter table catalogue_adoption alter column import_id drop not null;
alter table catalogue_adoption add column counties jsonb,
  add constraint of_a_folder_or_of_counties check ((import_id is null) = (counties is not null));
create unique index one_citywide_adoption_at_a_time on catalogue_adoption (county_id)
  where import_id is null and state in ('waiting', 'running');

-- Adopting asks which organs are exempt from an item: few among all slots.
create index slot_exempt on slot (county_id, item_id) where applicability = 'does-not-apply';
