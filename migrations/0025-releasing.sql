-- 定时发布, 撤回 of four kinds, 恢复, 更正: when a text comes out, and how it goes or comes back.
alter table edition
  add column release_at timestamptz,
  add column withdrawal_kind text,
  add constraint only_what_is_approved_has_an_hour check (
    release_at is null or state in ('approved', 'live', 'superseded', 'withdrawn')),
  -- The embargo itself: no path of the program, whatever its mistake, makes a text public before its hour.
  add constraint never_before_its_hour check (released_at is null or release_at is null or released_at >= release_at);
update edition set withdrawal_kind = 'error' where state = 'withdrawn';
alter table edition add constraint withdrawn_in_a_kind check (
  (state = 'withdrawn') = (withdrawal_kind is not null)
  and (withdrawal_kind is null or withdrawal_kind in ('error', 'merged', 'replaced', 'invalid')));
-- What is due each minute, and what nobody has seen yet on the public side.
create index edition_due on edition (release_at) where state = 'approved' and release_at is not null;
create index edition_unseen on edition (released_at) where state = 'live' and read_back_at is null;

-- Who set the hour, whether the public was told of it, and what held it up when it came.
create table release_plan (
  county_id uuid not null,
  edition_id uuid not null,
  scheduled_by uuid not null references person (id),
  scheduled_at timestamptz not null,
  announced boolean not null,
  held_at timestamptz,
  held_why text[] not null default '{}',
  primary key (county_id, edition_id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint held_for_a_reason check ((held_at is null) = (held_why = '{}'))
);

-- 预告的变更: the public reads a change of what was announced, with its reason; others stay inside.
create table release_change (
  county_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  was timestamptz not null,
  becomes timestamptz,
  reason text not null,
  announced boolean not null,
  at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id)
);
create index change_of_edition on release_change (county_id, edition_id, at);
create index change_announced on release_change (at desc) where announced;

create table release_alert (
  county_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  person_id uuid not null references person (id),
  kind text not null constraint alert_kind check (kind in ('late', 'held', 'unseen')),
  -- The hour that was missed; of what cannot be seen, the release.
  due_at timestamptz not null,
  happened_at timestamptz,
  why text[] not null,
  raised_at timestamptz not null,
  seen_at timestamptz,
  settled_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id)
);
-- Told once, however often the clock comes round.
create unique index one_alert_of_a_kind on release_alert (county_id, edition_id, person_id, kind, due_at);
create index alert_of_person on release_alert (person_id, raised_at desc);

create table withdrawal (
  county_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  kind text not null constraint withdrawal_kind check (kind in ('error', 'merged', 'replaced', 'invalid')),
  reason text not null,
  authority text not null,
  basis text,
  instead_address text references address (address),
  effective_on date not null,
  title_hidden boolean not null,
  decided_by uuid references person (id),
  decided_at timestamptz not null,
  asked_by uuid references person (id),
  asked_at timestamptz,
  restore_reason text,
  restored_by uuid references person (id),
  restored_at timestamptz,
  primary key (county_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint merged_and_replaced_lead_on check ((kind in ('merged', 'replaced')) = (instead_address is not null)),
  constraint invalid_on_a_basis check (kind <> 'invalid' or basis is not null),
  constraint only_an_error_hides_its_title check (kind = 'error' or not title_hidden),
  constraint asked_with_a_reason check ((asked_by is null) = (asked_at is null) and (asked_by is null or restore_reason is not null)),
  constraint restored_with_a_reason check ((restored_by is null) = (restored_at is null) and (restored_by is null or restore_reason is not null)),
  -- What was gone for good reason comes back by two people.
  constraint gone_text_returns_by_two_people check (
    restored_by is null or kind in ('replaced', 'invalid') or (asked_by is not null and asked_by <> restored_by))
);
create unique index one_standing_withdrawal on withdrawal (county_id, edition_id) where restored_at is null;
create index withdrawal_of_edition on withdrawal (county_id, edition_id, decided_at);
create index withdrawal_in_favour on withdrawal (instead_address) where instead_address is not null;
insert into withdrawal (county_id, id, edition_id, kind, reason, authority, effective_on, title_hidden, decided_by, decided_at)
  select e.county_id, gen_random_uuid(), e.id, 'error', e.withdrawal, g.name, (e.withdrawn_at at time zone 'Asia/Shanghai')::date, false,
    (select s.person_id from edition_step s where s.county_id = e.county_id and s.edition_id = e.id and s.deed = 'withdraw'
      order by s.at desc limit 1), e.withdrawn_at
  from edition e join organ g on g.id = e.organ_id where e.state = 'withdrawn';

create table correction (
  county_id uuid not null,
  edition_id uuid not null,
  weight text not null constraint correction_weight check (weight in ('small', 'substantial')),
  wrong text not null,
  remedy text not null,
  noted_by uuid not null references person (id),
  noted_at timestamptz not null,
  primary key (county_id, edition_id),
  foreign key (county_id, edition_id) references edition (county_id, id)
);

-- What the ledger takes up: a leaf of each act that changes what the public sees, in the transaction of the act. Salted, so
-- that a text that had to be erased cannot be guessed from it.
create table pending_leaf (
  county_id uuid not null,
  id uuid not null,
  kind text not null constraint leaf_kind check (kind in ('release', 'withdrawal', 'restoration')),
  edition_id uuid not null,
  salt text not null,
  sha256 text not null,
  at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id)
);
create index leaf_of_edition on pending_leaf (county_id, edition_id);

