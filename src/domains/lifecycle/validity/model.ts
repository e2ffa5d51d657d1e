/** What somebody states about validity by hand: decisions from above, a repeal that no document of ours carries. */
export const statedKinds = ['amended', 'repealed', 'expired', 'continued'] as const
export type StatedKind = (typeof statedKinds)[number]

export interface Statement {
  kind: StatedKind
  on: Temporal.PlainDate
  until: Temporal.PlainDate | null
  basis: string
}

/** What speaks against a statement. */
export function* reasonsNotToState(
  { kind, on, until, basis }: Statement,
  document: { formedOn: Temporal.PlainDate; live: boolean },
): Generator<string> {
  if (!document.live) yield '这条信息没有公开，不用标注有效性。'
  if (basis.trim().length < 4) yield '请写明依据，例如决定废止的文件名称和文号（会公开显示）。'
  if (basis.length > 300) yield '依据请控制在300字以内。'
  if (Temporal.PlainDate.compare(on, document.formedOn) < 0)
    yield `生效日期不能早于文件的成文日期（${document.formedOn}）。`
  if (until && kind !== 'continued') yield '只有继续有效的才填写新的截止日期。'
  if (until && Temporal.PlainDate.compare(until, on) < 0) yield '新的截止日期不能早于生效日期。'
}

/** What speaks against confirming that something still holds. */
export function* reasonsNotToConfirm(remark: string, document: { live: boolean }): Generator<string> {
  if (!document.live) yield '这条信息没有公开，不用复核。'
  if (remark.trim().length < 2) yield '请写明核实的情况。'
  if (remark.length > 500) yield '核实的情况请控制在500字以内。'
}
