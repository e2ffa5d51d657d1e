-- 施行日期: an adoption may wait for its day. Until then its drafts are as they were seen, and nothing else is done with them.
alter table catalogue add column planned_on date;
alter table catalogue add constraint only_a_draft_is_planned check (planned_on is null or state = 'draft');
-- 审核: somebody else than who sent the file has looked at this very version; a later change is one that nobody looked at.
alter table catalogue add column reviewed_by uuid, add column reviewed_by_name text, add column reviewed_at timestamptz,
  add column reviewed_version int,
  add constraint reviewed_by_a_person_at_a_moment check (
    (reviewed_by is null) = (reviewed_version is null) and (reviewed_by is null) = (reviewed_at is null)
    and (reviewed_by is null) = (reviewed_by_name is null)),
  add constraint reviewed_by_another_person check (reviewed_by is distinct from imported_by);

alter table catalogue_adoption add column from_on date;
alter table catalogue_adoption drop constraint adoption_state, drop constraint adoption_ended_at_a_moment,
  drop constraint of_a_folder_or_of_counties;
alter table catalogue_adoption
  add constraint adoption_state check (state in ('waiting', 'running', 'done', 'refused', 'withdrawn')),
  add constraint adoption_ended_at_a_moment check ((state in ('done', 'refused', 'withdrawn')) = (ended_at is not null)),
  add constraint of_a_folder_or_of_counties check (import_id is null or counties is null),
  -- A single draft is adopted at once, without a job, unless it waits for its day.
  add constraint a_single_one_waits_for_a_day check (import_id is not null or counties is not null or from_on is not null);
-- What waits for its day keeps nobody from adopting something else in the meantime.
drop index one_adoption_of_an_import_at_a_time, one_citywide_adoption_at_a_time;
create unique index one_adoption_of_an_import_at_a_time on catalogue_adoption (county_id, import_id)
  where from_on is null and state in ('waiting', 'running');
create unique index one_citywide_adoption_at_a_time on catalogue_adoption (county_id)
  where counties is not null and from_on is null and state in ('waiting', 'running');
create index adoptions_to_come on catalogue_adoption (from_on) where from_on is not null and state in ('waiting', 'running');
