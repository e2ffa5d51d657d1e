/** What was typed into a form of a complaint's page, by the name of the field; kept where the deed was refused. */
export type TypedFields = Readonly<Record<string, string | readonly string[]>>

export const textOf = (typed: TypedFields, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** The parts of a letter out of a form, whose fields carry the letter's key before their own. */
export const partsOf = (
  typed: TypedFields,
  template: { key: string; parts: readonly { key: string }[] },
): Record<string, string> =>
  Object.fromEntries(template.parts.map(({ key }) => [key, textOf(typed, `${template.key}-${key}`)]))

/** Ids with the versions that were seen: `id_version`, from the boxes that were ticked. */
export function othersOf(typed: TypedFields, countyId: string) {
  const given = typed['others']
  return [given ?? []].flat().flatMap((text) => {
    const [, caseId, version] = /^([0-9a-f-]{36})_(\d{1,9})$/.exec(text) ?? []
    return caseId && version ? [{ countyId, caseId, version: Number(version) }] : []
  })
}

/** A day as a form sends it; null where it is none. */
export function dayOf(text: string): Temporal.PlainDate | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text, { overflow: 'reject' }) : null
  } catch {
    return null
  }
}