create or replace view portal.edition as
  select e.county_id, e.id, e.publication_id, p.address, e.organ_id, p.item_id, p.content_type, e.number, e.state,
    -- A title that must not be read goes with its text, from this edition and those before it.
    case when e.state <> 'live' and exists (select from edition w join withdrawal d on d.county_id = w.county_id and d.edition_id = w.id
      where w.county_id = e.county_id and w.publication_id = e.publication_id and w.state = 'withdrawn' and w.number >= e.number
        and d.restored_at is null and d.title_hidden) then '' else e.title end as title,
    -- What was published in error or went into another takes the text of its earlier editions with it: what had to go must
    -- not stay one page further. What only holds no longer stays readable.
    case when e.state <> 'live' and exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.withdrawal_kind in ('error', 'merged') and w.number >= e.number) then '' else e.body end as body,
    case when e.state <> 'live' and exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.withdrawal_kind in ('error', 'merged') and w.number >= e.number) then '[]'::jsonb else e.elements end as elements,
    e.channels,
    case when e.state <> 'live' and exists (select from edition w join withdrawal d on d.county_id = w.county_id and d.edition_id = w.id
      where w.county_id = e.county_id and w.publication_id = e.publication_id and w.state = 'withdrawn' and w.number >= e.number
        and d.restored_at is null and d.title_hidden) then null else e.document_number end as document_number,
    e.formed_on, e.released_at, e.withdrawn_at, e.withdrawal, e.obligation_id,
    e.urgent_id is not null as urgent,
    case when e.urgent_id is not null then e.approved_at end as urgent_confirmed_at, e.withdrawal_kind
  from edition e join publication p on p.county_id = e.county_id and p.id = e.publication_id
  where e.state in ('live', 'superseded', 'withdrawn');

create view portal.withdrawal as
  select county_id, id, edition_id, kind, reason, authority, basis, instead_address, effective_on, decided_at,
    case when restored_at is not null then restore_reason end as restore_reason, restored_at
  from withdrawal;

create view portal.correction as
  select c.county_id, c.edition_id, c.weight, c.wrong, c.remedy
  from correction c join edition e on e.county_id = c.county_id and e.id = c.edition_id
  where e.state in ('live', 'superseded', 'withdrawn') and not exists (
    select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.withdrawal_kind in ('error', 'merged') and w.number >= e.number);

-- 预告发布: what is to appear when. The item and the organ, never a word of the text; its address only once it is out.
create view portal.announced_release as
  select e.county_id, e.organ_id, p.item_id, e.release_at, e.released_at,
    case when e.released_at is not null then p.address end as address
  from release_plan r join edition e on e.county_id = r.county_id and e.id = r.edition_id
    join publication p on p.county_id = e.county_id and p.id = e.publication_id
  where r.announced;

create view portal.announced_change as
  select c.county_id, e.organ_id, p.item_id, c.was, c.becomes, c.reason, c.at
  from release_change c join edition e on e.county_id = c.county_id and e.id = c.edition_id
    join publication p on p.county_id = e.county_id and p.id = e.publication_id
  where c.announced;

-- What only holds no longer stays readable with its files.
create or replace view portal.attachment as
  select c.county_id, c.attachment_id as id, e.publication_id, c.edition_id, e.number, e.state, c.version,
    c.place, c.file_name, c.accessible_name, v.sha256, v.size, v.kind, v.media_type, v.pages, v.has_text
  from edition_attachment c
    join edition e on e.county_id = c.county_id and e.id = c.edition_id
    join attachment_version v on v.county_id = c.county_id and v.attachment_id = c.attachment_id and v.number = c.version
  where e.state in ('live', 'superseded', 'withdrawn') and c.removed_at is null and v.state in ('checked', 'public')
    and exists (select from edition l where l.county_id = e.county_id and l.publication_id = e.publication_id
      and (l.state = 'live' or l.withdrawal_kind in ('replaced', 'invalid')))
    and not exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.withdrawal_kind in ('error', 'merged') and w.number >= e.number);

grant select, insert, update on release_alert, withdrawal, correction to changliang_staff;
grant select, insert, update, delete on release_plan to changliang_staff;
grant select, insert on release_change, pending_leaf to changliang_staff;
grant select on portal.withdrawal, portal.correction, portal.announced_release, portal.announced_change
  to changliang_public, changliang_staff;
