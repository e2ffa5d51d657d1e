const loose = /[\s《》〈〉<>【】()[\]〔〕“”"'‘’「」、,，·:：;；.。\-－—–―~～]/gu

/**
 * The key by which titles are one and the same: full and half width, brackets, quotes, spaces and dashes do not count.
 * 中华人民共和国 in front stays; the register knows both ways.
 */
export const titleKey = (title: string): string => title.normalize('NFKC').replace(loose, '').toLowerCase()
