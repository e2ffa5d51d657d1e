-- 节假日历的版本: number 0 is the one that came with the program, each notice that is loaded makes the next. A reference
-- table of a few rows a year, the same in the whole installation; a version is never changed and never removed.
create table calendar_version (
  number int primary key constraint calendar_versions_count_from_zero check (number >= 0),
  version text not null constraint one_calendar_version_per_notice unique,
  status text not null constraint calendar_status check (status in ('official', 'provisional')),
  document_number text not null,
  title text not null,
  covers_from date not null,
  covers_to date not null,
  -- The whole calendar of this version, so that a due day can be recomputed with what it was computed with.
  holidays date[] not null,
  workdays date[] not null,
  -- The notice as it was pasted, and its checksum; empty for what came with the program.
  wording text not null,
  sha256 text not null constraint calendar_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  loaded_by uuid,
  loaded_at timestamptz not null,
  -- Open obligations whose day it moved, and those that only became certain.
  moved int not null,
  settled int not null,
  constraint calendar_covers_some_days check (covers_from <= covers_to),
  constraint a_notice_is_loaded_by_somebody check (wording = '' or loaded_by is not null)
);

-- Due days that a new version moved: the old day, the new one (none where the period fell away), and why.
create table due_move (
  county_id uuid not null,
  calendar_number int not null references calendar_version (number),
  obligation_id uuid not null,
  due_on_before date not null,
  due_on_after date,
  reason text not null,
  primary key (county_id, calendar_number, obligation_id),
  foreign key (county_id, obligation_id) references obligation (county_id, id),
  constraint a_move_changes_the_day check (due_on_after is distinct from due_on_before)
);
create index move_of_obligation on due_move (county_id, obligation_id);

grant select, insert on calendar_version, due_move to changliang_staff;
