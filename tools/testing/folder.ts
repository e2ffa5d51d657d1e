import { addFiles } from '#domains/catalogue/importing/add-files.ts'
import type { GivenFile, ImportKey } from '#domains/catalogue/importing/model.ts'
import { startImport } from '#domains/catalogue/importing/start-import.ts'
import type { Office } from '#kernel/office.ts'
import type { Actor } from '#kernel/organisation/model.ts'

/** A small catalogue in a form of one's own: what stands in the columns, and a sign and a word that nobody knows. */
export interface OddForm {
  items: readonly string[]
  mode?: string
  mark?: string
  channel?: string
  /** What the page calls itself. */
  title?: string
}

const cells = (texts: readonly string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`

const relief = '社会救助领域基层政务公开标准目录'

/** The page of an odd form: its last heading is no heading of the template. */
export const oddForm = ({
  items,
  mode = '主动',
  mark = '√',
  channel = '政府网站',
  title = relief,
}: OddForm): Uint8Array =>
  new TextEncoder().encode(
    `<title>${title}</title><table>${cells(['序号', '公开事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体', '公开渠道和载体', '全社会', '特定群体', '公开形式'])}${items
      .map((item, index) =>
        cells([
          String(index + 1),
          item,
          `${item}的办理条件、办理流程、监督电话`,
          '《社会救助暂行办法》',
          '及时公开',
          '县民政局',
          channel,
          mark,
          '',
          mode,
        ]),
      )
      .join('')}</table>`,
  )

/** Bytes kept in an office's store, as an upload leaves them. */
export async function keep(office: Office, path: string, bytes: Uint8Array): Promise<GivenFile> {
  const { sha256, size } = await office.files.put(bytes)
  return { path, size, sha256, mediaType: 'application/octet-stream' }
}

/** An import with files of an organ, sent by somebody. */
export async function sendFolder(
  office: Office,
  actor: Actor,
  organId: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<ImportKey> {
  const key = await office.act(actor, startImport, { organId, binds: 'town' })
  const given = await Promise.all(Object.entries(files).map(([path, bytes]) => keep(office, path, bytes)))
  await office.act(actor, addFiles, { ...key, files: given })
  return key
}
