/** Names by which people tell items apart: the second level, and where several rows share it, what each is about. */
export function nameItems(
  rows: readonly { level1: string; level2: string | null; elements: readonly string[] }[],
): string[] {
  const plain = rows.map((row) => tidy(row.level2 ?? '') || tidy(row.level1))
  const shared = Map.groupBy(plain, (name) => name)
  const named = rows.map((row, index) => {
    const name = plain[index]!
    const about = shared.get(name)!.length > 1 ? short(row.elements) : ''
    return about ? `${name}：${about}` : name
  })
  // A number behind a name may be another row's own name: whoever has it without a number keeps it.
  const taken = new Set(named)
  const first = new Set<string>()
  return named.map((name) => {
    if (!first.has(name)) {
      first.add(name)
      return name
    }
    let times = 2
    while (taken.has(`${name}（${times}）`)) times++
    taken.add(`${name}（${times}）`)
    return `${name}（${times}）`
  })
}

const tidy = (text: string) => text.replace(/\s+/g, '')

const short = (elements: readonly string[]): string => {
  const first = tidy(elements[0] ?? '')
  const cut = first.length > 16 ? `${first.slice(0, 15)}…` : first
  return elements.length > 1 ? `${cut}等${elements.length}项` : cut
}
