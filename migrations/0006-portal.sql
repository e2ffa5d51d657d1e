-- What the public role can see: published projections and nothing else.
create schema portal;

create view portal.field as select code, name, ordinal from field;

create view portal.organ as
  select id, county_id, code, name, short_name, level, kind, parent_id, lineage from organ where closed_on is null;

create view portal.item as
  select i.county_id, i.id, i.address, i.organ_id, v.version, v.level1, v.level2, v.name, v.field_code, v.elements,
    v.basis, v.deadline_text, v.rules, v.cadence, v.body, v.channels, v.audience_all, v.audience_specific, v.active, v.on_request,
    v.effective_from, v.row_number, c.title as catalogue_title, c.adopted_on as catalogue_adopted_on
  from item i join item_version v on v.county_id = i.county_id and v.item_id = i.id and v.effective_until is null
    join catalogue c on c.county_id = v.county_id and c.id = v.catalogue_id;

create view portal.slot as
  select county_id, organ_id, item_id, applicability, reason, opened_on from slot where closed_on is null;

-- Few slots close: asking for these is cheaper than looking each obligation's slot up.
create view portal.closed_slot as select county_id, organ_id, item_id from slot where closed_on is not null;

create view portal.obligation as
  select o.county_id, o.id, o.organ_id, o.item_id, o.label, o.period_start, o.period_end, o.trigger_on, o.due_on, o.due_at,
    o.provisional, o.fulfilled_on, o.waived_on, o.waiver, p.address as fulfilled_address
  from obligation o
    left join edition e on e.county_id = o.county_id and e.id = o.fulfilled_by
    left join publication p on p.county_id = e.county_id and p.id = e.publication_id;

create view portal.edition as
  select e.county_id, e.id, e.publication_id, p.address, e.organ_id, p.item_id, p.content_type, e.number, e.state, e.title,
    -- What is withdrawn takes the text of its earlier editions with it: what had to go must not stay one page further.
    case when exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.state = 'withdrawn' and w.number >= e.number) then '' else e.body end as body,
    case when exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.state = 'withdrawn' and w.number >= e.number) then '[]'::jsonb else e.elements end as elements,
    e.channels, e.document_number, e.formed_on, e.released_at, e.withdrawn_at, e.withdrawal, e.obligation_id
  from edition e join publication p on p.county_id = e.county_id and p.id = e.publication_id
  where e.state in ('live', 'superseded', 'withdrawn');

-- An address is known to the public only when what it names is.
create view portal.address as
  select a.address, a.kind, a.county_id, a.target_id from address a
  where (a.kind = 'item' and exists (
      select from item_version v where v.county_id = a.county_id and v.item_id = a.target_id))
    or (a.kind = 'publication' and exists (
      select from edition e where e.county_id = a.county_id and e.publication_id = a.target_id
        and e.state in ('live', 'superseded', 'withdrawn')));

create view portal.installation as select kind from installation;

-- The page cache follows the outbox; it needs the order of events, not what they say.
create view portal.news as select xid, id, event, county_id from outbox;

grant usage on schema portal to changliang_public;
grant select on all tables in schema portal to changliang_public;
grant usage on schema portal to changliang_staff;
grant select on all tables in schema portal to changliang_staff;
