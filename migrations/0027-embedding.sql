-- 嵌入业务系统 (plan item 6: 将政务公开标准规范嵌入业务系统): a system of approval or cases hands over a record that was formed, with
-- the day that sets the clock running; obligation, draft and clock follow in the same transaction.

-- A system acts as a person of its own, who never signs in, at the organs it was registered for, and nowhere else.
create table business_system (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  name text not null,
  keeper text not null,
  person_id uuid not null references person (id),
  registered_by uuid not null references person (id),
  registered_at timestamptz not null,
  suspended_at timestamptz,
  primary key (county_id, id)
);
create index business_system_of_organ on business_system (county_id, organ_id);

create table business_system_organ (
  county_id uuid not null,
  system_id uuid not null,
  organ_id uuid not null references organ (id),
  primary key (county_id, system_id, organ_id),
  foreign key (county_id, system_id) references business_system (county_id, id)
);

-- Only the digest of a credential is kept; who holds the text has the rights named here until that day.
create table system_credential (
  county_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  label text not null,
  token_hash text not null constraint token_hash_is_hex check (token_hash ~ '^[0-9a-f]{64}$'),
  rights text[] not null constraint known_rights check (rights <@ array['hand-over', 'read']),
  expires_on date not null,
  issued_by uuid not null references person (id),
  issued_at timestamptz not null,
  revoked_at timestamptz,
  last_used_on date,
  primary key (county_id, id),
  foreign key (county_id, system_id) references business_system (county_id, id)
);
create unique index one_credential_per_token on system_credential (county_id, token_hash);
-- A call names no county, only its token.
create index credential_by_token on system_credential (token_hash);
create index credential_of_system on system_credential (county_id, system_id);

-- What was handed over, by the number it has there: the same number again is the same record.
create table handed_record (
  county_id uuid not null,
  system_id uuid not null,
  external_id text not null,
  revision int not null constraint revision_from_one check (revision > 0),
  digest text not null,
  organ_id uuid not null references organ (id),
  item_id uuid not null,
  fact_id uuid not null,
  edition_id uuid,
  subject text not null,
  received_at timestamptz not null,
  revised_at timestamptz,
  primary key (county_id, system_id, external_id),
  foreign key (county_id, system_id) references business_system (county_id, id),
  -- The row comes first, so that of two calls with one number the second waits for it.
  constraint record_of_a_fact foreign key (county_id, fact_id) references trigger_fact (county_id, id) deferrable initially deferred,
  constraint record_with_a_draft foreign key (county_id, edition_id) references edition (county_id, id) deferrable initially deferred
);
create index handed_latest on handed_record (county_id, system_id, received_at desc);
create index handed_edition on handed_record (county_id, edition_id) where edition_id is not null;

-- 推送: where a system is told what became of it. The secret is sealed; the key is in no table.
create table webhook (
  county_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  url text not null,
  events text[] not null constraint known_events check (events <@ array['publication.released', 'publication.withdrawn']),
  about text not null constraint webhook_about check (about in ('handed', 'organs')),
  key_id text not null,
  sealed text not null,
  set_by uuid not null references person (id),
  set_at timestamptz not null,
  paused_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, system_id) references business_system (county_id, id)
);
create index webhook_of_system on webhook (county_id, system_id);

create table delivery (
  county_id uuid not null,
  id uuid not null,
  webhook_id uuid not null,
  effect text not null,
  event text not null,
  payload text not null,
  noted_at timestamptz not null,
  attempts int not null,
  next_at timestamptz,
  last_status int,
  last_error text,
  last_at timestamptz,
  delivered_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, webhook_id) references webhook (county_id, id),
  constraint delivered_needs_no_next_time check (delivered_at is null or next_at is null)
);
create unique index one_delivery_per_effect on delivery (county_id, webhook_id, effect);
-- What is due now, of all counties.
create index delivery_due on delivery (next_at) where next_at is not null;
create index delivery_latest on delivery (county_id, webhook_id, noted_at desc);

grant select, insert, update on business_system, system_credential, handed_record, webhook, delivery to changliang_staff;
grant select, insert, delete on business_system_organ to changliang_staff;
