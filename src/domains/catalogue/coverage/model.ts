/** A field of work (领域) with every name that catalogues use for it. */
export interface FieldOfWork {
  code: string
  name: string
  aliases: readonly string[]
}

/** A field as a catalogue names it: one of the 26 of 国办发〔2019〕54号 by its code, or another one by its name. */
export type NamedField = { code: string } | { name: string }

/** What a catalogue covers: everything its organs have to disclose, or one field of it. */
export type Coverage = { of: 'organ' } | ({ of: 'field' } & NamedField)

export const wholeOrgan: Coverage = { of: 'organ' }

/** The column under which the question what a file covers stands among its doubts; no heading of a file is this word. */
export const coverageColumn = 'coverage'

/** Two catalogues of one organ and level with the same key are about the same. */
export const keyOfCoverage = (coverage: Coverage): string => {
  if (coverage.of === 'organ') return 'organ'
  return 'code' in coverage ? `field:${coverage.code}` : `other:${coverage.name}`
}

export const sameCoverage = (a: Coverage, b: Coverage): boolean => keyOfCoverage(a) === keyOfCoverage(b)

/** The coverage in the words of a page. */
export function coverageWords(coverage: Coverage | null, fields: readonly FieldOfWork[]): string {
  if (coverage === null) return '没有确定'
  if (coverage.of === 'organ') return '全部领域'
  if ('name' in coverage) return coverage.name
  return fields.find(({ code }) => code === coverage.code)?.name ?? coverage.code
}

/** （三）, 三、 or 3 before a name; a numeral without a sign behind it belongs to the name (三农). */
const numbering =
  /^(?:\([\d一二三四五六七八九十]{1,3}\)|[\d一二三四五六七八九十]{1,3}[.、:)]|\d{1,3})(?=\p{Script=Han})/u

/** A name as it is compared: without spaces, numbering, brackets and the word 领域 behind it. */
export const foldFieldName = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(numbering, '')
    .replace(/(?:试点)?领域$/, '')

/** Which field a heading names by itself; null where it names none. */
export function fieldOfHeading(text: string | null, fields: readonly FieldOfWork[]): FieldOfWork | null {
  const plain = (text ?? '').replace(/\s+/g, '')
  const folded = foldFieldName(plain)
  return (
    fields.find(({ name, aliases }) => [name, ...aliases].some((each) => each === plain || each === folded)) ?? null
  )
}

/** Another field than the 26, named by a person; a name of one of the 26 is that one. Null for no name. */
export function namedField(text: string, fields: readonly FieldOfWork[]): NamedField | null {
  const name = foldFieldName(text)
  if (name.length < 2 || name.length > 30) return null
  const known = fieldOfHeading(name, fields)
  return known ? { code: known.code } : { name }
}
