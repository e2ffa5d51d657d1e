/**
 * The words of which catalogues make the names of events and of what is published. They are a gate, not a meaning: an
 * event or a scope that is not made of these words whole is kept as written but shown to a person, so that a negation, a
 * condition, a damaged character or an advert can never pass as part of a name (不公开, 除涉密外, 信形成).
 */

/** What happens, or is done. An event begins or ends with one of these. */
const deeds = `
形成 产生 生成 变更 变动 变化 更新 更改 改变 制作 制定 制订 修订 修改 修正 拟定 拟订 编制 编制完成 起草 获取 获得 取得 获知 得知 知悉
作出 决定 认定 确定 确认 核准 核定 核发 核实 核查 批准 批复 批转 同意 通过 审定 审核 审批 审议 审查 审结 审计 印发 颁布 颁发 发布 公布
公告 公示 发出 发放 发文 下达 下发 下发至 下发至本单位 送达 收悉 转发 出台 拨付 拨付到位 到位 签订 签署 签发 订立 成交 中标 开标 定标 评标 启动 开始 开展
发生 发现 结束 届满 期满 终了 完成 完毕 竣工 验收 开工 办结 办理 评审 评定 评选 评估 评价 评议 测评 登记 备案 立项 受理 立案 结案
召开 举行 举办 组织 调整 实施 施行 生效 失效 废止 执行 征收 申请 申报 听证 选举 换届 收到 接到 接收 检查 抽查 检验 检测 监测 巡查 督查
调查 勘测 勘察 处置 处理 处罚 录用 录取 聘用 任命 任免 招聘 招录 招生 招考 采购 招标 投标 招标投标 招投标 转让 出让 流转 租赁 承包
成立 组建 设立 设置 撤销 注销 吊销 撤回 终止 中止 解除 变更登记 分配 兑付 兑现 报告 反馈 答复 回复 停水 停电 停气 报名 考试 考核 考察
决策 表决 采纳 征集 征求 征求意见 上报 报送 移交 交付 搬迁 拆迁 安置 补偿 救助 摇号 配租 配售 公开 开放 上线 启用 投产 运行 公选
张贴 展示 发榜 放榜 判定 裁决 裁定 复议 仲裁 调解 鉴定 鉴证 认证 整改 整改完成 销号 退出 纳入 入库 出库 汇总 统计 普查 摸底 识别 评比 表彰 奖励
撤销登记 立废改 清理 清查 盘点 结算 决算 核算 验收合格 审核通过 审批通过 审议通过 表决通过 投入使用 交房 开学 放假 开园 开馆 闭馆
编制 出具 查封 扣押 冻结 划拨 抵扣 催告 约谈 曝光 通报 通告 宣传 培训 演练 出让 收回 收购 置换 报废 捐赠 募集 认捐 认购 分红 补录 增补 增加 减少 扩建 新建 改建 迁建 动工 封顶 复工 停工 停产 停业 开业 歇业 关闭 迁入 迁出 落户 出生 死亡 结婚 退役 退休 上岗 离任 到任 到期 逾期 收费 退费 缴费 缴纳 征缴 减免 免除 免征 公证 复核 复查 复审 初审 终审 会审 会签 联审 评聘 竞聘 竞拍 挂牌 拍卖 摘牌 供地 拿地 用地 预售 预拨 下拨 发包 分包
`

