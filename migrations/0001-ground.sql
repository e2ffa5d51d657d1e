-- Installation, outbox, audit, effects, files.
create table installation (
  one boolean primary key default true constraint only_one_installation check (one),
  kind text not null constraint installation_kind check (kind in ('demonstration', 'production')),
  created_at timestamptz not null,
  -- Empty while the demonstration is being filled: a start that finds it empty begins again.
  ready_at timestamptz
);

-- Events of an action, written in its transaction. Nodes read it by (xid, id) below the snapshot's xmin,
-- so that a transaction that commits late is never skipped.
create table outbox (
  county_id uuid not null,
  id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  event text not null,
  payload jsonb not null,
  at timestamptz not null,
  primary key (county_id, id)
);
create index outbox_in_commit_order on outbox (xid, id);

-- One row for each action, in its transaction; the staff role can add but never change or remove.
create table audit (
  county_id uuid not null,
  id uuid not null,
  actor_id uuid not null,
  actor_name text not null,
  action text not null,
  about jsonb not null,
  at timestamptz not null,
  primary key (county_id, id)
);
create index audit_by_time on audit (county_id, at);

-- What a job has done outside: a repeated run finds its key and does it once.
create table effect (
  county_id uuid not null,
  key text not null,
  done_at timestamptz not null,
  primary key (county_id, key)
);

-- Content-addressed files; the bytes lie in the file store under their SHA-256.
create table file (
  sha256 text primary key constraint sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null,
  media_type text not null,
  state text not null constraint file_state check (state in ('quarantined', 'checked', 'public')),
  stored_at timestamptz not null
);

grant select, insert, update on installation to changliang_staff;
grant select, insert on outbox to changliang_staff;
grant insert on audit to changliang_staff;
grant select on audit to changliang_audit;
grant select, insert on effect to changliang_staff;
grant select, insert, update on file to changliang_staff;
