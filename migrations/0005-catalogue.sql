-- 标准目录 as it is read, corrected and adopted.
create table catalogue (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  title text not null,
  binds text not null constraint catalogue_binds check (binds in ('county', 'town', 'village')),
  state text not null constraint catalogue_state check (state in ('draft', 'adopted', 'superseded')),
  file_sha256 text not null references file (sha256),
  file_name text not null,
  layout text not null,
  problems jsonb not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  adopted_by uuid,
  adopted_on date,
  version int not null,
  primary key (county_id, id),
  constraint adopted_by_a_person_on_a_day check ((state = 'draft') = (adopted_on is null) and (state = 'draft') = (adopted_by is null))
);
create unique index one_adopted_catalogue_per_organ_and_level on catalogue (county_id, organ_id, binds) where state = 'adopted';
create unique index one_import_per_file_organ_and_level on catalogue (county_id, organ_id, binds, file_sha256);

create table catalogue_row (
  county_id uuid not null,
  catalogue_id uuid not null,
  row_number int not null,
  seq text,
  fields jsonb not null,
  read jsonb not null,
  doubts jsonb not null,
  corrected_by uuid,
  corrected_at timestamptz,
  left_out text,
  version int not null,
  primary key (county_id, catalogue_id, row_number),
  foreign key (county_id, catalogue_id) references catalogue (county_id, id)
);

grant select, insert, update on catalogue, catalogue_row to changliang_staff;
