import { type Festival, festivals } from './model.ts'

export interface Heading {
  title: string
  year: number | null
  documentNumber: string | null
  /** The year within the brackets of the document number. */
  documentYear: number | null
  issuedOn: string | null
  kind: 'year' | 'amendment'
  festivals: Festival[]
  /** Where title and body stand in the clean text; the body ends before the signature. */
  titleAt: number
  bodyFrom: number
  bodyTo: number
}

const titleForm =
  /(?:国务院(?:办公厅)?)?关于(?:(?!关于|通知|。).){0,60}?(?:放假|假期|假日)(?:(?!关于|通知|。).){0,20}通知/gu
const numberForm = /(国办?发(?:明电)?)[〔[(【](\d{4})[〕\])】]第?(\d+)号/u
/** The signature closes the text; pages print more behind it. */
const signature = /国务院(?:办公厅)?(\d{4})年(\d+)月(\d+)日|(?<=。)(\d{4})年(\d+)月(\d+)日(?=$|\()/gu

/** How a festival may be called. */
const names: [RegExp, Festival][] = [
  [/元旦|新年/u, '元旦'],
  [/春节/u, '春节'],
  [/清明/u, '清明节'],
  [/劳动节|五一/u, '劳动节'],
  [/端午/u, '端午节'],
  [/中秋/u, '中秋节'],
  [/国庆|十一["“”]/u, '国庆节'],
  [/纪念日/u, '纪念日'],
]

/** The festivals a piece of text names, in the order of the year. */
export function festivalsIn(text: string): Festival[] {
  const found = new Set(names.filter(([form]) => form.test(text)).map(([, festival]) => festival))
  return festivals.filter((festival) => found.has(festival))
}

/** Title, document number, year and the place of the body; null where no title of such a notice is to be found. */
export function readHeading(text: string): Heading | null {
  // A page prints the title in its table of contents too: the one before the body counts.
  const opening = /通知如下/u.exec(text)?.index ?? text.length
  const match = [...text.matchAll(titleForm)].findLast(({ index }) => index < opening)
  if (!match) return null
  const title = match[0].startsWith('关于') ? `国务院办公厅${match[0]}` : match[0]
  const number = numberForm.exec(text)
  const bodyFrom = bodyStart(text, match.index + match[0].length)
  const signed = [...text.matchAll(signature)].findLast(({ index }) => index >= bodyFrom)
  const year = /(\d{4})年/u.exec(title)?.[1] ?? number?.[2]
  return {
    title,
    year: year ? Number(year) : null,
    documentNumber: number ? documentNumberOf(number) : null,
    documentYear: number ? Number(number[2]) : null,
    issuedOn: signed ? isoOf(signed[1] ?? signed[4]!, signed[2] ?? signed[5]!, signed[3] ?? signed[6]!) : null,
    kind: /部分节假日|节假日安排/u.test(title) && !/调整|延长|修改/u.test(title) ? 'year' : 'amendment',
    festivals: festivalsIn(title),
    titleAt: match.index,
    bodyFrom,
    bodyTo: signed ? signed.index : text.length,
  }
}

/** 国办发明电〔2025〕7号, whichever brackets were typed. */
const documentNumberOf = ([, kind, year, serial]: RegExpExecArray): string => `${kind}〔${year}〕${Number(serial)}号`

function bodyStart(text: string, from: number): number {
  const opening = /通知如下[:。]?/u.exec(text.slice(from))
  if (opening) return from + opening.index + opening[0].length
  const salutation = /各直属机构:/u.exec(text.slice(from))
  return salutation ? from + salutation.index + salutation[0].length : from
}

function isoOf(year: string, month: string, day: string): string | null {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString()
  } catch {
    return null
  }
}
