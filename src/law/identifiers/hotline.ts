import { compact } from './compact.ts'
import { BLANK } from './fold.ts'
import { apartNumber, apartShort, label } from './forms.ts'
import { type Reading, sound, wrong } from './model.ts'
import { type Find, type Folded, isAlone, isInAddress, isLabelled, scan } from './scan.ts'
import { reasonWords } from './words.ts'

const gap = `[${BLANK}-]{0,2}`
const toll = apartNumber(`[48]00${gap}(?:[0-9]{3}${gap}[0-9]{4}|[0-9]{4}${gap}[0-9]{3})`)
const shortNumber = '123[0-9]{2}|9[56][0-9]{3,4}|1[12][0-9]'
const short = apartShort(shortNumber)
const before = label('热线|拨打|电话|致电|投诉|举报|咨询|报警|急救|监督|平台', '[^0-9\\n]')
const after =
  /^["”’〕)]?(?:政务服务|市场监管|便民|市民|服务|投诉|举报|监督|消费|纳税|社保|公积金|法律|[^0-9,。;\n]{0,4}热线|平台)/

/** A number that serves the public: 400 and 800 numbers, 12345 and its like, 96 and 95 numbers, 110, 119, 120, 122. */
export function readHotline(written: string): Reading {
  const { plain, repairs } = compact(written)
  if (/^[48]00[0-9]{7}$/.test(plain)) return sound(plain, repairs)
  if (/^[48]00[0-9]*$/.test(plain)) return wrong(reasonWords.length(plain.length, '10位'))
  return new RegExp(`^(?:${shortNumber})$`).test(plain) ? sound(plain, repairs) : wrong(reasonWords.shape('hotline'))
}

/** Short numbers are numbers of everything; one is a hotline where the words beside it say so. */
export function* findHotlines(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* scan(folded, toll, ({ index }, value) =>
    isInAddress(text, index) ? null : { begin: index, end: index + value.length, reading: readHotline(value) },
  )
  yield* scan(folded, short, (match, value) => {
    const { index } = match
    const end = index + value.length
    const said =
      isLabelled(text, index, before) ||
      after.test(text.slice(end)) ||
      (/^123/.test(match[0]) && isAlone(text, index, end))
    return said ? { begin: index, end, reading: readHotline(value) } : null
  })
}
