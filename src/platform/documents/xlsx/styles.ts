import { CannotReadFile } from '../cannot-read-file.ts'
import { refusals } from '../words.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { type NumberShape, shapeOf } from './number-shapes.ts'

/** More cell styles than any spreadsheet program allows. */
const mostStyles = 65_536

/** Reads the number formats of a workbook: one shape for each cell style, in order. */
export function readNumberShapes(styles: Uint8Array, part: string): NumberShape[] {
  const codes = new Map<number, string>()
  const byId = new Map<number, NumberShape>()
  const shapes: NumberShape[] = []
  let inCellStyles = false
  scanXml(styles, part, {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = Number(attribute('numFmtId') ?? 0)
      const shape = byId.get(id) ?? shapeOf(id, codes.get(id))
      byId.set(id, shape)
      shapes.push(shape)
      if (shapes.length > mostStyles || codes.size > mostStyles) throw new CannotReadFile(refusals.structure())
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return shapes
}
