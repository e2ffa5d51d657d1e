/** A day as people write it: 2026-03-05, 2026/3/5 or 2026年3月5日; null where there is no such day. */
export function typedDay(typed: string): Temporal.PlainDate | null {
  const parts = /^\s*(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/.exec(typed)
  if (!parts) return null
  try {
    return Temporal.PlainDate.from(
      { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}
