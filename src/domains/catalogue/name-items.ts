/** Names by which people tell items apart: the second level, and where several rows share it, what each is about. */
export function nameItems(
  rows: readonly { level1: string; level2: string | null; elements: readonly string[] }[],
): string[] {
  const plain = rows.map((row) => tidy(row.level2 ?? row.level1))
  const count = Map.groupBy(plain, (name) => name)
  const named = rows.map((row, index) =>
    (count.get(plain[index]!)?.length ?? 0) > 1 ? `${plain[index]}：${short(row.elements)}` : plain[index]!,
  )
  const seen = new Map<string, number>()
  return named.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}（${times}）`
  })
}

const tidy = (text: string) => text.replace(/\s+/g, '')

const short = (elements: readonly string[]): string => {
  const first = tidy(elements[0] ?? '')
  const cut = first.length > 16 ? `${first.slice(0, 15)}…` : first
  return elements.length > 1 ? `${cut}等${elements.length}项` : cut
}
