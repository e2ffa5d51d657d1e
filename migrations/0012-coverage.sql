-- What a catalogue covers: everything its organs have to disclose, or one field (领域) of it, by code for the 26 of
-- 国办发〔2019〕54号 and by name for another. Empty: not known yet, and then it cannot be adopted.
alter table catalogue
  add column coverage text constraint catalogue_coverage check (coverage in ('organ', 'field')),
  add column field_code text references field (code),
  add column field_name text,
  add constraint a_field_has_a_code_or_a_name check (
    (coverage is not distinct from 'field') = (field_code is not null or field_name is not null)
    and (field_code is null or field_name is null));
-- Until now an adopted catalogue stood for the whole organ, whatever its title said.
update catalogue set coverage = 'organ' where state in ('adopted', 'superseded');
-- Drafts that came before are asked about, in the same way as a file of which it cannot be told.
update catalogue set problems = problems || jsonb_build_array(jsonb_build_object('row', null, 'column', 'coverage',
    'from', null, 'message', '这份目录属于哪个领域没有确定，请选择。', 'severity', 'doubt', 'decided', null))
  where state = 'draft';
alter table catalogue add constraint what_is_adopted_covers_something check (
  coverage is not null or state in ('draft', 'discarded'));

drop index one_adopted_catalogue_per_organ_and_level;
create unique index one_adopted_catalogue_per_organ_level_and_field
  on catalogue (county_id, organ_id, binds, coalesce(field_code, ''), coalesce(field_name, '')) where state = 'adopted';

-- Several drafts of one folder adopted together, by a job: all of them or none.
create table catalogue_adoption (
  county_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  -- The drafts as they were seen: id, version, and the catalogues in force that each would change.
  drafts jsonb not null,
  -- Empty: every organ of the level.
  organ_ids uuid[],
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null constraint adoption_state check (state in ('waiting', 'running', 'done', 'refused')),
  attempts int not null default 0,
  -- Drafts put in force so far in the transaction that is under way. For the eye only.
  progress int not null default 0,
  made jsonb,
  reasons text[],
  ended_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, import_id) references catalogue_import (county_id, id),
  constraint adoption_ended_at_a_moment check ((state in ('done', 'refused')) = (ended_at is not null)),
  constraint done_says_what_it_made check ((state = 'done') = (made is not null)),
  constraint refused_with_reasons check ((state = 'refused') = (reasons is not null))
);
-- The same button pressed twice asks once; also what a start takes up again.
create unique index one_adoption_of_an_import_at_a_time on catalogue_adoption (county_id, import_id)
  where state in ('waiting', 'running');
create index adoptions_of_an_import on catalogue_adoption (county_id, import_id, asked_at desc);

grant select, insert, update on catalogue_adoption to changliang_staff;
