-- 附件 as records, and the content checks of an edition with what people answered to them.

-- One attachment of a publication. It stays the same thing when its file is replaced or a new edition carries it on.
create table attachment (
  county_id uuid not null,
  id uuid not null,
  publication_id uuid not null,
  created_at timestamptz not null,
  primary key (county_id, id),
  foreign key (county_id, publication_id) references publication (county_id, id)
);
create index attachment_of_publication on attachment (county_id, publication_id);

-- A file of an attachment. Replacing makes another; editions that carry the earlier one keep it.
create table attachment_version (
  county_id uuid not null,
  attachment_id uuid not null,
  number int not null constraint versions_count_from_one check (number >= 1),
  sha256 text not null references file (sha256),
  size bigint not null constraint no_empty_attachment check (size > 0),
  kind text not null constraint attachment_kind check (kind in
    ('pdf', 'ofd', 'docx', 'xlsx', 'pptx', 'png', 'jpeg', 'webp', 'csv', 'txt')),
  media_type text not null,
  -- Pages, slides or sheets; null where the kind has none or nobody knows.
  pages int,
  -- Can its words be read by a machine, and so by a screen reader? Null for pictures and while it waits.
  has_text boolean,
  state text not null constraint attachment_state check (state in ('quarantined', 'refused', 'checked', 'public')),
  checked_at timestamptz,
  -- Why a file that waited for its check was refused.
  refusal text,
  added_by uuid not null references person (id),
  added_by_name text not null,
  added_at timestamptz not null,
  primary key (county_id, attachment_id, number),
  foreign key (county_id, attachment_id) references attachment (county_id, id),
  constraint only_what_was_checked_leaves_quarantine check ((checked_at is null) = (state = 'quarantined')),
  constraint refused_with_a_sentence check ((state = 'refused') = (refusal is not null))
);
-- What waits for its check is looked for every few minutes.
create index attachment_waiting on attachment_version (added_at) where state = 'quarantined';

-- Which file of an attachment an edition carries, under which name and at which place.
create table edition_attachment (
  county_id uuid not null,
  edition_id uuid not null,
  attachment_id uuid not null,
  version int not null,
  place int not null,
  file_name text not null constraint file_name_is_one_short_line check (file_name <> '' and length(file_name) <= 200),
  -- 可读名称, without number, kind and size; null: told by the file name.
  accessible_name text,
  removed_at timestamptz,
  removed_by_name text,
  primary key (county_id, edition_id, attachment_id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  foreign key (county_id, attachment_id, version) references attachment_version (county_id, attachment_id, number),
  constraint removed_by_somebody check ((removed_at is null) = (removed_by_name is null))
);
-- By which editions an attachment is carried: a public address names the attachment alone.
create index editions_of_attachment on edition_attachment (attachment_id);

-- A named person's reasoned answer to a finding. The key is made of the evidence: another text is another finding.
create table edition_answer (
  county_id uuid not null,
  edition_id uuid not null,
  key text not null,
  rule text not null,
  reason text not null constraint answered_with_a_reason check (length(btrim(reason)) >= 4),
  person_id uuid not null references person (id),
  person_name text not null,
  at timestamptz not null,
  primary key (county_id, edition_id, key),
  foreign key (county_id, edition_id) references edition (county_id, id)
);

-- What an outside address in a text answered when it was last asked.
create table edition_link (
  county_id uuid not null,
  edition_id uuid not null,
  url text not null,
  outcome text not null constraint link_outcome check (outcome in ('alive', 'broken', 'not-checked')),
  says text not null,
  asked_at timestamptz not null,
  primary key (county_id, edition_id, url),
  foreign key (county_id, edition_id) references edition (county_id, id)
);
create index broken_links on edition_link (county_id, edition_id) where outcome = 'broken';

-- Draft: asked after each save that is newer. Live: asked again a week after the release.
alter table edition add column links_asked_at timestamptz, add column links_asked_again_at timestamptz;
create index edition_links_to_ask_again on edition (released_at) 
  where state = 'live' and links_asked_again_at is null and body like '%http%';
create index edition_links_to_ask on edition (saved_at)
  where state in ('draft', 'in-review', 'approved') and body like '%http%';

grant select, insert on attachment to changliang_staff;
grant select, insert, update on attachment_version, edition_attachment to changliang_staff;
grant select, insert, update, delete on edition_answer, edition_link to changliang_staff;

-- Only what an edition carries that readers can see: live, or earlier than what is live; never what a withdrawal took
-- with it, never a file that was not checked.
create view portal.attachment as
  select c.county_id, c.attachment_id as id, e.publication_id, c.edition_id, e.number, e.state, c.version,
    c.place, c.file_name, c.accessible_name, v.sha256, v.size, v.kind, v.media_type, v.pages, v.has_text
  from edition_attachment c
    join edition e on e.county_id = c.county_id and e.id = c.edition_id
    join attachment_version v on v.county_id = c.county_id and v.attachment_id = c.attachment_id and v.number = c.version
  where e.state in ('live', 'superseded') and c.removed_at is null and v.state in ('checked', 'public')
    and exists (select from edition l where l.county_id = e.county_id and l.publication_id = e.publication_id and l.state = 'live')
    and not exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.state = 'withdrawn' and w.number >= e.number);
grant select on portal.attachment to changliang_public, changliang_staff;

-- 重复标题: the same title at the same organ, asked on every view of a draft.
create index edition_of_title on edition (county_id, organ_id, title) where state in ('draft', 'in-review', 'approved', 'live');
