import { type Coverage, type FieldOfWork, fieldOfHeading, foldFieldName, wholeOrgan } from './model.ts'

/** What a file says about itself. */
export interface SaysOfItself {
  title: string | null
  fileName: string
  /** The first level of each row that is taken over. */
  headings: readonly (string | null)[]
}

/** What a catalogue covers and on which words that stands; or why it must be asked, with what it might be. */
export type ReadCoverage =
  | { coverage: Coverage; from: 'title' | 'file-name' | 'rows'; words: string }
  | { coverage: null; why: string; suggestion: Coverage | null }

/** Fields that rows must name before a file that says nothing else is taken for one of the whole organ. */
const severalFields = 2

/**
 * Reads what a catalogue covers, from its title, the name of the file and the first level of its rows. Certain only
 * where all that speak agree; a name that is part of an organ's name (自然资源局) speaks of nothing.
 */
export function readCoverage(
  { title, fileName, headings }: SaysOfItself,
  fields: readonly FieldOfWork[],
): ReadCoverage {
  const name = fileName.replace(/\.[^.]+$/, '')
  const said = [
    { from: 'title' as const, text: title ?? '', found: fieldsIn(title ?? '', fields) },
    { from: 'file-name' as const, text: name, found: fieldsIn(name, fields) },
  ]
  const named = new Map(said.flatMap(({ found }) => found).map((field) => [field.code, field]))
  const all = said.find(({ text }) => saysAllFields.test(text.replace(/\s+/g, '')))
  const inRows = new Map(
    headings.flatMap((heading) => fieldOfHeading(heading, fields) ?? []).map((field) => [field.code, field]),
  )
  const ask = (why: string, suggestion: Coverage | null = null): ReadCoverage => ({ coverage: null, why, suggestion })
  if (all && named.size > 0) return ask(`标题或文件名既写了全部领域，又写了${list(named)}`)
  if (named.size > 1) return ask(`标题或文件名写了几个领域：${list(named)}`, inRows.size > 1 ? wholeOrgan : null)
  const [only] = named.values()
  if (only) {
    const others = [...inRows.values()].filter(({ code }) => code !== only.code)
    if (others.length >= severalFields)
      return ask(`标题或文件名写的是${only.name}，事项却分属${listOf(others.map((each) => each.name))}`)
    const by = said.find(({ found }) => found.length > 0)!
    return { coverage: { of: 'field', code: only.code }, from: by.from, words: by.text }
  }
  if (all) return { coverage: wholeOrgan, from: all.from, words: all.text }
  const other = otherFieldIn(title ?? '') ?? otherFieldIn(name)
  if (other !== null) return ask(`“${other}领域”不是26个试点领域的名称`, { of: 'field', name: other })
  if (inRows.size >= severalFields)
    return { coverage: wholeOrgan, from: 'rows', words: listOf([...inRows.values()].map((each) => each.name)) }
  const [alone] = inRows.values()
  return ask('标题和文件名都没有写领域', alone ? { of: 'field', code: alone.code } : null)
}

const saysAllFields = /(?:26|二十六|全部|所有|各)个?(?:试点)?领域|全领域|总目录|总清单/

/** What may follow a field's name where the name means the field: not 局, not 中心. */
const afterName =
  /^(?:试点)?(?:领域|方面|类|事项|信息|基层|政务|公开|标准|目录|清单|附件|表|sheet|$|[\s\d_\-—–·.．、，,;；:：()（）[\]【】《》“”"'+和与及])/i

/** Every field that a text names, the longest names first so that 就业 is not found in 就业创业. */
function fieldsIn(text: string, fields: readonly FieldOfWork[]): FieldOfWork[] {
  const names = fields
    .flatMap((field) => [field.name, ...field.aliases].map((name) => ({ name, field })))
    .sort((a, b) => b.name.length - a.name.length)
  let rest = text.normalize('NFKC').replace(/\s+/g, '')
  const found = new Set<FieldOfWork>()
  for (const { name, field } of names)
    for (let at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
      if (afterName.test(rest.slice(at + name.length))) found.add(field)
      rest = rest.slice(0, at) + '　'.repeat(name.length) + rest.slice(at + name.length)
    }
  return [...found]
}

/** 残疾人 of 某县残疾人领域基层政务公开标准目录: where the place's name ends is not certain, so it is only a suggestion. */
function otherFieldIn(text: string): string | null {
  const before = /([\p{Script=Han}]{2,16}?)(?:试点)?领域/u.exec(text.replace(/\s+/g, ''))?.[1]
  const name = foldFieldName(before?.replace(/^.*(?:省|市|县|区|镇|乡|街道|旗|办事处|人民政府|管委会)/, '') ?? '')
  return name.length >= 2 ? name : null
}

const list = (named: ReadonlyMap<string, FieldOfWork>): string => listOf([...named.values()].map(({ name }) => name))

const listOf = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 4).join('、')}等${names.length}个领域` : names.join('、')
