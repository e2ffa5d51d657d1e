import { create } from 'qrcode'
import { type Html, html } from '../html.ts'

/** Blank modules around the code, as the standard asks. */
const margin = 4

/** A QR code of an address, drawn with lines of dark modules; `label` says where it leads. */
export function qrCode(options: { readonly text: string; readonly label: string }): Html {
  const { modules } = create([{ data: Buffer.from(options.text), mode: 'byte' }], { errorCorrectionLevel: 'M' })
  const { size } = modules
  const side = size + 2 * margin
  let path = ''
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue
      const start = column
      while (column + 1 < size && modules.get(row, column + 1)) column += 1
      path += `M${start + margin} ${row + margin}h${column - start + 1}v1h-${column - start + 1}z`
    }
  }
  return html`<svg class="qr" role="img" aria-label="${options.label}" width="${side * 4}" height="${side * 4}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" focusable="false"><title>${options.label}</title><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`
}
