import { compact } from './compact.ts'
import { apartNumber, label } from './forms.ts'
import { type Reading, sound, wrong } from './model.ts'
import { isProvinceCode } from './regions.ts'
import { type Find, type Folded, isAlone, isLabelled, scan } from './scan.ts'
import { reasonWords, repairWords } from './words.ts'

const form = apartNumber('bm[0-9]{6,10}|BM[0-9]{6,10}|[0-9]{8,12}')
const named = label('标识码|SiteIDCode.{0,20}content=', '[^0-9\\n]')

/**
 * 网站标识码 by 国办发〔2017〕47号: ten figures that begin with a region, or "bm" and eight figures for a body of the
 * State Council.
 */
export function readSiteCode(written: string): Reading {
  const { plain, repairs } = compact(written)
  const central = /^BM[0-9]*$/.test(plain)
  if (!central && !/^[0-9]+$/.test(plain)) return wrong(reasonWords.shape('site-code'))
  if (plain.length !== 10) return wrong(reasonWords.length(plain.length, central ? 'bm加8位数字，共10位' : '10位'))
  if (central) {
    const kept = repairs.filter((repair) => repair !== repairWords.letterCase())
    return sound(plain.toLowerCase(), /[BMＢＭ]/.test(written) ? [...kept, repairWords.lowerCase()] : kept)
  }
  return isProvinceCode(plain.slice(0, 2)) ? sound(plain, repairs) : wrong(reasonWords.province(plain.slice(0, 2)))
}

/** Ten figures alone are too many things; they are a site's code where they are called so, or nothing else is asked. */
export function* findSiteCodes(folded: Folded): Generator<Find> {
  const { text } = folded
  yield* scan(folded, form, ({ index }, value) => {
    const end = index + value.length
    const reading = readSiteCode(value)
    const sure = /^bm/i.test(value) && reading.reason === null
    const alone = value.length === 10 && reading.reason === null && isAlone(text, index, end)
    return sure || alone || isLabelled(text, index, named) ? { begin: index, end, reading } : null
  })
}
