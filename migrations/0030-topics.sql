-- 专题 (集成发布, plan item 6): what many organs published about one matter, in one place. A topic holds no text of theirs, it leads
-- to what is public; its own words are released by somebody who did not write them.
alter table address drop constraint address_kind;
alter table address add constraint address_kind check (kind in ('item', 'publication', 'topic'));

create table topic (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid not null references organ (id),
  -- What is being worked on, and what the public sees: title, lead, parts with their entries or the rule that finds them.
  working jsonb not null,
  shown jsonb,
  -- Everybody who wrote since the last release; none of them may release.
  writer_ids uuid[] not null,
  proposed_by uuid references person (id),
  proposed_at timestamptz,
  returned text,
  released_by uuid references person (id),
  released_at timestamptz,
  ended_at timestamptz,
  ended_why text,
  version int not null,
  saved_by uuid not null references person (id),
  saved_at timestamptz not null,
  primary key (county_id, id),
  constraint shown_since_somebody_released_it check ((shown is null) = (released_by is null)),
  constraint ended_only_with_a_reason check ((ended_at is null) = (ended_why is null))
);
create index topic_of_organ on topic (county_id, organ_id);
-- The public list, the latest first.
create index topic_released on topic (released_at desc) where shown is not null;

create or replace view portal.address as
  select a.address, a.kind, a.county_id, a.target_id from address a
  where (a.kind = 'item' and exists (
      select from item_version v where v.county_id = a.county_id and v.item_id = a.target_id))
    or (a.kind = 'publication' and exists (
      select from edition e where e.county_id = a.county_id and e.publication_id = a.target_id
        and e.state in ('live', 'superseded', 'withdrawn')))
    or (a.kind = 'topic' and exists (
      select from topic t where t.county_id = a.county_id and t.id = a.target_id and t.shown is not null));

create view portal.topic as
  select t.county_id, t.id, a.address, t.organ_id, t.shown, t.released_at, t.ended_at, t.ended_why
  from topic t join address a on a.kind = 'topic' and a.county_id = t.county_id and a.target_id = t.id
  where t.shown is not null;

grant select, insert, update on topic to changliang_staff;
grant select on portal.topic to changliang_public, changliang_staff;
