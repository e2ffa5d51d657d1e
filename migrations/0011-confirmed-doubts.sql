-- What the person who loaded a notice confirmed after comparing with the original: that it really says so, although law and
-- custom let expect otherwise. One sentence a doubt; who and when are loaded_by and loaded_at of the same row.
alter table calendar_version
  add column confirmed text[] not null default '{}',
  add constraint somebody_confirms_a_doubt check (confirmed = '{}' or loaded_by is not null);
