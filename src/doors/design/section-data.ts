import { badge, tag } from '#platform/html/components/badge.ts'
import { linkButton } from '#platform/html/components/button.ts'
import { card, grid, prose, section, tile } from '#platform/html/components/card.ts'
import { sparkline } from '#platform/html/components/charts/sparkline.ts'
import { ledger } from '#platform/html/components/ledger.ts'
import { itemList, treeList } from '#platform/html/components/list.ts'
import { pager, tabs } from '#platform/html/components/navigation.ts'
import { printHeader } from '#platform/html/components/print-header.ts'
import { progressBar, steps, timeline } from '#platform/html/components/progress.ts'
import { dataTable, descriptionList } from '#platform/html/components/table.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Duty, duties, ledgerRows, months } from './samples.ts'

export const tables = (): Html =>
  section({
    id: 'tables',
    title: '表格与分页',
    children: [
      tabs({
        label: '公开事项视图',
        tabs: [
          { label: '全部', href: '#tables', current: true, count: 128 },
          { label: '待公开', href: '#tables', count: 12 },
          { label: '已逾期', href: '#tables', count: 1 },
          { label: '已公开', href: '#tables' },
        ],
      }),
      dataTable<Duty>({
        caption: '三月份公开事项',
        rows: duties,
        sorted: { key: 'due', direction: 'ascending' },
        sortHref: () => '#tables',
        tone: (duty) => duty.tone,
        columns: [
          {
            key: 'item',
            label: '公开事项',
            names: true,
            width: 'wide',
            sortable: true,
            cell: (duty) => html`<a href="#tables">${duty.item}</a>`,
          },
          { key: 'organ', label: '责任单位', cell: (duty) => duty.organ },
          { key: 'due', label: '到期日', numeric: true, sortable: true, cell: (duty) => duty.due },
          {
            key: 'state',
            label: '状态',
            width: 'narrow',
            cell: (duty) => badge({ tone: duty.tone, label: duty.says }),
          },
          {
            key: 'deed',
            label: '操作',
            unseen: true,
            width: 'narrow',
            cell: (duty) => linkButton({ label: '办理', href: '#tables', small: true, about: `：${duty.item}` }),
          },
        ],
      }),
      pager({ page: 4, pages: 12, total: 128, href: (page) => `#page-${page}` }),
      dataTable({
        caption: '各季度公开数量（窄屏横向移动）',
        narrow: 'scroll',
        rows: months.slice(0, 3).map((month, index) => ({ month, values: [41 + index, 38 - index, 3, 92 + index] })),
        columns: [
          { key: 'month', label: '月份', names: true, cell: (row) => row.month },
          ...['应公开', '按期公开', '逾期公开', '按期率（%）'].map((label, index) => ({
            key: String(index),
            label,
            numeric: true,
            cell: (row: { readonly values: readonly number[] }) => row.values[index],
          })),
        ],
        totals: ['合计', 126, 111, 9, 93],
      }),
    ],
  })

export const facts = (): Html =>
  section({
    id: 'facts',
    title: '信息项与正文',
    children: [
      printHeader({
        name: '示例县人民政府',
        address: 'https://www.example.gov.cn/info/8f3k2',
        printedOn: '2026年3月8日',
      }),
      descriptionList({
        boxed: true,
        items: [
          ['索引号', '014000001/2026-00031'],
          ['主题分类', tag({ label: '社会救助' })],
          ['发布机构', '清水镇人民政府'],
          ['发文字号', '清政发〔2026〕8 号'],
          ['成文日期', '2026年3月1日'],
          ['有效性', badge({ tone: 'done', label: '现行有效' })],
        ],
      }),
      prose({
        children: html`<p>根据《社会救助暂行办法》和本县有关规定，经本人申请、入户调查、民主评议，现将清水镇2026年2月新增城乡低保对象公示如下，公示期7天。</p><p>如有异议，请在公示期内向<a href="#facts">镇社会事务办公室</a>反映。</p>`,
      }),
      descriptionList({
        items: [
          ['受理编号', '2026-依-0017'],
          ['收到日期', '2026年3月2日'],
          ['答复期限', '2026年3月30日（20 个工作日）'],
        ],
      }),
      ledger({
        label: '答复期限怎么算出来的',
        heads: { span: '日期', says: '怎么算', basis: '依据' },
        open: true,
        rows: ledgerRows,
        note: html`<p class="hint">用的是国务院办公厅2026年的放假安排。</p>`,
      }),
    ],
  })

