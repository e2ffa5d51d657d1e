import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lackingIn } from './model.ts'
import { allContents, contentsOf } from './table.ts'

/** As the specification gives them; a question mark where the list may be set anew. */
const expected: Record<string, [basis: string, parts: string]> = {
  'disclosure-guide': [
    '政府信息公开条例第十二条',
    '分类 编排体系 获取方式 公开工作机构名称 办公地址 办公时间 联系电话 传真号码 互联网联系方式',
  ],
  'disclosure-catalogue': ['政府信息公开条例第十二条', '索引 名称 内容概述 生成日期'],
  interpretation: [
    '标准目录?',
    '背景依据 目标任务 主要内容 涉及范围 执行标准 注意事项 关键词诠释 惠民利民举措 新旧政策差异',
  ],
  'document-approval': ['国办发〔2016〕80号?', '政策文件 解读方案 解读材料'],
  'comment-draft': ['重大行政决策程序暂行条例第十五条', '决策草案 决策草案的说明 提出意见的途径 征求意见的期限'],
  hearing: ['重大行政决策程序暂行条例第十六条', '决策草案 决策草案的说明 听证会时间 听证会地点'],
  'hearing-participants': ['重大行政决策程序暂行条例第十六条', '遴选办法 参加人名单'],
  'decision-discussion': [
    '重大行政决策程序暂行条例第二十九条',
    '公众意见和采纳情况 专家论证意见 风险评估报告 合法性审查意见',
  ],
  'platform-columns': [
    '国办公开办函〔2019〕61号?',
    '政府信息公开指南 政府信息公开制度 法定主动公开内容 政府信息公开年报',
  ],
  'platform-functions': ['政府信息公开条例第二十四条', '检索 查阅 下载'],
  'site-functions': ['国办发〔2017〕47号', '信息发布 解读回应 办事服务 互动交流'],
  'site-columns': [
    '国办发〔2017〕47号?',
    '概况信息 机构职能 负责人信息 文件资料 政务动态 信息公开指南和目录 信息公开年报 数据发布',
  ],
  'site-footer': [
    '国办发〔2017〕47号?',
    '党政机关网站标识 “我为政府网站找错”入口 网站标识码 主办单位及联系方式 ICP备案号 公安机关备案标识 站点地图',
  ],
  'document-attributes': [
    '各地政府网站?',
    '索引号 主题分类 体裁分类 发文机关 成文日期 发布日期 标题 发文字号 主题词 有效性 公开方式 公开范围 公开时限 有效期 公开程序 内容概述 文件下载',
  ],
  'document-validity': ['各地政府网站?', '有效 已修改 失效 废止'],
  'service-guide': ['国办秘函〔2019〕19号', '事项名称 设定依据 申请条件 办理材料 办理地点 办理时间 联系电话 办理流程'],
  'annual-report': [
    '政府信息公开条例第五十条；国办公开办函〔2021〕30号',
    '总体情况 主动公开政府信息情况 收到和处理政府信息公开申请情况 行政复议和行政诉讼情况 存在的主要问题及改进情况 其他需要报告的事项',
  ],
  'annual-report-overview': ['国办公开办函〔2021〕30号', '主动公开 依申请公开 政府信息管理 平台建设 监督保障'],
  'archive-handover': ['档案法实施条例第三十条', '到期开放意见 政府信息公开情况 密级变更情况'],
  'breach-notice': [
    '个人信息保护法第五十七条',
    '信息种类 原因和可能造成的危害 已采取的补救措施和个人可以采取的减轻危害的措施 个人信息处理者的联系方式',
  ],
  'release-plan-row': [
    '市政务公开标准化规范化实施方案?',
    '公开内容 公开形式 公开平台 公开时限 责任单位 审批人 解读和回应方式',
  ],
  'village-archive': ['村民委员会组织法第三十九条', '选举文件和选票 会议记录 公益设施基本资料 基本建设资料'],
  'village-archive-before-2026': [
    '村民委员会组织法（2018年文本）第三十四条',
    '选举文件和选票 会议记录 土地发包方案和承包合同 经济合同 集体财务账目 集体资产登记文件 公益设施基本资料 基本建设资料 宅基地使用方案 征地补偿费使用及分配方案',
  ],
  'village-evidence': ['系统设定?', '公开栏照片 上墙日期 撤下日期 村务监督委员会签字'],
}

test('应当写明的内容：每一项、依据；打问号的可按本地规定调整', () => {
  const found = allContents.map(({ id, parts, basis, fixed }) => [id, [`${basis}${fixed ? '' : '?'}`, parts.join(' ')]])
  assert.deepEqual(Object.fromEntries(found), expected)
  assert.deepEqual(
    allContents.map(({ id }) => id),
    Object.keys(expected),
  )
  for (const { of } of allContents) assert.ok(of.length >= 2)
})

test('缺哪几项，按次序说哪几项', () => {
  const hearing = contentsOf('hearing')!
  assert.deepEqual(lackingIn(hearing, new Set()), hearing.parts)
  assert.deepEqual(lackingIn(hearing, new Set(hearing.parts)), [])
  assert.deepEqual(lackingIn(hearing, new Set(['听证会时间', '决策草案'])), ['决策草案的说明', '听证会地点'])
  assert.equal(contentsOf('nothing'), null)
})
