import { readDocumentNumber } from '#law/identifiers/document-number.ts'
import { quoted } from '../relations/model.ts'

/** 文件信息: what is said about a published document besides its text. */

export const normativeKinds = ['no', 'normative', 'trial'] as const
export type Normative = (typeof normativeKinds)[number]

export interface DocumentFields {
  theme: string | null
  genre: string | null
  keywords: readonly string[]
  summary: string
  /** 责任科室. */
  office: string
  normative: Normative
  inForceFrom: Temporal.PlainDate | null
  /** The last day on which it is in force. */
  inForceUntil: Temporal.PlainDate | null
}

export const noFields: DocumentFields = {
  theme: null,
  genre: null,
  keywords: [],
  summary: '',
  office: '',
  normative: 'no',
  inForceFrom: null,
  inForceUntil: null,
}

/** What a county sets; months and years. */
export interface RecordSetting {
  indexPeriod: 'year' | 'month'
  normativeYears: number
  trialYears: number
  alarmMonths: number
  reviewMonths: number
}

/** 规范性文件 commonly hold five years, 试行、暂行 two; no national rule says so, a county may set others. */
export const usualSetting: RecordSetting = {
  indexPeriod: 'year',
  normativeYears: 5,
  trialYears: 2,
  alarmMonths: 6,
  reviewMonths: 12,
}

const longest = { summary: 500, office: 60, keyword: 30, keywords: 10 }

/** What speaks against keeping fields. */
export function* reasonsNotToSaveFields(
  fields: DocumentFields,
  known: { theme: boolean; genre: boolean },
): Generator<string> {
  if (!known.theme) yield '没有这个主题分类。'
  if (!known.genre) yield '没有这个体裁分类。'
  if (fields.summary.length > longest.summary) yield `内容概述请控制在${longest.summary}字以内。`
  if (fields.office.length > longest.office) yield `责任科室请控制在${longest.office}字以内。`
  if (fields.keywords.length > longest.keywords) yield `主题词请控制在${longest.keywords}个以内。`
  for (const keyword of fields.keywords)
    if (keyword.length > longest.keyword)
      yield `主题词“${keyword.slice(0, 10)}…”太长，请控制在${longest.keyword}字以内。`
  if (fields.inForceUntil && fields.normative === 'no' && !fields.inForceFrom)
    yield '写了有效期截止日期的，也要写施行日期。'
  if (
    fields.inForceFrom &&
    fields.inForceUntil &&
    Temporal.PlainDate.compare(fields.inForceUntil, fields.inForceFrom) < 0
  )
    yield '有效期截止日期早于施行日期，请核对。'
}

/** 试行 and 暂行 in its title make a document one that is tried out. */
export const normativeOf = (title: string): Normative => (/试行|暂行/.test(title) ? 'trial' : 'normative')

/** The last day of force that is suggested: so many years from the day it takes effect, less a day. */
export const suggestedUntil = (
  normative: Normative,
  from: Temporal.PlainDate,
  setting: RecordSetting,
): Temporal.PlainDate | null => {
  if (normative === 'no') return null
  const years = normative === 'trial' ? setting.trialYears : setting.normativeYears
  return from.add({ years }).subtract({ days: 1 })
}

/** 发文字号 as it is kept: in the form of GB/T 9704-2012 where its damage leaves one meaning, else as typed. */
export function keptNumber(typed: string): string | null {
  const line = typed.trim()
  return line === '' ? null : (readDocumentNumber(line).normalised ?? line)
}

/** The parts of a sound 发文字号; null where it is none. */
export function numberParts(number: string): { issuer: string; year: number; serial: number } | null {
  const parts = /^(.+)〔(\d{4})〕(\d{1,5})号$/.exec(number)
  return parts ? { issuer: parts[1]!, year: Number(parts[2]), serial: Number(parts[3]) } : null
}

/** What somebody should look at in a number; none of it stands against publishing. */
export function* remarksOnNumber(
  number: string,
  { formedOn, issuers }: { formedOn: Temporal.PlainDate; issuers: readonly string[] },
): Generator<string> {
  const reading = readDocumentNumber(number)
  const parts = reading.normalised === null ? null : numberParts(reading.normalised)
  if (!parts) {
    yield `发文字号“${number}”不是通常的写法：${reading.reason ?? '请核对'}`
    return
  }
  if (issuers.length > 0 && !issuers.includes(parts.issuer))
    yield `机关代字“${parts.issuer}”不是本机关用过的（${issuers.slice(0, 5).join('、')}），请核对。`
  if (parts.year !== formedOn.year) yield `发文字号是${parts.year}年的，成文日期是${formedOn}，请核对。`
}

/** Another document of the organ that carries the same number. */
export interface NumberTwin {
  title: string
  address: string
  released: boolean
}

/** One number, one document. */
export function* reasonsOfTwin(number: string | null, twin: NumberTwin | null): Generator<string> {
  if (number !== null && twin)
    yield `发文字号“${number}”已经用在${twin.released ? '已发布的' : '送审中的'}${quoted(twin.title)}（${twin.address}）上。同一份文件请在那条信息上修订；解读、附件等不填发文字号，用“关联”指向原文件。`
}