/** What it happens to. */
const things = `
信息 政府 政府信息 政务 公开 公开信息 事项 内容 情况 结果 材料 资料 文件 公文 文书 文本 数据 名单 名录 清单 目录 指南 指引 表格 报表 报告 年报 月报
季报 简报 通报 通知 通知书 告知书 决定 决定书 意见 意见书 方案 预案 计划 规划 草案 项目 工程 工作 任务 活动 事件 事故 事务 事宜 问题 政策 法规
法律 规章 条例 办法 措施 制度 标准 规范 规范性 规范性文件 依据 程序 流程 权限 权责 权力 责任 职责 职能 机构 机关 机构职能 单位 部门 主体 企业 事业 企事业 社会
社会组织 组织 团体 协会 合作社 集体 经济 个人 公民 群众 村民 居民 农户 对象 人员 干部 领导 负责人 公务员 教师 学生 儿童 少年 老年人 残疾人
困难 特困 低保 低收入 家庭 户口 户籍 人口 身份 资格 证书 证照 执照 许可 许可证 执业 职业 专业 技术 技能 职称 等级 级别 类别 种类 范围 条件
行政 行政许可 行政处罚 行政强制 行政检查 行政征收 行政给付 行政裁决 行政奖励 行政确认 行政复议 行政执法 行政审批 行政决定 行政事业性 执法 司法 处罚 强制 许可决定 处罚决定 处罚决定书 强制决定 执法决定
结论 结果信息 决定信息 财政 财务 预算 决算 预决算 部门预算 部门决算 政府预算 政府决算 年度预算 年度决算 资金 专项资金 专项 经费 收入 支出 收支 收费 税收 税务 债务 补贴 补助 津贴 救济 救灾 救灾款物
款物 物资 捐赠 捐款 慈善 福利 养老 抚恤 优抚 安置 就业 创业 社保 社会保险 社会保障 社会救助 保险 医保 医疗 卫生 健康 疾病 疫情 防控 药品 食品 食品药品 产品 商品 质量 安全 安全生产 生产 消防 应急
灾害 灾情 自然灾害 突发 突发事件 突发公共事件 公共 公共卫生 预警 预警信息 预报 气象 地震 防汛 抗旱 环境 生态 生态环境 环评 环境影响 影响 排污 污染 污染源 空气 水质 土壤 噪声 垃圾 森林 林木 草原
土地 征地 农用地 建设用地 宅基地 耕地 地块 房屋 住房 保障性住房 公租房 廉租房 棚户区 危房 改造 拆迁 征收 补偿 赔偿 地上 附着物 青苗 不动产 产权 权属 权利 承包 租金 价格 物价 标的 合同 协议 招标 采购
招标公告 中标通知书 成交结果 中标结果 中标候选人 候选人 交易 公共资源 资源 国有 国有资产 资产 资本 企业国有资产 股权 投资 融资 贷款 贷款贴息 产业 农业 农村 农机 涉农 惠农 扶贫 扶持 帮扶 乡村 振兴 水利 水库 河道 渔业 畜牧 动物
动物防疫 植物 种子 化肥 农药 交通 公路 道路 运输 航道 港口 车辆 机动车 驾驶 电力 供水 供电 供气 供热 燃气 停水 城市 城镇 城乡 城管 市政 市容 绿化 建设 建筑 施工 施工图 设计 勘察 勘测 监理 造价 规划许可 控制性
详细 总体 专项规划 修编 选址 用地预审 报批 审查报批 教育 学校 学区 学位 招生 招生计划 招生政策 入学 毕业 考试 成绩 分数 录取 资助 助学 义务教育 民办 幼儿园 科技 文化 文物 旅游 体育 广播 电视 新闻 出版 图书馆 博物馆
档案 文体 非遗 非物质文化遗产 民政 民族 宗教 殡葬 婚姻 收养 儿童福利 志愿 志愿服务 服务 服务指南 办事 办事指南 便民 法律服务 法律援助 公证 律师 人民调解 仲裁 信访 举报 投诉 咨询 建议 提案 议案 信用 监管 监督 检查 抽检 抽查
随机抽查 双随机 监督检查 监测数据 统计数据 统计信息 统计 普查 审计 审计结果 督查 考核 绩效 绩效评价 评价 风险 风险评估 评估 鉴定 论证 听证 听证会 听证通知书 发布会 发布中心 会议 会议纪要 纪要 议题 大会 全会 常委会 常务委员会 常务会 人大 人大会议 人大常委会
人民代表大会 人代会 两会 党组 党委 村委会 居委会 村民委员会 居民委员会 村民会议 村民代表会议 居民会议 选举 选民 选举日 换届 村务 居务 党务 三务 厂务 财务收支 收支情况 村规民约 民约 决议 公约 动态 动态信息 要闻 公报 公告 预公告 公示 公示期
公告期 公示期满 公告期满 会后 事后 会前 讲话 简历 分工 人事 职位 岗位 职务 编制 录用 考录 招聘 解读 政策解读 回应 舆情 热点 意见 建议 征求意见 公众 社会公众 公众意见 意见征集 采纳情况 反馈情况 批文 批件 批复 批复文件 批准文件 征地批准文件 上级
上级文件 上级部门 下级 本级 各级 本级政府 本级人民代表大会 人民政府 人民 国务院 国家 中央 地方 省级 市级 县级 区级 镇级 乡级 村级 乡镇 街道 办事处 社区 行政村 财政部门 主管部门 有关部门 相关部门 本单位 本机关 本部门 本地区 本年度 年度 季度 月度 上一年度 上一年 下一年度 上月 上个月 上季度 上季 上周 本月 本季度 主动公开
上年度 全年 当年 届 下一届 新一届 总体 总体情况 进展 进展情况 进度 执行情况 实施情况 落实情况 完成情况 使用情况 分配情况 发放情况 分配结果 发放结果 审核结果 审批结果 办理结果 检查结果 抽查结果 抽检结果 检验结果 检测结果 评审结果 评估结果 处理结果 处罚结果 查处结果 考核结果
评议结果 评选结果 调查结果 监测结果 公示结果 选举结果 认定结果 名册 台账 基本信息 概况 简介 基础信息 其他信息 相关信息 有关信息 重大 重要 重点 一般 主要 基本 其他 其它 其余 相关 有关 具体 全部 所有 各类 各项 一般事项 重大事项 重大问题 重大项目 重大建设项目 日常 常规 临时 首次 最终 正式
实际 现状 前期 中期 后期 过程 事项信息 申请人 申请书 申请材料 当事人 行政相对人 收件 回执 现场 实地 拟 拟征收 拟征收土地 征收土地 征收土地公告 安置公告 补偿安置方案 安置方案 补偿方案 补偿安置 征收补偿 征收决定 启动公告 采购公告 政策文件 政府文件 文件信息 村级组织 集体资产 集体经济 财产 农村集体 绩效目标 目标 指标 预决算公开 三公经费 转移支付 一般公共预算 政府性基金 基金 国有资本 经营 国库 采购项目 采购结果 采购合同 采购意向 意向 供应商 投标人 中标人 承包人 承租人 受益人 享受 待遇 名额 床位 机构名录 学校名录 经办 网点 地址 电话 联系方式 收费标准 服务标准 补助标准 保障标准 低保标准 救助标准 救助供养 供养 终止供养 临时救助 临时救助对象 低保对象 特困人员 孤儿 高龄 高龄津贴 残疾人补贴 两项补贴 养老机构 养老服务 婚姻登记 地名 区划 行政区划 社团 民办非企业 彩票公益金 公益金 气价 水价 电价 停车 停车场 公交 线路 站点 河长 河湖 取水 水土保持 林地 采伐 湿地 公园 景区 演出 网吧 营业性 场馆 免费开放 农家书屋 书目 疫苗 接种 献血 医师 护士 传染病 职业病 计划生育 生育 奖励扶助 特别扶助 独生子女 集中供水 供养机构 农产品 农药 兽药 饲料 屠宰 检疫 动物检疫 渔政 渔船 捕捞 禁渔 休渔 农机购置补贴 耕地地力保护 地力保护 高标准农田 土地承包 承包经营权 经营权 确权 登记证 权证 农民 农户 新型农村合作医疗 水费 电费 一事一议 村级 财会 账目 存量 债权 债权债务 工资 误工补贴 村干部 农民工 用工 岗位补贴 技能培训 失业 工伤 参保 缴费基数 最低工资 劳动 劳动合同 劳动仲裁 劳动监察 人才 引进 评审标准 公开招聘 面试 笔试 体检 成绩单 拟录用 拟聘 拟任 拟 公租房租赁补贴 租赁补贴 资格确认 轮候 配租结果 危房改造 农村危房改造 补助对象 农房 自建房 物业 物业服务 维修资金 商品房 预售许可 燃气经营 垃圾分类 排水 路灯 环卫 城市管理 市容环境 广告 户外广告 违法建设 违法 违规 犯罪 行为 线索 案件 典型案例 黑名单 失信 联合惩戒 守信 红名单 信用承诺 承诺 承诺书 权责清单 负面清单 清单信息 目录信息 抽查计划 抽查事项 检查计划 检查事项 监督抽检 食品抽检 风险警示 警示 召回 许可信息 处罚信息 强制信息 检查信息 执法信息 执法人员 执法程序 执法依据 裁量 裁量基准 自由裁量 基准 救济 渠道 救济渠道 农村集体 农村集体土地
土地征收 收入分配 收益 发放 公益 事业单位 国企 国资 价格收费 收费项目 行政事业性收费 举措 节假日安排 工作机构 所在地 内设机构 直属单位 所属 下属 预公开 重大决策 决策草案 草案 决策事项 政协 代表 委员 提案办理 建议提案 集体土地 财务公开
`

