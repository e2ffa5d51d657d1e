import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheDirectory } from './browser-unpack.ts'

/** Names under which our style sheets, and readers' machines, know a Chinese sans serif. */
const askedFor = [
  'PingFang SC',
  'Microsoft YaHei',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'sans-serif',
  'serif',
  'monospace',
  'system-ui',
]

/**
 * Writes a fontconfig file that knows only the Chinese fonts of the npm package, and returns its path.
 * A bare machine has no fonts; one that has some would draw every screenshot differently.
 */
export async function writeFontsConfiguration(cache = cacheDirectory) {
  const fonts = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '..', 'fonts')
  const aliases = askedFor.map(
    (name) => `<match target="pattern"><test name="family"><string>${name}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Noto Sans S Chinese</string></edit></match>`,
  )
  const path = join(cache, 'fontconfig', 'fonts.conf')
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  await writeFile(
    draft,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${dirname(path)}</cachedir>
  ${aliases.join('\n  ')}
</fontconfig>
`,
  )
  await rename(draft, path)
  return path
}
