-- 职责表和审核流程: who does which step of each link by when, what was done in each step of an edition, the emergency
-- release, the attribute given at the source, and what is withheld until it is assessed again.

-- 七个环节的职责表 (基层政务公开: 每个环节的单位、科室、岗位、权限、程序、时限), in versions: of one organ, of all organs of a
-- kind in a county, or the county's default. The version in force on a day is the newest that has begun by then.
create table duty_table (
  county_id uuid not null,
  id uuid not null,
  organ_id uuid references organ (id),
  organ_kind text,
  number int not null,
  state text not null constraint duty_table_state check (state in ('draft', 'in-force', 'dropped')),
  from_on date,
  rows jsonb not null,
  emergency_hours int not null constraint emergency_hours_range check (emergency_hours between 1 and 168),
  version int not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  put_in_force_by uuid,
  put_in_force_by_name text,
  put_in_force_at timestamptz,
  primary key (county_id, id),
  constraint of_an_organ_or_of_a_kind check (organ_id is null or organ_kind is null),
  constraint in_force_from_a_day_by_a_person check (
    (state = 'in-force') = (from_on is not null) and (from_on is null) = (put_in_force_by is null)
    and (from_on is null) = (put_in_force_by_name is null) and (from_on is null) = (put_in_force_at is null))
);
create unique index one_duty_table_per_number on duty_table
  (county_id, coalesce(organ_id::text, organ_kind, ''), number);
create unique index one_draft_of_a_duty_table on duty_table
  (county_id, coalesce(organ_id::text, organ_kind, '')) where state = 'draft';
-- Which table holds for an organ: asked with every submission.
create index duty_table_in_force on duty_table (county_id, from_on desc) where state = 'in-force';

-- 环节: the steps of an edition, written when it is submitted, so that it keeps the flow under which it was submitted. A
-- round that was sent back stays on record and no longer counts.
create table edition_review (
  county_id uuid not null,
  edition_id uuid not null,
  round int not null,
  step int not null,
  kind text not null constraint review_kind check (kind in ('draft', 'first-review', 'second-review', 'final-review',
    'proofread', 'secrecy', 'approve', 'disclosure-check', 'withhold', 'publish')),
  table_id uuid,
  unit text not null,
  office text not null,
  post text not null,
  limit_amount int,
  limit_unit text constraint review_limit_unit check (limit_unit in ('hour', 'workday')),
  turn_at timestamptz,
  due_at timestamptz,
  person_id uuid references person (id),
  person_name text,
  result text constraint review_result check (result in ('passed', 'returned', 'skipped')),
  remark text,
  done_at timestamptz,
  primary key (county_id, edition_id, round, step),
  foreign key (county_id, edition_id) references edition (county_id, id),
  foreign key (county_id, table_id) references duty_table (county_id, id),
  constraint done_by_a_person_with_a_result check (
    (done_at is null) = (person_id is null) and (done_at is null) = (person_name is null) and (done_at is null) = (result is null)),
  constraint done_only_in_its_turn check (done_at is null or turn_at is not null),
  constraint a_limit_has_its_unit check ((limit_amount is null) = (limit_unit is null))
);
-- Whose turn it is: the lists of what waits ask for this.
create unique index one_turn_at_a_time on edition_review (county_id, edition_id) where turn_at is not null and done_at is null;
-- 三审由不同的人分别完成.
create unique index three_reviews_by_three_people on edition_review (county_id, edition_id, round, person_id)
  where result = 'passed' and kind in ('first-review', 'second-review', 'final-review');
create unique index three_proofreadings_by_three_people on edition_review (county_id, edition_id, round, person_id)
  where result = 'passed' and kind = 'proofread';
-- 环节用时: steps of a county by the day on which their turn came.
create index review_by_turn on edition_review (county_id, turn_at) where turn_at is not null;
create index review_at_the_disclosure_office on edition_review (county_id, edition_id)
  where kind = 'disclosure-check' and turn_at is not null and done_at is null;

