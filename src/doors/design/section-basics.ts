import { badge, tag } from '#platform/html/components/badge.ts'
import { actions, button, linkButton } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { attachmentList, link, moreLink } from '#platform/html/components/link.ts'
import { emptyState, notice } from '#platform/html/components/notice.ts'
import { type Html, html } from '#platform/html/html.ts'
import { tones } from './samples.ts'

const reasons = ['未经审核：请先由审核员通过', '缺少必备要素：监督电话', '未经个人信息审查']

export const buttons = (): Html =>
  section({
    id: 'buttons',
    title: '按钮',
    children: [
      actions({
        children: [
          button({ type: 'button', label: '发布', kind: 'primary' }),
          button({ type: 'button', label: '存为草稿' }),
          button({ type: 'button', label: '撤回', kind: 'danger' }),
          button({ type: 'button', label: '放弃修改', kind: 'quiet' }),
          linkButton({ label: '下载表格', href: '#buttons', icon: 'download' }),
          button({ type: 'button', label: '修改', small: true, about: '：低保对象名单' }),
        ],
      }),
      html`<p>不能按的按钮仍可用键盘到达，并说出全部原因。</p>`,
      actions({
        children: [
          button({ label: '发布', id: 'publish-greyed', reasons }),
          button({ label: '发布', id: 'publish-folded', small: true, folded: true, reasons }),
        ],
      }),
    ],
  })

export const links = (): Html =>
  section({
    id: 'links',
    title: '链接与附件',
    more: { href: '#links' },
    children: [
      html`<p>正文里的${link({ label: '站内链接', href: '#links' })}，和离开本站前先说明的${link({ label: '国家法律法规数据库', href: 'https://flk.npc.gov.cn/', external: true })}。${moreLink({ href: '#links', about: '示例', label: '查看全部' })}</p>`,
      attachmentList({
        files: [
          { name: '2026年第一季度涉农补贴发放明细.xlsx', href: '#links', note: 'XLSX，48 KB' },
          { name: '关于涉农补贴发放情况的公告.pdf', href: '#links', note: 'PDF，212 KB，3 页' },
        ],
      }),
    ],
  })

export const badges = (): Html =>
  section({
    id: 'badges',
    title: '状态与标签',
    children: [
      html`<p>${tones.map(([tone, label]) => [badge({ tone, label }), ' '])}</p>`,
      html`<p>${['社会救助', '义务教育', '部门文件'].map((label) => [tag({ label }), ' '])}</p>`,
    ],
  })

export const notices = (): Html =>
  section({
    id: 'notices',
    title: '提示',
    children: [
      notice({ children: html`<p>本页为设计样例，内容均为虚构。</p>` }),
      notice({
        tone: 'done',
        title: '已发布',
        announce: true,
        children: html`<p>公告已在网站发布，回执号 2026-0031。</p>`,
      }),
      notice({
        tone: 'soon',
        title: '还有 2 项快到期',
        children: html`<p>请在 3 月 10 日前公开，或写明暂无内容。</p>`,
      }),
      notice({
        tone: 'late',
        title: '没有保存',
        children: html`<p>这份草稿刚被他人改过。请先查看对方的改动，再保存您的内容。</p>`,
      }),
      notice({ tone: 'doubt', children: html`<p>这一事项由哪个单位公开尚未认定，已转县政务公开办。</p>` }),
      notice({ tone: 'empty', children: html`<p>本事项自设立以来没有发生，按规定保留公开位。</p>` }),
      emptyState({
        title: '没有待办事项',
        children: html`<p>您负责的公开事项都已按期完成。下一项在 3 月 31 日到期。</p>`,
        actions: linkButton({ label: '查看全年计划', href: '#notices' }),
      }),
    ],
  })
