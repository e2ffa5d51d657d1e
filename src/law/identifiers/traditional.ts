/** Traditional characters in the codes of issuing organs and round about them, each before its simplified form. */
const pairs =
  '國国發发辦办開开務务財财號号農农閩闽蘇苏魯鲁贛赣雲云貴贵陝陕遼辽滬沪寧宁衛卫環环資资廳厅庫库預预綜综嵐岚黨党紀纪監监審审統统總总會会聯联體体稅税質质檢检藥药業业傳传電电規规劃划設设築筑鄉乡鎮镇縣县區区東东廣广瓊琼晉晋執执應应實实內内處处條条關关據据與与見见鐵铁漁渔災灾險险價价費费銀银證证僑侨臺台灣湾單单編编組组職职勞劳團团學学礦矿產产標标準准師师訓训義义鐘钟後后這这為为屬属請请議议書书讀读轉转貫贯徹彻詳详參参廢废聞闻圖图時时間间個个門门長长機机構构對对從从進进經经網网調调評评誠诚軍军動动決决備备複复復复複复齊齐滄沧濟济煙烟濰潍棗枣萊莱濱滨臨临泰泰紅红馬马鶴鹤銅铜陽阳陰阴揚扬鹽盐無无錫锡連连淮淮連连滅灭氣气溫温紹绍麗丽興兴義义瀘泸綿绵達达賓宾樂乐資资遂遂龍龙莊庄鄭郑'
const found = pairs.match(/../gu)!.filter((pair) => pair[0] !== pair[1])

export const simplifiedOf: ReadonlyMap<string, string> = new Map(found.map((pair) => [pair[0]!, pair[1]!]))