export const progress = (): Html =>
  section({
    id: 'progress',
    title: '步骤与经过',
    children: [
      progressBar({ label: '读取进度', value: 12, max: 30, unit: '个', note: '正在读取，您可以先做别的事。' }),
      steps({
        label: '发布步骤',
        steps: [
          { label: '起草', state: 'done', note: '3月1日' },
          { label: '审核', state: 'done', note: '3月2日' },
          { label: '保密审查', state: 'now', note: '县政务公开办' },
          { label: '发布', state: 'later' },
        ],
      }),
      timeline({
        label: '申请办理经过',
        entries: [
          {
            when: '3月2日',
            date: '2026-03-02',
            title: '收到申请',
            tone: 'done',
            children: html`<p>网站提交，当日登记。</p>`,
          },
          {
            when: '3月6日',
            date: '2026-03-06',
            title: '告知补正',
            tone: 'soon',
            children: html`<p>申请内容不明确，请在 3 月 20 日前补正。</p>`,
          },
          { when: '3月20日', date: '2026-03-20', title: '补正期限', tone: 'late', children: html`<p>到期未补正。</p>` },
          { when: '3月30日', date: '2026-03-30', title: '答复期限', ahead: true },
        ],
      }),
    ],
  })

export const cards = (): Html =>
  section({
    id: 'cards',
    title: '数字、卡片与列表',
    more: { href: '#cards' },
    children: [
      grid({
        children: [
          tile({ label: '已逾期', value: 3, unit: '项', href: '#cards', tone: 'late', note: '最久的逾期 12 天' }),
          tile({ label: '三天内到期', value: 8, unit: '项', href: '#cards', tone: 'soon' }),
          tile({ label: '按期公开', value: '96.4%', href: '#cards', tone: 'done', note: '本季度，应公开 412 项' }),
          tile({
            label: '今年公开',
            value: '1,286',
            unit: '条',
            href: '#cards',
            note: sparkline({
              label: '近六个月公开数量',
              values: [88, 92, 71, 120, 134, 151],
              labels: months.slice(0, 6),
            }),
          }),
        ],
      }),
      grid({
        wide: true,
        children: [
          card({
            title: '公共租赁住房申请条件有变化',
            href: '#cards',
            above: '政策解读　2026-03-02',
            children: html`<p>收入线从每月 2,860 元调到 3,020 元，新就业职工不再要求社保满一年。</p>`,
            foot: tag({ label: '住房保障' }),
          }),
          card({
            title: '怎样申请公开政府信息',
            href: '#cards',
            children: html`<p>先看看是否已经公开；没有的，可以在网上、当面或寄信申请，不收费。</p>`,
          }),
          card({ title: '没有链接的卡片', children: html`<p>只说明一件事。</p>` }),
        ],
      }),
      itemList({
        label: '最新公开',
        items: [
          {
            title: '清水镇2026年2月新增城乡低保对象公示',
            href: '#cards',
            date: '2026-03-02',
            badge: badge({ tone: 'done', label: '现行有效' }),
          },
          {
            title: '关于调整2026年春季学期学生资助申请时间的通知，请各学校及时告知学生和家长',
            href: '#cards',
            date: '2026-03-01',
            summary: '申请截止时间由3月10日改为3月20日，材料不变。',
            meta: '县教育局　索引号 014000002/2026-00012',
          },
          { title: '石桥乡村级公益事业建设财政奖补项目公示', href: '#cards', date: '2026-02-27' },
        ],
      }),
    ],
  })

export const trees = (): Html =>
  section({
    id: 'trees',
    title: '目录树',
    children: treeList({
      label: '标准目录',
      nodes: [
        {
          label: '社会救助',
          note: '31 项',
          open: true,
          children: [
            {
              label: '最低生活保障',
              href: '#trees',
              note: '6 项',
              children: [
                { label: '低保对象名单', href: '#trees', current: true },
                { label: '低保标准', href: '#trees' },
              ],
            },
            { label: '临时救助', href: '#trees' },
          ],
        },
        { label: '义务教育', note: '48 项', children: [{ label: '招生管理', href: '#trees' }] },
        { label: '户籍管理', note: '暂无本级事项' },
      ],
    }),
  })
