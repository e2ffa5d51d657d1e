import { fold } from './fold.ts'

const ditto = /^(同上(一?[行项格])?|同前|〃|′′|"|'')[。.]?$/

/** 同上 and the marks that stand for it. */
export const isDitto = (text: string): boolean => text.length <= 12 && ditto.test(fold(text))
