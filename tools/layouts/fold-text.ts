import { simplified } from './traditional.ts'

/**
 * Two printings of the same words become equal: spaces and line ends gone, full and half width alike, traditional
 * characters simplified, pinyin in brackets taken out. Nothing else is forgiven.
 */
export const foldText = (text: string): string =>
  simplified(withoutPinyin(text.normalize('NFKC')))
    .replace(/\s+/g, '')
    .replace(/[﹝［]/g, '〔')
    .replace(/[﹞］]/g, '〕')
    .replace(/["“”]/g, '"')

/** 项(xiàng) and 公（ ɡōnɡ ）: small letters with or without a tone, never more than six. */
const withoutPinyin = (text: string): string => text.replace(/\(\s*[a-zɡāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]{1,6}\s*\)/g, '')
