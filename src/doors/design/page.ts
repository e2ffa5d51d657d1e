import { columns } from '#platform/html/components/card.ts'
import { contents } from '#platform/html/components/navigation.ts'
import { demonstrationBanner } from '#platform/html/components/notice.ts'
import { portalPage } from '#platform/html/components/shells/portal.ts'
import { workspacePage } from '#platform/html/components/shells/workspace.ts'
import { type Html, html } from '#platform/html/html.ts'
import type { Theme } from '#platform/html/theme.ts'
import { badges, buttons, links, notices } from './section-basics.ts'
import { charts } from './section-charts.ts'
import { cards, facts, progress, tables, trees } from './section-data.ts'
import { confirmations, filters, forms } from './section-forms.ts'

export type DesignOptions = {
  readonly theme: Theme
  /** Which of the two frames the components are shown in. */
  readonly shell?: 'portal' | 'workspace' | undefined
}

const parts = [
  { id: 'cards', label: '数字、卡片与列表', show: cards },
  { id: 'tables', label: '表格与分页', show: tables },
  { id: 'charts', label: '图表', show: charts },
  { id: 'facts', label: '信息项与正文', show: facts },
  { id: 'progress', label: '步骤与经过', show: progress },
  { id: 'notices', label: '提示', show: notices },
  { id: 'badges', label: '状态与标签', show: badges },
  { id: 'buttons', label: '按钮', show: buttons },
  { id: 'links', label: '链接与附件', show: links },
  { id: 'filters', label: '筛选', show: filters },
  { id: 'forms', label: '表单', show: forms },
  { id: 'confirmations', label: '确认页', show: confirmations },
  { id: 'trees', label: '目录树', show: trees },
]

const title = '设计样例'
const banner = demonstrationBanner({ label: '演示数据', children: '本页内容均为虚构，不是真实的公开信息。' })

/** The living page: every component in every state, in both looks and both frames. */
export const designPage = (options: DesignOptions): Html =>
  options.shell === 'workspace' ? inWorkspace(options) : inPortal(options)

const list = () => contents({ label: '本页内容', links: parts.map(({ id, label }) => ({ label, href: `#${id}` })) })

const inPortal = ({ theme }: DesignOptions) =>
  portalPage({
    theme,
    title,
    description: '敞亮的设计样例：全部组件和全部状态。',
    meta: { SiteName: '示例县政务公开', SiteDomain: 'www.example.gov.cn', SiteIDCode: '1234560001' },
    site: { name: '示例县政务公开', line: '示例县人民政府主办', href: '?' },
    tools: [
      theme === 'elder' ? { label: '返回标准版', href: '?theme=standard' } : { label: '长辈版', href: '?theme=elder' },
      { label: '无障碍说明', href: '#main' },
      { label: '工作人员入口', href: `?shell=workspace&theme=${theme}` },
    ],
    search: { action: '?', name: 'q', label: '搜索文件、事项、办事指南' },
    nav: {
      label: '主导航',
      links: [
        { label: '首页', href: '?', current: true },
        { label: '公开目录', href: '#tables' },
        { label: '依申请公开', href: '#forms' },
        { label: '政策解读', href: '#cards' },
        { label: '村务公开', href: '#trees' },
        { label: '互动回应', href: '#notices' },
      ],
    },
    trail: [{ label: '首页', href: '?' }],
    banner,
    main: [
      html`<h1>${title}</h1>`,
      columns({ asideFirst: true, aside: list(), main: parts.map((part) => part.show()) }),
    ],
    footer: {
      groups: [
        {
          title: '公开',
          links: [
            { label: '公开指南', href: '#main' },
            { label: '公开年报', href: '#main' },
          ],
        },
        {
          title: '互动',
          links: [
            { label: '意见征集', href: '#main' },
            { label: '留言', href: '#main' },
          ],
        },
        {
          title: '帮助',
          links: [
            { label: '站点地图', href: '#main' },
            { label: '隐私说明', href: '#main' },
          ],
        },
      ],
      lines: [
        '主办单位：示例县人民政府办公室　联系电话：0500-1234567',
        '网站标识码：1234560001　备案号：示例备案 00000000 号　本网站支持 IPv6',
      ],
      marks: [
        { label: '党政机关', href: '#main' },
        { label: '我为政府网站找错', href: '#main' },
      ],
    },
  })

const inWorkspace = ({ theme }: DesignOptions) =>
  workspacePage({
    theme,
    title,
    product: { name: '敞亮', href: '?shell=workspace' },
    organ: '清水镇人民政府',
    user: { name: '示例用户', href: '#main' },
    role: {
      action: '?',
      name: 'role',
      current: 'clerk',
      options: [
        { value: 'clerk', label: '信息员' },
        { value: 'reviewer', label: '审核员' },
      ],
    },
    signOut: { action: '?' },
    hidden: { token: 'sample' },
    tools: [
      theme === 'elder'
        ? { label: '标准版', href: '?shell=workspace' }
        : { label: '大字版', href: '?shell=workspace&theme=elder' },
    ],
    nav: {
      label: '工作菜单',
      groups: [
        {
          links: [
            {
              label: '我的待办',
              href: '#cards',
              icon: 'home',
              current: true,
              count: 8,
              counted: '项待办',
              urgent: true,
            },
            { label: '公开事项', href: '#tables', icon: 'list', count: 12, counted: '项待公开' },
            { label: '起草公开', href: '#forms', icon: 'document' },
            { label: '依申请公开', href: '#progress', icon: 'mail', count: 3, counted: '件在办' },
          ],
        },
        {
          title: '监测与评价',
          links: [
            { label: '监测看板', href: '#charts', icon: 'chart' },
            { label: '整改', href: '#notices', icon: 'check' },
          ],
        },
        {
          title: '设置',
          links: [
            { label: '标准目录', href: '#trees', icon: 'calendar' },
            { label: '人员与岗位', href: '#badges', icon: 'people' },
          ],
        },
      ],
    },
    trail: [{ label: '工作台', href: '?shell=workspace' }],
    lead: '全部组件和全部状态，工作人员一侧的样子。',
    banner,
    main: [list(), parts.map((part) => part.show())],
  })