-- 应急发布（先发后审）: released by one person after a recorded self-check, to be confirmed by another within hours.
create table urgent_release (
  county_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  released_by uuid not null references person (id),
  released_by_name text not null,
  released_at timestamptz not null,
  reason text not null,
  basis text not null,
  points text[] not null,
  confirm_by timestamptz not null,
  confirmed_by uuid references person (id),
  confirmed_by_name text,
  confirmed_at timestamptz,
  verdict text constraint urgent_verdict check (verdict in ('upheld', 'withdrawn')),
  finding text,
  primary key (county_id, id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint self_check_is_recorded check (cardinality(points) > 0 and reason <> '' and basis <> ''),
  constraint confirmed_by_another_person check (confirmed_by <> released_by),
  constraint confirmed_with_a_finding check (
    (confirmed_at is null) = (confirmed_by is null) and (confirmed_at is null) = (confirmed_by_name is null)
    and (confirmed_at is null) = (verdict is null) and (confirmed_at is null) = (finding is null))
);
create unique index one_urgent_release_per_edition on urgent_release (county_id, edition_id);
create index urgent_to_confirm on urgent_release (county_id, confirm_by) where confirmed_at is null;

-- 公开属性在源头认定（国办发〔2016〕80号）: given to a draft, with ground where it is not public.
create table edition_attribute (
  county_id uuid not null,
  edition_id uuid not null,
  attribute text not null constraint edition_attribute_name check (attribute in ('active', 'on-request', 'not-public')),
  ground text,
  other_law text not null,
  reason text not null,
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (county_id, edition_id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint not_public_has_a_ground check ((attribute = 'not-public') = (ground is not null))
);

-- 解读方案（三同步）: who interprets a policy document, in which form, by when; or why it needs none.
create table interpretation_plan (
  county_id uuid not null,
  edition_id uuid not null,
  interpreter text not null,
  forms text[] not null,
  due_on date,
  exception text,
  given_by uuid not null,
  given_by_name text not null,
  given_at timestamptz not null,
  primary key (county_id, edition_id),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint a_plan_or_a_reason_for_none check (
    (exception is null) = (due_on is not null) and (exception is null) = (interpreter <> '') and (exception is null) = (cardinality(forms) > 0))
);

-- 不予公开、依申请公开的登记和定期评估（条例第十八条）: what was decided about a withheld text, each time.
create table withheld_assessment (
  county_id uuid not null,
  edition_id uuid not null,
  number int not null,
  verdict text not null constraint assessment_verdict check (verdict in ('withheld', 'stays', 'opens')),
  attribute text not null constraint assessed_attribute check (attribute in ('on-request', 'not-public')),
  ground text,
  reason text not null,
  decided_by uuid not null references person (id),
  decided_by_name text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  next_on date,
  ended boolean not null,
  primary key (county_id, edition_id, number),
  foreign key (county_id, edition_id) references edition (county_id, id),
  constraint stays_with_a_next_day check ((verdict = 'opens') = (next_on is null)),
  constraint what_opens_has_ended check (verdict <> 'opens' or ended)
);
create unique index one_standing_assessment on withheld_assessment (county_id, edition_id) where not ended;
create index withheld_to_assess on withheld_assessment (county_id, next_on) where not ended;

alter table edition
  add column round int not null default 0,
  -- The emergency release that stands in for secrecy review and approval until it is confirmed.
  add column urgent_id uuid,
  -- Filed as not public, or public on request only; a draft that cannot go on until it is assessed anew.
  add column withheld_on date,
  add constraint urgent_with_its_self_check foreign key (county_id, urgent_id) references urgent_release (county_id, id),
  add constraint withheld_is_not_released check (withheld_on is null or state = 'draft');
-- The one exception to two people and secrecy review: 先发后审 with a recorded self-check. Whoever approves is never the author.
alter table edition drop constraint released_only_after_secrecy_review_and_two_people;
alter table edition add constraint released_only_after_secrecy_review_and_two_people check (
  state not in ('approved', 'live', 'superseded', 'withdrawn')
  or (approver_id is not null and approver_id <> author_id and secrecy_reviewed_at is not null
    and secrecy_reviewer_id is not null and secrecy_reviewer_id <> author_id)
  or (urgent_id is not null and state <> 'approved' and approver_id is null and secrecy_reviewer_id is null));
create index edition_urgent on edition (county_id, organ_id) where urgent_id is not null and approver_id is null and state = 'live';
create index edition_withheld on edition (county_id, organ_id) where withheld_on is not null;

-- What was in review before there were steps has the two of the standard flow.
update edition set round = 1 where state in ('in-review', 'approved');
insert into edition_review (county_id, edition_id, round, step, kind, unit, office, post, turn_at, person_id, person_name, result, done_at)
select e.county_id, e.id, 1, 2, 'secrecy', '', '', '保密审查员', e.submitted_at, e.secrecy_reviewer_id, p.name,
  case when e.secrecy_reviewer_id is not null then 'passed' end, e.secrecy_reviewed_at
from edition e left join person p on p.id = e.secrecy_reviewer_id where e.state in ('in-review', 'approved');
insert into edition_review (county_id, edition_id, round, step, kind, unit, office, post, turn_at, person_id, person_name, result, done_at)
select e.county_id, e.id, 1, 3, 'approve', '', '', '审核员', e.secrecy_reviewed_at, e.approver_id, p.name,
  case when e.approver_id is not null then 'passed' end, e.approved_at
from edition e left join person p on p.id = e.approver_id where e.state in ('in-review', 'approved');
insert into edition_review (county_id, edition_id, round, step, kind, unit, office, post, turn_at)
select e.county_id, e.id, 1, 4, 'publish', '', '', '信息员', e.approved_at from edition e where e.state in ('in-review', 'approved');
-- What was released is public; what a catalogue lists as active is to be.
insert into edition_attribute (county_id, edition_id, attribute, other_law, reason, given_by, given_by_name, given_at)
select e.county_id, e.id, 'active', '', case when e.released_at is null then '标准目录列为主动公开' else '已经公开' end,
  '00000000-0000-0000-0000-000000000000', '系统', e.saved_at
from edition e join publication p on p.county_id = e.county_id and p.id = e.publication_id
  left join item_version v on v.county_id = p.county_id and v.item_id = p.item_id and v.effective_until is null
where e.released_at is not null or v.active;

-- What reminders tell of editions, beside those of obligations: an emergency release past its hours, a withheld text to be
-- assessed. They stand in the same digests.
create table edition_reminder (
  county_id uuid not null,
  person_id uuid not null references person (id),
  told_on date not null,
  edition_id uuid not null,
  cause text not null constraint reminder_cause check (cause in ('urgent', 'urgent-late', 'assess')),
  due_on date not null,
  primary key (county_id, person_id, edition_id, cause, due_on),
  foreign key (county_id, edition_id) references edition (county_id, id)
);
create index edition_reminder_of_a_digest on edition_reminder (person_id, told_on);

grant select, insert, update on duty_table, edition_review, urgent_release, edition_attribute, interpretation_plan,
  withheld_assessment to changliang_staff;
grant delete on interpretation_plan to changliang_staff;
grant select, insert on edition_reminder to changliang_staff;

-- The public mark of an emergency release, and when it was confirmed.
create or replace view portal.edition as
  select e.county_id, e.id, e.publication_id, p.address, e.organ_id, p.item_id, p.content_type, e.number, e.state, e.title,
    -- What is withdrawn takes the text of its earlier editions with it: what had to go must not stay one page further.
    case when exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.state = 'withdrawn' and w.number >= e.number) then '' else e.body end as body,
    case when exists (select from edition w where w.county_id = e.county_id and w.publication_id = e.publication_id
      and w.state = 'withdrawn' and w.number >= e.number) then '[]'::jsonb else e.elements end as elements,
    e.channels, e.document_number, e.formed_on, e.released_at, e.withdrawn_at, e.withdrawal, e.obligation_id,
    e.urgent_id is not null as urgent,
    case when e.urgent_id is not null then e.approved_at end as urgent_confirmed_at
  from edition e join publication p on p.county_id = e.county_id and p.id = e.publication_id
  where e.state in ('live', 'superseded', 'withdrawn');

-- The duty tables of organs are public (the plan asks that they be published).
create view portal.duty_table as
  select t.county_id, t.id, t.organ_id, t.organ_kind, t.number, t.from_on, t.rows, t.emergency_hours
  from duty_table t where t.state = 'in-force';
grant select on portal.duty_table to changliang_public, changliang_staff;
