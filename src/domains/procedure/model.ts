import {
  type Flow,
  kindWords,
  reasonsAgainstSteps,
  type StepKind,
  type StepLimit,
  standardSteps,
  stepKinds,
  threeReviews,
} from '#kernel/publication/flow/model.ts'

/** 七个环节 of the plan, in its order. */
export const links = [
  'active',
  'on-request',
  'interpretation',
  'response',
  'participation',
  'platform',
  'organisation',
] as const
export type Link = (typeof links)[number]

export const linkWords: Record<Link, string> = {
  active: '主动公开',
  'on-request': '依申请公开',
  interpretation: '政策解读',
  response: '回应关切',
  participation: '公众参与',
  platform: '平台建设',
  organisation: '组织保障',
}

/** One row: who does what by when. A row of 主动公开 may be a step of an edition, for one content type or for all. */
export interface DutyRow {
  link: Link
  step: StepKind | null
  contentType: string | null
  task: string
  unit: string
  office: string
  post: string
  authority: string
  procedure: string
  limit: StepLimit | null
  basis: string
}

/** A version of a table; `organId` and `organKind` null for the county's default. */
export interface DutyTable {
  countyId: string
  id: string
  organId: string | null
  organKind: string | null
  number: number
  state: 'draft' | 'in-force' | 'dropped'
  fromOn: Temporal.PlainDate | null
  rows: DutyRow[]
  emergencyHours: number
  version: number
  madeByName: string
  madeAt: Temporal.Instant
  putInForceByName: string | null
}

/** Steps that a table may have, in the order of the list from which they are chosen. */
export const flowKinds: readonly StepKind[] = stepKinds.filter(
  (kind) => kind !== 'disclosure-check' && kind !== 'withhold',
)

const longest = { task: 60, unit: 60, office: 60, post: 60, authority: 300, procedure: 500, basis: 200 } as const
const rowWords: Record<keyof typeof longest, string> = {
  task: '环节',
  unit: '单位',
  office: '科（处）室',
  post: '岗位',
  authority: '权限',
  procedure: '程序',
  basis: '依据',
}
const mostRows = 200
const mostAmount = 365

/** What speaks against one row. */
export function* reasonsAgainstRow(row: DutyRow): Generator<string> {
  for (const name of ['task', 'unit', 'post'] as const) if (row[name].trim() === '') yield `请填写${rowWords[name]}。`
  for (const [name, most] of Object.entries(longest) as [keyof typeof longest, number][])
    if (row[name].length > most) yield `${rowWords[name]}请控制在${most}字以内。`
  if (row.limit && !(Number.isInteger(row.limit.amount) && row.limit.amount >= 1 && row.limit.amount <= mostAmount))
    yield `时限应当是1至${mostAmount}的整数。`
  if (row.step !== null && row.link !== 'active') yield '只有主动公开的环节可以作为办理环节。'
  if (row.step !== null && !flowKinds.includes(row.step)) yield '没有这种办理环节。'
  if (row.contentType !== null && row.step === null) yield '只有办理环节可以按内容类型区分。'
}

/** What speaks against putting a table in force: every link has its rows, each flow keeps 先审查、后公开 and two people. */
export function* reasonsAgainstTable(rows: readonly DutyRow[], emergencyHours: number): Generator<string> {
  if (rows.length > mostRows) yield `一张职责表最多${mostRows}行。`
  for (const link of links) if (!rows.some((row) => row.link === link)) yield `“${linkWords[link]}”还没有内容。`
  for (const [place, row] of rows.entries())
    for (const reason of reasonsAgainstRow(row))
      yield `第${place + 1}行（${row.task || linkWords[row.link]}）：${reason}`
  for (const contentType of flowsOf(rows)) {
    const steps = stepsOf(rows, contentType)
    for (const reason of reasonsAgainstSteps(steps.map((row) => ({ kind: row.step! })))) yield reason
  }
  if (!(Number.isInteger(emergencyHours) && emergencyHours >= 1 && emergencyHours <= 168))
    yield '应急发布的补审时限应当是1至168小时。'
}

/** Content types that have a flow of their own, and null for all others. */
export const flowsOf = (rows: readonly DutyRow[]): (string | null)[] => [
  ...new Set([null, ...rows.filter(({ step }) => step !== null).map(({ contentType }) => contentType)]),
]

