-- 正文 becomes the small HTML of kernel/publication/text: paragraphs, tables of lines with tabs, web addresses as links,
-- as these texts were shown until now (decision 25).
create function pg_temp.line_html(line text) returns text language sql as $$
  select regexp_replace(
    replace(replace(replace(btrim(line, E' \t\r\u00a0\u3000'), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'),
    '(https?://(?:&amp;|[A-Za-z0-9_.~:/?#@!$''()*+,=%-])*[A-Za-z0-9_/#=%-])', '<a href="\1">\1</a>', 'g')
$$;

create function pg_temp.row_html(line text, width int, tag text) returns text language sql as $$
  select '<tr>' || string_agg('<' || tag || '>' || pg_temp.line_html(coalesce((string_to_array(line, E'\t'))[i], '')) || '</' || tag || '>', '' order by i) || '</tr>'
  from generate_series(1, width) as i
$$;

create function pg_temp.body_html(plain text) returns text language plpgsql as $$
declare
  lines text[] := regexp_split_to_array(plain, E'\r\n|\r|\n');
  cells text[] := '{}';
  made text := '';
  width int;
begin
  foreach plain in array lines || ''::text loop
    if plain like E'%\t%' then
      cells := cells || plain;
      continue;
    end if;
    if cardinality(cells) = 1 then
      made := made || '<p>' || pg_temp.line_html(regexp_replace(cells[1], E'\t+', '　', 'g')) || '</p>';
    elsif cardinality(cells) > 1 then
      select max(cardinality(string_to_array(c, E'\t'))) into width from unnest(cells) as c;
      made := made || '<table><thead>' || pg_temp.row_html(cells[1], width, 'th') || '</thead><tbody>'
        || (select string_agg(pg_temp.row_html(c, width, 'td'), '' order by n) from unnest(cells) with ordinality as u (c, n) where n > 1)
        || '</tbody></table>';
    end if;
    cells := '{}';
    if btrim(plain, E' \t\r\u00a0\u3000') <> '' then
      made := made || '<p>' || pg_temp.line_html(plain) || '</p>';
    end if;
  end loop;
  return made;
end $$;

update edition set body = pg_temp.body_html(body);

-- 保存记录: every text that somebody sent while an edition was written, so that nobody's words are lost when two write at
-- once. What was given is kept as it came; where others' changes were merged into it, what was kept stands beside it.
create table edition_save (
  county_id uuid not null,
  edition_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  person_name text not null,
  at timestamptz not null,
  -- The version of the edition it was written on, and the one it became; none while its writer has to choose.
  built_on int not null,
  became int,
  given jsonb not null,
  kept jsonb,
  settled_at timestamptz,
  primary key (county_id, edition_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint kept_only_where_it_became_a_version check (kept is null or became is not null),
  constraint settled_only_after_it_waited check (settled_at is null or became is null)
);
-- The text of a version is asked for at every save that was built on an older one.
create unique index one_save_per_version on edition_save (county_id, edition_id, became) where became is not null;
-- A person's own saves are looked through, and the oldest of them forgotten.
create index save_of_person on edition_save (county_id, edition_id, person_id, id desc);

insert into edition_save (county_id, edition_id, id, person_id, person_name, at, built_on, became, given)
select e.county_id, e.id, e.id, e.author_id, coalesce(p.name, ''), e.saved_at, e.version, e.version,
  jsonb_build_object('title', e.title, 'body', e.body, 'elements', coalesce(nullif(e.elements, '{}'::jsonb), '[]'::jsonb), 'channels', to_jsonb(e.channels),
    'documentNumber', e.document_number, 'formedOn', e.formed_on)
from edition e left join person p on p.id = e.author_id
where e.state in ('draft', 'in-review', 'approved');

-- 预览链接: who besides those that see drafts anyway may look at one draft, by post, until a day.
create table edition_preview (
  county_id uuid not null,
  edition_id uuid not null,
  id uuid not null,
  posts uuid[] not null constraint a_preview_is_for_somebody check (cardinality(posts) between 1 and 50),
  made_by uuid not null,
  made_at timestamptz not null,
  valid_until timestamptz not null,
  primary key (county_id, edition_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id)
);

grant select, insert, update, delete on edition_save to changliang_staff;
grant select, insert, delete on edition_preview to changliang_staff;
