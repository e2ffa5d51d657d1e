-- 办件 (casework): what somebody outside asked and an organ has to answer. The first kind is the complaint about missing
-- disclosure (条例第四十七条). Overdue is computed, never stored: a case keeps when its clock began and what was promised.

-- Numbers of a handling organ, kind and year: the row is locked while a case is opened, so that none is given twice or lost.
create table case_counter (
  county_id uuid not null,
  organ_id uuid not null references organ (id),
  kind text not null,
  year int not null,
  last int not null,
  primary key (county_id, organ_id, kind, year)
);

-- 督促整改: what the handling organ ordered the organ to do by when. In the county of the organ that has to do it.
create table case_order (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  item_id uuid not null,
  obligation_id uuid,
  ordered_by_organ uuid not null references organ (id),
  body text not null,
  due_on date not null,
  ordered_on date not null,
  ordered_at timestamptz not null,
  person_id uuid not null,
  person_name text not null,
  primary key (county_id, id),
  foreign key (county_id, organ_id, item_id) references slot (county_id, organ_id, item_id),
  foreign key (county_id, obligation_id) references obligation (county_id, id),
  constraint an_order_leaves_time check (due_on > ordered_on)
);
-- What an organ was told to do, the earliest day first: the head of its page of duties.
create index order_of_organ on case_order (county_id, organ_id, due_on);

create table case_file (
  county_id uuid not null,
  id uuid not null,
  kind text not null constraint case_kind check (kind in ('complaint')),
  organ_id uuid not null references organ (id),
  year int not null,
  serial int not null constraint serial_from_one check (serial > 0),
  number text not null,
  about_county_id uuid not null,
  about_organ_id uuid not null references organ (id),
  item_id uuid,
  obligation_id uuid,
  order_id uuid,
  subject text not null,
  missing text,
  state text not null,
  code_hash text not null constraint code_hash_is_hex check (code_hash ~ '^[0-9a-f]{64}$'),
  received_on date not null,
  received_at timestamptz not null,
  clock_from date not null,
  promised_days int not null constraint a_promise_of_days check (promised_days between 1 and 120),
  promise text not null,
  waited_days int not null constraint waited_days_count check (waited_days >= 0),
  waiting_since date,
  due_on date not null,
  provisional boolean not null,
  calendar_version text not null,
  assigned_to uuid references person (id),
  heard_from boolean not null,
  outcome text,
  answered_on date,
  closed_on date,
  version int not null,
  primary key (county_id, id),
  -- What it is about may be of another county than who handles it (the city); foreign keys stay within a county's key.
  constraint complaint_state check (kind <> 'complaint'
    or state in ('received', 'in-process', 'awaiting-reply', 'rectifying', 'answered', 'closed')),
  constraint answered_only_with_an_outcome check ((answered_on is null) = (outcome is null)),
  constraint closed_only_after_an_answer check (closed_on is null or answered_on is not null),
  constraint a_complaint_is_about_a_slot check (kind <> 'complaint' or item_id is not null)
);
create unique index one_case_per_number on case_file (county_id, organ_id, kind, year, serial);
-- Also what makes a form that was sent twice one case.
create unique index one_case_per_query_code on case_file (county_id, code_hash);
-- The work list: what is due first stands first; years of closed cases do not slow it down. The other is for these years.
create index case_at_work on case_file (county_id, organ_id, due_on, id) where closed_on is null;
create index case_by_due on case_file (county_id, organ_id, due_on, id);
-- Who asks for the same slot now, and how many; and about which organs there ever was a case.
create index case_of_slot_at_work on case_file (about_county_id, about_organ_id, item_id, answered_on) where closed_on is null;
create index case_of_slot on case_file (about_county_id, about_organ_id, item_id);
create index case_of_order on case_file (about_county_id, order_id) where order_id is not null;

-- 经过: every step, with who and when. Added, never changed.
create table case_step (
  county_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  deed text not null,
  state text not null,
  person_id uuid,
  person_name text not null,
  remark text,
  at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, case_id) references case_file (county_id, id)
);
create index step_of_case on case_step (county_id, case_id, at, id);

-- 往来: what came in, what went out, and what stays inside.
create table case_letter (
  county_id uuid not null,
  id uuid not null,
  case_id uuid not null,
  direction text not null constraint letter_direction check (direction in ('in', 'out', 'note')),
  template text,
  title text not null,
  body text not null,
  person_id uuid,
  person_name text not null,
  at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, case_id) references case_file (county_id, id),
  constraint what_goes_out_has_a_sender check (direction = 'in' or person_id is not null)
);
create index letter_of_case on case_letter (county_id, case_id, at, id);

-- How to reach who asked, sealed; the key is in the configuration and nowhere in the database.
create table case_contact (
  county_id uuid not null,
  case_id uuid not null,
  key_id text not null,
  sealed text not null,
  primary key (county_id, case_id),
  foreign key (county_id, case_id) references case_file (county_id, id)
);

-- 本地承诺: within how many working days an organ promises to answer, where the law sets no period. The newest holds.
create table case_promise (
  county_id uuid not null,
  organ_id uuid not null references organ (id),
  kind text not null,
  set_at timestamptz not null,
  working_days int not null constraint promise_length check (working_days between 1 and 120),
  wording text not null,
  person_id uuid not null,
  person_name text not null,
  primary key (county_id, organ_id, kind, set_at)
);

grant select, insert, update on case_counter, case_file to changliang_staff;
grant select, insert on case_order, case_step, case_letter, case_promise to changliang_staff;
-- A sealed contact is sealed again under a newer key, and goes when it is no longer needed.
grant select, insert, update, delete on case_contact to changliang_staff;

-- The public learns how many ask for a slot, and what is promised to them; nothing else of a case.
create view portal.request_count as
  select about_county_id as county_id, about_organ_id as organ_id, item_id, count(*)::int as requests
  from case_file where kind = 'complaint' and closed_on is null group by about_county_id, about_organ_id, item_id;
create view portal.case_promise as select organ_id, kind, set_at, working_days, wording from case_promise;
grant select on portal.request_count, portal.case_promise to changliang_public, changliang_staff;
