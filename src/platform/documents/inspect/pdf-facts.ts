import { fileURLToPath } from 'node:url'
import { CannotReadFile } from '../cannot-read-file.ts'
import { type FileFacts, kindTable } from './file-facts.ts'
import { refusals } from './words.ts'

/** Pages that are read for their text; a scan shows itself on the first of them. */
const lookedAt = 30

const folderOf = (name: string): string => fileURLToPath(import.meta.resolve(`pdfjs-dist/${name}/`))

/** Pages of a PDF and whether it has a text layer. Refuses what is encrypted, damaged, runs scripts or carries files. */
export async function pdfFacts(bytes: Uint8Array): Promise<FileFacts> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    data: bytes.slice(),
    // Without these, the usual Chinese fonts give no text and no error.
    cMapUrl: folderOf('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folderOf('standard_fonts'),
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await loading.promise
    if (document.numPages === 0) throw new CannotReadFile(refusals.damaged())
    if (await document.getJSActions()) throw new CannotReadFile(refusals.scripts())
    if (await document.getAttachments()) throw new CannotReadFile(refusals.embedded())
    const pages = Math.min(lookedAt, document.numPages)
    let silent = 0
    for (let number = 1; number <= pages; number++) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent()
      if (!items.some((item) => 'str' in item && item.str.trim() !== '')) silent += 1
      page.cleanup()
    }
    return {
      kind: 'pdf',
      mediaType: kindTable.pdf.mediaType,
      pages: document.numPages,
      hasText: silent * 2 < pages,
    }
  } catch (error) {
    throw refusalOf(error)
  } finally {
    await loading.destroy().catch(() => {})
  }
}

/** Whatever the reader stumbles over, a reader's own program would too. */
function refusalOf(error: unknown): unknown {
  if (error instanceof CannotReadFile) return error
  const name = error instanceof Error ? error.name : ''
  return new CannotReadFile(name === 'PasswordException' ? refusals.password() : refusals.damaged())
}