/** What joins words and means nothing alone; never at the end of a name. */
const links = '或者 或 和 以及 及 及其 与 、 的 经 经由 由 被 该 本 各 各个 并 并经 对 关于 向 将 为 因 其 /'

/** Levels of administration stand before any word (县, 镇人民政府); marks of titles and brackets hold words of their own. */
const levels = '省 市 县 区 旗 乡 镇 村 街 州 盟'

const words = (text: string): string[] => text.match(/\S+/gu)!

const deedSet = new Set(words(deeds))
const linkSet = new Set(words(links))
const byFirst = Map.groupBy(new Set([deeds, things, links, levels].flatMap(words)), (word) => word.charAt(0))
for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)

/** The words of a name in order, or null where some part of it is no word of this lexicon. */
export function wordsOfName(name: string): readonly string[] | null {
  const met = known.get(name)
  if (met !== undefined) return met
  const found = split(name)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(name, found)
  return found
}

/** A catalogue names a few dozen events over and over. */
const known = new Map<string, readonly string[] | null>()
const MOST_KNOWN = 2000

function split(name: string): readonly string[] | null {
  const found: string[] = []
  /** Places that led nowhere behind this word; without them 公开信息公开信息… is tried in every way it can be cut. */
  const dead = new Set<string>()
  const readFrom = (at: number): boolean => {
    if (at === name.length) return true
    const place = `${at} ${found.at(-1)}`
    if (dead.has(place)) return false
    for (const word of candidates(name, at)) {
      if (word === found.at(-1)) continue
      found.push(word)
      if (readFrom(at + word.length)) return true
      found.pop()
    }
    dead.add(place)
    return false
  }
  return readFrom(0) && isWhole(found) ? found : null
}

