import { grid, section } from '#platform/html/components/card.ts'
import { barChart } from '#platform/html/components/charts/bar.ts'
import { donutChart } from '#platform/html/components/charts/donut.ts'
import { heatGrid } from '#platform/html/components/charts/heat.ts'
import { lineChart } from '#platform/html/components/charts/line.ts'
import { sparkline } from '#platform/html/components/charts/sparkline.ts'
import { stackedBarChart } from '#platform/html/components/charts/stacked-bar.ts'
import { type Html, html } from '#platform/html/html.ts'
import { months, organs } from './samples.ts'

export const charts = (): Html =>
  section({
    id: 'charts',
    title: '图表',
    children: [
      html`<p>图都由服务器画成，不需要脚本；颜色之外另有花纹和形状，数字总在旁边或表里。</p>`,
      barChart({
        id: 'chart-bar',
        title: '各单位本季度公开数量',
        unit: '条',
        rows: organs.map((label, index) => ({ label, value: [212, 180, 96, 301, 257, 0][index]!, href: '#charts' })),
        note: '数据截至 2026年3月8日。',
      }),
      stackedBarChart({
        id: 'chart-stacked',
        title: '各单位公开事项办理情况',
        unit: '项',
        series: [
          { label: '按期公开', fill: 'done' },
          { label: '已逾期', fill: 'late' },
          { label: '快到期', fill: 'soon' },
          { label: '暂无事项', fill: 'empty' },
        ],
        rows: organs.map((label, index) => ({
          label,
          values: [
            [38, 2, 4, 6],
            [31, 0, 5, 12],
            [20, 6, 2, 9],
            [52, 1, 3, 0],
            [44, 0, 8, 4],
            [18, 3, 1, 2],
          ][index]!,
        })),
      }),
      lineChart({
        id: 'chart-line',
        title: '每月公开数量与申请数量',
        unit: '件',
        labels: months,
        series: [
          { label: '主动公开', values: [88, 92, 71, 120, 134, 151, 149, 160, 142, 171, 168, 190] },
          { label: '收到申请', values: [12, 9, 15, 22, 18, 25, 31, 28, null, 26, 30, 34] },
          { label: '按期答复', values: [10, 9, 11, 15, 18, 14, 22, 26, null, 19, 28, 21] },
        ],
        note: '九月的申请数据因系统迁移缺失，不以零代替。',
      }),
      grid({
        wide: true,
        children: [
          donutChart({
            id: 'chart-donut',
            title: '申请办理结果',
            unit: '件',
            parts: [
              { label: '予以公开', value: 112 },
              { label: '部分公开', value: 41 },
              { label: '不予公开', value: 18 },
              { label: '无法提供', value: 52 },
              { label: '其他处理', value: 9 },
            ],
          }),
          donutChart({
            id: 'chart-share',
            title: '本季度按期率',
            unit: '项',
            centre: { figure: '96%', label: '按期' },
            parts: [
              { label: '按期', value: 397, fill: 'done' },
              { label: '逾期', value: 15, fill: 'late' },
            ],
          }),
        ],
      }),
      heatGrid({
        id: 'chart-heat',
        title: '各单位每月公开数量',
        unit: '条',
        columns: months,
        rows: organs.map((label, row) => ({
          label,
          href: '#charts',
          values: months.map((_, month) => (row === 5 && month > 8 ? null : ((row * 7 + month * 5) % 23) * (row + 1))),
        })),
      }),
      heatGrid({
        id: 'chart-trouble',
        title: '各单位每月逾期数量',
        unit: '项',
        kind: 'trouble',
        columns: months.slice(0, 6),
        rows: organs
          .slice(0, 4)
          .map((label, row) => ({ label, values: months.slice(0, 6).map((_, month) => (row * month) % 6) })),
      }),
      html`<p>行内小图：清水镇 ${sparkline({ label: '清水镇近六个月公开数量', values: [12, 18, 9, 22, 31, 28], labels: months.slice(0, 6) })} 28 条</p>`,
    ],
  })
