import { CannotReadFile } from './cannot-read-file.ts'
import { readArticle } from './docx/read-article.ts'
import { binaryKind, requireOldWorkbook } from './file-kind.ts'
import { answerWith } from './guarded-thread.ts'
import { packageKind } from './package-kind.ts'
import { refusals } from './words.ts'
import { openCompoundFile } from './xls/compound-file.ts'
import { openZip } from './zip.ts'

answerWith(({ bytes, limits }) => {
  const binary = binaryKind(bytes)
  // An old document or one with a password says so by what is in it.
  if (binary === 'compound') requireOldWorkbook(openCompoundFile(bytes).names)
  if (binary !== 'package') throw new CannotReadFile(refusals.notDocument())
  const zip = openZip(bytes, limits)
  if (packageKind(zip) !== 'document') throw new CannotReadFile(refusals.notDocument())
  return readArticle(zip, limits)
})
