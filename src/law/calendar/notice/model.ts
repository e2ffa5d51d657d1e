/** 国务院办公厅关于节假日安排的通知: what its own wording says, before it meets a calendar. */

export const festivals = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节', '纪念日'] as const
/** 纪念日 is a day off that was given once (2015-09-03). */
export type Festival = (typeof festivals)[number]

/** One numbered part of a notice; days are ISO and in order. */
export interface NoticePart {
  festivals: Festival[]
  /** Line of the text (from 1) where the part begins, and its first sentence. */
  line: number
  sentence: string
  holidays: string[]
  /** 调休上班日. */
  workdays: string[]
  /** Worked weekends of an earlier notice that are days of rest again. */
  restored: string[]
  /** 延长……假期至: the holiday that stands already goes on to this day. */
  extendTo: string | null
}

export interface Notice {
  title: string
  /** The year whose holidays it arranges. */
  year: number
  /** 国办发明电〔2025〕7号 */
  documentNumber: string
  issuedOn: string | null
  /** A whole year, or a change in the course of one (2019 劳动节, 2020 春节). */
  kind: 'year' | 'amendment'
  parts: NoticePart[]
}

/** Something that speaks against loading the text: where it stands, and what is wrong with it. */
export interface Fault {
  line: number
  sentence: string
  message: string
}

export interface NoticeReading {
  /** Null where the text has faults: a half-read notice would move legal days in silence. */
  notice: Notice | null
  faults: Fault[]
  /** What a person must confirm before the notice may be loaded: that its own wording really says so. */
  doubts: Fault[]
}
