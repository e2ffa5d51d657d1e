/** Longer names are sentences. */
const LONGEST_NAME = 20

/** What speaks against a name of an item (分类科学、名称规范): a short noun, not a sentence, without number or stop. */
export function* reasonsAgainstName(name: string): Generator<string> {
  if (name.trim() !== name || name === '') yield '名称为空或者带有空格'
  if ([...name].length > LONGEST_NAME) yield `名称“${name}”超过${LONGEST_NAME}字`
  if (/[，。；：！？,.;:!?“”"《》]/u.test(name)) yield `名称“${name}”带有标点`
  if (/^[（(]?[\d一二三四五六七八九十]+[）)、.]/u.test(name)) yield `名称“${name}”带有序号`
  if (/^关于|的(?:通知|公开)$|等$/u.test(name)) yield `名称“${name}”不是事项的名称`
}
