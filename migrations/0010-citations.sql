-- Which laws the basis of an item cites: kept with each version, so that a law's page can list the items that stand on it.
-- Derived from item_version.basis and the register of laws; `citations rebuild` makes it again.
create table item_citation (
  county_id uuid not null,
  item_id uuid not null,
  version int not null,
  ordinal smallint not null,
  law text not null,
  articles jsonb not null,
  primary key (county_id, item_id, version, ordinal),
  foreign key (county_id, item_id, version) references item_version (county_id, item_id, version)
);
create index item_citation_of_law on item_citation (law, county_id, item_id, version);

create view portal.item_citation as
  select c.county_id, c.item_id, c.ordinal, c.law, c.articles
  from item_citation c join item_version v on v.county_id = c.county_id and v.item_id = c.item_id and v.version = c.version
  where v.effective_until is null;

grant select, insert, delete on item_citation to changliang_staff;
grant select on portal.item_citation to changliang_public, changliang_staff;
