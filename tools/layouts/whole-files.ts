import { readdirSync, readFileSync } from 'node:fs'
import { drawReport, randomOf } from '#law/report/testing/draw-report.ts'
import { printPage, printText } from '#law/report/testing/print-report.ts'
import { makePages } from './pages.ts'
import { makeQuirkPages } from './quirk-pages.ts'

/** A file that is text: as it is published, or as a web page or CSV. */
export interface TextFile {
  name: string
  text: string
}

const fixtures = new URL('../../fixtures/', import.meta.url)

/** Real files of the fixtures, those of GBK read as GBK. */
const realFiles = (): TextFile[] =>
  ['haitan', 'annual-reports', 'deadlines', 'damaged'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, fixtures))
      .filter((name) => /\.(txt|html|csv|mht)$/.test(name) && name !== 'haitan.gbk.html')
      .map((name) => ({ name, text: decode(name, readFileSync(new URL(`${folder}/${name}`, fixtures))) })),
  )

const decode = (name: string, bytes: Uint8Array): string =>
  new TextDecoder(name.includes('.gbk.') ? 'gbk' : 'utf-8').decode(bytes)

/** Catalogues of a seed in every layout. */
const cataloguesOf = (seed: number): TextFile[] =>
  [...makePages(seed), ...makeQuirkPages(seed)]
    .filter(({ fileName }) => /\.(txt|html|csv)$/.test(fileName))
    .map(({ fileName, bytes }) => ({ name: fileName, text: new TextDecoder().decode(bytes) }))

/** Annual reports of a seed in both forms: their figures apart or glued together, and as a page. */
const reportsOf = (seed: number): TextFile[] =>
  (['2021', '2019'] as const).flatMap((form) => {
    const report = drawReport(randomOf(seed), form, 30)
    return [
      { name: `${form}.txt`, text: printText(report, () => ' ') },
      { name: `${form}-glued.txt`, text: printText(report, () => '') },
      { name: `${form}.html`, text: printPage(report) },
    ]
  })

/** Every file that is text: the real ones, and what is made of a seed. */
export const wholeFiles = (seed: number): { real: TextFile[]; catalogues: TextFile[]; reports: TextFile[] } => ({
  real: realFiles(),
  catalogues: cataloguesOf(seed),
  reports: reportsOf(seed),
})
