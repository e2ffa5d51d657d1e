-- Import of whole folders, what was taught for files of one layout, and drafts that are thrown away.

-- Headings of the file's tables, so that a row can be shown as it stands there; the layout they make; lessons it used.
alter table catalogue
  add column headings jsonb not null default '[]',
  add column layout_key text,
  add column lessons jsonb not null default '[]',
  add column discarded_by uuid,
  add column discarded_at timestamptz,
  add column discarded_why text;
alter table catalogue drop constraint catalogue_state;
alter table catalogue drop constraint adopted_by_a_person_on_a_day;
alter table catalogue
  add constraint catalogue_state check (state in ('draft', 'adopted', 'superseded', 'discarded')),
  add constraint adopted_by_a_person_on_a_day check (
    (state in ('draft', 'discarded')) = (adopted_on is null) and (state in ('draft', 'discarded')) = (adopted_by is null)),
  add constraint discarded_by_a_person_for_a_reason check (
    (state = 'discarded') = (discarded_by is not null) and (state = 'discarded') = (discarded_at is not null)
    and (state = 'discarded') = (discarded_why is not null));
-- A draft that was thrown away does not keep its file from being imported again.
drop index one_import_per_file_organ_and_level;
create unique index one_import_per_file_organ_and_level on catalogue (county_id, organ_id, binds, file_sha256)
  where state <> 'discarded';

-- How many doubts of a row wait, kept by the database itself: a desk over a hundred files counts them without reading
-- ten thousand rows. `part_of`: this row was split off that one and stands behind it.
alter table catalogue_row
  add column open_doubts int not null generated always as (
    case when left_out is null
      then jsonb_array_length(jsonb_path_query_array(doubts, '$[*] ? (@.decided == null)')) else 0 end) stored,
  add column part_of int;
-- The next doubt of a folder: rows without one, nearly all, are not in it.
create index rows_with_open_doubts on catalogue_row (county_id, catalogue_id, row_number) where open_doubts > 0;

create table catalogue_import (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  binds text not null constraint import_binds check (binds in ('county', 'town', 'village')),
  started_by uuid not null,
  started_by_name text not null,
  started_at timestamptz not null,
  primary key (county_id, id)
);
create index imports_of_an_organ on catalogue_import (organ_id, started_at desc);

create table catalogue_import_file (
  county_id uuid not null,
  import_id uuid not null,
  file_number int not null,
  -- As the folder names it.
  path text not null,
  size bigint not null,
  -- Empty where the file was refused before it was kept.
  file_sha256 text references file (sha256),
  binds text not null constraint import_file_binds check (binds in ('county', 'town', 'village')),
  state text not null constraint import_file_state check (state in ('waiting', 'reading', 'read', 'refused', 'again')),
  refusal_code text,
  refusal text,
  catalogue_id uuid,
  rows int,
  doubts int,
  -- How often its reading was begun: what ends the program each time is refused in the end.
  attempts int not null default 0,
  ended_at timestamptz,
  primary key (county_id, import_id, file_number),
  foreign key (county_id, import_id) references catalogue_import (county_id, id),
  foreign key (county_id, catalogue_id) references catalogue (county_id, id),
  constraint kept_or_refused check (state = 'refused' or file_sha256 is not null),
  constraint read_into_a_catalogue check ((state in ('read', 'again')) = (catalogue_id is not null)),
  constraint refused_with_a_sentence check ((state = 'refused') = (refusal is not null)),
  constraint ended_at_a_moment check ((state in ('waiting', 'reading')) = (ended_at is null))
);
-- The same bytes are read once in an import, however often the folder holds them or the clerk sends them.
create unique index one_reading_of_a_file_in_an_import on catalogue_import_file (county_id, import_id, file_sha256)
  where file_sha256 is not null;
-- What a start takes up again; ended files, nearly all, are not in it.
create index import_files_to_read on catalogue_import_file (county_id, import_id) where state in ('waiting', 'reading');
-- From a catalogue back to the folder it came in.
create index import_of_a_catalogue on catalogue_import_file (county_id, catalogue_id);

create table catalogue_lesson (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  layout text not null,
  kind text not null constraint lesson_kind check (kind in ('heading', 'level', 'mark', 'channel', 'doubt')),
  -- What is meant, folded as the reader compares it, and as a person reads it.
  subject text not null,
  shown text not null,
  meaning text not null,
  catalogue_id uuid not null,
  file_name text not null,
  taught_by uuid not null,
  taught_by_name text not null,
  taught_at timestamptz not null,
  -- The deed that taught it, which may be taken back.
  deed uuid not null,
  forgotten_by uuid,
  forgotten_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, catalogue_id) references catalogue (county_id, id),
  constraint forgotten_by_a_person check ((forgotten_by is null) = (forgotten_at is null))
);
-- One meaning of a thing in a layout. Layouts and sentences are longer than an index entry may be.
create unique index one_lesson_about_a_thing on catalogue_lesson (county_id, organ_id, md5(layout), kind, md5(subject))
  where forgotten_at is null;

grant select, insert, update on catalogue_import, catalogue_import_file, catalogue_lesson to changliang_staff;
-- A draft that is read once more gets its rows anew.
grant delete on catalogue_row to changliang_staff;
