/** First two digits of GB/T 2260: provinces, autonomous regions, municipalities; 71 台湾, 81 香港, 82 澳门. */
const provinceCodes = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
)

export const isProvinceCode = (code: string): boolean => provinceCodes.has(code)

/** The short names that begin number plates and the codes of documents. */
export const provinceNames = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新'