export const stepsOf = (rows: readonly DutyRow[], contentType: string | null): DutyRow[] =>
  rows.filter((row) => row.link === 'active' && row.step !== null && row.contentType === contentType)

/** What speaks against a day on which a table comes into force. */
export function* reasonsAgainstDay(fromOn: Temporal.PlainDate, today: Temporal.PlainDate): Generator<string> {
  if (Temporal.PlainDate.compare(fromOn, today) < 0) yield '施行日期不能早于今天：已经送审的稿件按原来的职责表办完。'
  if (Temporal.PlainDate.compare(fromOn, today.add({ years: 1 })) > 0) yield '施行日期不能晚于一年以后。'
}

/** One change of a draft. Places are from 0. */
export type Change =
  | { kind: 'replace'; place: number; row: DutyRow }
  | { kind: 'add'; row: DutyRow }
  | { kind: 'remove'; place: number }
  | { kind: 'move'; place: number; by: -1 | 1 }
  | { kind: 'flow'; preset: 'standard' | 'three-reviews'; contentType: string | null }
  | { kind: 'no-flow'; contentType: string }
  | { kind: 'hours'; emergencyHours: number }

/** The rows after a change, in the order of the links; a place that is none changes nothing. */
export function changedRows(rows: readonly DutyRow[], change: Change): DutyRow[] {
  switch (change.kind) {
    case 'replace':
      return inOrder(rows.map((row, place) => (place === change.place ? change.row : row)))
    case 'add':
      return inOrder([...rows, change.row])
    case 'remove':
      return rows.filter((_, place) => place !== change.place)
    case 'move': {
      const [from, to] = [rows[change.place], rows[change.place + change.by]]
      if (!from || !to || from.link !== to.link) return [...rows]
      return rows.map((row, place) => (row === from ? to : place === change.place + change.by ? from : row))
    }
    case 'flow':
      return inOrder([...withoutFlow(rows, change.contentType), ...presetRows(rows, change.preset, change.contentType)])
    case 'no-flow':
      return withoutFlow(rows, change.contentType)
    case 'hours':
      return [...rows]
  }
}

const inOrder = (rows: readonly DutyRow[]): DutyRow[] =>
  links.flatMap((link) => rows.filter((row) => row.link === link))

const withoutFlow = (rows: readonly DutyRow[], contentType: string | null): DutyRow[] =>
  rows.filter((row) => !(row.link === 'active' && row.step !== null && row.contentType === contentType))

/** The steps of a preset, with what the table already says of a step of that kind. */
function presetRows(
  rows: readonly DutyRow[],
  preset: 'standard' | 'three-reviews',
  contentType: string | null,
): DutyRow[] {
  const kinds = preset === 'standard' ? standardSteps.map(({ kind }) => kind) : threeReviews
  const known = rows.filter((row) => row.link === 'active')
  const approver = known.find(({ step }) => step === 'approve')
  return kinds.map((step) => {
    const like =
      known.find((row) => row.step === step && row.contentType === contentType) ??
      known.find((row) => row.step === step)
    return {
      ...(like ?? {
        ...blankRow('active'),
        unit: approver?.unit ?? '',
        office: approver?.office ?? '',
        post: '审核员',
        limit: { amount: 1, unit: 'workday' },
      }),
      ...(like ? {} : { task: kindWords[step] }),
      step,
      contentType,
    }
  })
}

export const blankRow = (link: Link): DutyRow => ({
  link,
  step: null,
  contentType: null,
  task: '',
  unit: '本机关',
  office: '',
  post: '',
  authority: '',
  procedure: '',
  limit: null,
  basis: '',
})

/** The flow of a table as editions take it; for showing what a table leads to. */
export const flowOfTable = ({ id, rows, emergencyHours }: DutyTable, contentType: string | null): Flow => {
  const own = stepsOf(rows, contentType)
  const steps = own.length > 0 ? own : stepsOf(rows, null)
  return {
    tableId: id,
    steps: steps.map(({ step, unit, office, post, limit }) => ({ kind: step!, unit, office, post, limit })),
    emergencyHours,
  }
}
