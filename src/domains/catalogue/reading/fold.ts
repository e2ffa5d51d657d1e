/** Folding for recognition only: what is recognised is compared folded, what is read stays as written. */

const traditional: Record<string, string> = Object.fromEntries(
  '務务項项內内據据時时間间責责體体載载對对羣群會会動动請请層层級级縣县鄉乡鎮镇區区號号開开閱阅廣广電电視视紙纸質质點点網网站站報报眾众屬属單单關关標标準准錄录導导詢询現现場场戶户準准發发佈布聽听證证宣宣傳传欄栏業业圖图檔档館馆門门領领類类別别歸归途途徑径範范圍围説说備备註注聯联係系電电話话'
    .match(/../gu)!
    .map((pair) => [pair[0]!, pair[1]!]),
)

const traditionalOnly = new RegExp(`[${Object.keys(traditional).join('')}]`, 'g')

const anythingToFold = new RegExp(`[^!-~\\u4e00-\\u9fff]|[${Object.keys(traditional).join('')}]`)

/** Simplified characters, half-width marks, no white space. */
export function fold(text: string): string {
  if (!anythingToFold.test(text)) return text
  const half = text.normalize('NFKC').replace(/\s+/g, '')
  return half.replace(traditionalOnly, (character) => traditional[character]!)
}

/** A heading without what stands in brackets, and without marks at its ends. */
export const foldHeading = (text: string): string =>
  unbracket(fold(text)).replace(/^[*#:;,.、\-—]+|[*#:;,.、\-—]+$/g, '')

/** The words outside all brackets; of a heading that is one bracket, the words inside. */
function unbracket(text: string): string {
  const outside = text.replace(/[([{〔【<《][^)\]}〕】>》]*[)\]}〕】>》]/g, '')
  return outside === '' ? text.replace(/[()[\]{}〔〕【】]/g, '') : outside
}

/** What stands in brackets of a heading: there the legends of tick boxes are printed. */
export const bracketed = (text: string): string => (fold(text).match(/[([{〔【][^)\]}〕】]*[)\]}〕】]/g) ?? []).join('')
