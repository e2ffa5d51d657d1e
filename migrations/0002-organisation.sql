-- Organs, posts, holders, roles, guidance, sign-in. Reference tables: small, the same on every shard.
create table field (
  code text primary key,
  name text not null constraint one_field_per_name unique,
  ordinal int not null,
  aliases text[] not null default '{}'
);

create table organ (
  id uuid primary key,
  county_id uuid not null,
  code text not null constraint one_organ_per_code unique,
  name text not null,
  short_name text not null,
  level text not null constraint organ_level check (level in ('city', 'county', 'town', 'village')),
  kind text not null constraint organ_kind check (kind in
    ('government', 'office', 'department', 'town', 'street', 'village', 'community', 'enterprise')),
  parent_id uuid references organ (id),
  -- Ids from the root down to the organ itself.
  lineage uuid[] not null,
  region_code text,
  opened_on date not null,
  closed_on date,
  constraint lineage_ends_with_itself check (lineage[array_length(lineage, 1)] = id),
  constraint only_the_root_has_no_parent check ((parent_id is null) = (array_length(lineage, 1) = 1))
);
create index organ_by_county on organ (county_id);
create index organ_by_lineage on organ using gin (lineage);

-- 指导单位: a department guides a field in everything below its own government.
create table guidance (
  organ_id uuid not null references organ (id),
  field_code text not null references field (code),
  primary key (organ_id, field_code)
);

create table person (
  id uuid primary key,
  login text not null constraint one_person_per_login unique,
  name text not null,
  password_hash text not null,
  totp_secret text,
  -- The last time step whose code was used: a code works once.
  totp_step bigint,
  suspended_at timestamptz,
  created_at timestamptz not null
);

create table post (
  id uuid primary key,
  organ_id uuid not null references organ (id),
  office text not null,
  name text not null,
  opened_on date not null,
  closed_on date
);
create index post_by_organ on post (organ_id);

create table post_role (
  post_id uuid not null references post (id),
  role text not null constraint role_name check (role in
    ('clerk', 'reviewer', 'secrecy-reviewer', 'approver', 'disclosure-officer', 'foi-officer', 'foi-head',
     'legal-reviewer', 'supervisor', 'system-admin', 'security-admin', 'audit-admin')),
  scope text not null constraint role_scope check (scope in ('own', 'subtree', 'field')),
  field_code text references field (code),
  constraint a_field_scope_names_its_field check ((scope = 'field') = (field_code is not null))
);
create unique index one_grant_per_post_role_and_field on post_role (post_id, role, coalesce(field_code, ''));

create table post_holding (
  post_id uuid not null references post (id),
  person_id uuid not null references person (id),
  from_on date not null,
  until_on date,
  primary key (post_id, person_id, from_on),
  constraint holding_ends_after_it_begins check (until_on is null or until_on >= from_on)
);
create index holding_by_person on post_holding (person_id);

create table session (
  token_hash text primary key,
  person_id uuid not null references person (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_at timestamptz
);
create index session_by_person on session (person_id);

-- Failures of sign-in by account and by network address; the delay grows with the count.
create table sign_in_failure (
  key text primary key,
  failures int not null,
  last_at timestamptz not null
);

-- Public addresses of items and publications: short, never reused, never removed.
create table address (
  address text primary key,
  kind text not null constraint address_kind check (kind in ('item', 'publication')),
  county_id uuid not null,
  target_id uuid not null
);
create unique index one_address_per_target on address (target_id);

grant select, insert, update on field, organ, person, post, session, sign_in_failure to changliang_staff;
grant select, insert, update, delete on post_role, post_holding, guidance to changliang_staff;
grant delete on session, sign_in_failure to changliang_staff;
grant select, insert on address to changliang_staff;
