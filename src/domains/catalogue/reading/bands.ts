import { fold } from './fold.ts'

/** What a table prints between and below its rows: no items, and nobody misses them. */

/** The title of a part of the table, or a remark. */
export const isBand = (text: string): boolean => band.test(fold(text))

const band =
  /(目录|领域|清单)([(].{1,12}[)])?$|^(备?注|说明|填表|填报|制表|附)|^第?[一二三四五六七八九十]{1,3}(、|部分|章)|^[(][一二三四五六七八九十]{1,3}[)]/u

/** Who made the table, when, and remarks; the words behind a label may have a cell of their own. */
export const isFooter = (texts: readonly string[]): boolean =>
  texts.length > 0 &&
  texts.every((text, i) => footer.test(fold(text)) || (i > 0 && /^.{0,10}:$/.test(fold(texts[i - 1]!))))

const footer =
  /^(填表|填报|制表|主办|承办|版权|审核|审批|编制|负责|联系|经办|单位|日期|时间|电话|来源|备注|说明|注)[^:]{0,6}:|^\d{4}(年|-)\d{1,2}(月|-)\d{1,2}日?$|^网站标识码|版权所有/