/** 县自然资源局: organs are named by what they see to; a name that denies something is none. */
const ORGAN = /^[^不未非无除禁免勿长及实每，。（）《》]{2,10}?(?:局|厅|委员会|管委会|办公室)/u

/** A title or a bracket with plain words is one word; else the longest words that stand here come first. */
function candidates(name: string, at: number): string[] {
  const title = /^《[^《》]{1,40}》/u.exec(name.slice(at))?.[0]
  if (title) return [title]
  const bracket = /^（([^（）]{1,20})）/u.exec(name.slice(at))
  if (bracket) return wordsOfName(bracket[1]!) ? [bracket[0]] : []
  const listed = (byFirst.get(name.charAt(at)) ?? []).filter((word) => name.startsWith(word, at))
  const organ = ORGAN.exec(name.slice(at))?.[0]
  return organ ? [...listed, organ] : listed
}

/** A name neither begins nor ends with a word that joins, save 本, 各, 该, 经 and 拟, which open one. */
function isWhole(found: readonly string[]): boolean {
  const last = found.at(-1)
  if (last === undefined || linkSet.has(last)) return false
  const first = found[0]!
  return !linkSet.has(first) || /^(?:该|本|各|各个|经|由|对|关于|因|其)$/u.test(first)
}

/** Whether these words are a name made of known words. */
export const isPlainName = (name: string): boolean => wordsOfName(name) !== null

/** Whether the name ends with something that can only happen (检查结束), not with a thing that is also a deed (财务公开). */
export const endsInDeed = (name: string): boolean =>
  /(?:形成|作出|结束|届满|期满|终了|完成|确定|启动|召开|变更|收到申请)$/u.test(name)

/** Whether these words name an event: something known that happens, first or last among known words. */
export function isPlainEvent(name: string): boolean {
  const found = wordsOfName(name.replace(/（[^（）]*）$/u, '')) ?? []
  const tells = (word: string | undefined) =>
    word !== undefined && (deedSet.has(word) || /(?:会后|事后|会前|期满|会议|听证会|选举日)$/u.test(word))
  return isPlainName(name) && (tells(found.at(-1)) || tells(found[0]))
}
