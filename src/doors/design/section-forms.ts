import { actions, button } from '#platform/html/components/button.ts'
import { section } from '#platform/html/components/card.ts'
import { checkbox, checkboxGroup, radioGroup } from '#platform/html/components/choices.ts'
import { confirmation } from '#platform/html/components/confirm.ts'
import { filterBar } from '#platform/html/components/filter-bar.ts'
import { errorSummary, fieldset, form } from '#platform/html/components/form.ts'
import { dateField, fileField, selectField, textArea, textField } from '#platform/html/components/inputs.ts'
import { type Html, html } from '#platform/html/html.ts'
import { organs } from './samples.ts'

const organOptions = organs.map((label, index) => ({ value: String(index + 1), label }))

export const forms = (): Html =>
  section({
    id: 'forms',
    title: '表单',
    children: form({
      action: '#forms',
      label: '公告编辑样例',
      explainStars: true,
      hidden: { token: 'sample' },
      children: [
        errorSummary({
          errors: [
            { id: 'f-title', text: '标题：请填写公告标题' },
            { id: 'f-phone', text: '监督电话：号码少一位，请核对' },
            { id: 'f-way', text: '公开方式：请至少选一种' },
          ],
        }),
        textField({
          name: 'title',
          label: '标题',
          required: true,
          error: '请填写公告标题',
          hint: '写明时间、范围和事项，例如“2026年2月城乡低保对象公示”。',
        }),
        textField({
          name: 'phone',
          label: '监督电话',
          type: 'tel',
          width: 'medium',
          value: '0500-123456',
          error: '号码少一位，请核对',
          autocomplete: 'off',
        }),
        selectField({ name: 'organ', label: '公开单位', options: organOptions, required: true, width: 'medium' }),
        dateField({ name: 'made', label: '成文日期', value: '2026-03-01', hint: '文件落款的日期，不是发布日期。' }),
        textField({
          name: 'amount',
          label: '补助金额',
          inputMode: 'decimal',
          width: 'short',
          value: '1280.50',
          suffix: '元',
        }),
        textArea({ name: 'body', label: '正文', value: '根据有关规定，现将本镇二月份低保对象名单公示如下。', rows: 4 }),
        radioGroup({
          name: 'attribute',
          label: '公开属性',
          required: true,
          value: 'active',
          options: [
            { value: 'active', label: '主动公开' },
            { value: 'request', label: '依申请公开', hint: '须写明理由，由审核员复核。' },
            { value: 'none', label: '不予公开', disabled: true },
          ],
        }),
        checkboxGroup({
          name: 'way',
          label: '公开方式',
          required: true,
          inline: true,
          error: '请至少选一种',
          values: [],
          options: [
            { value: 'site', label: '政府网站' },
            { value: 'board', label: '公开栏' },
            { value: 'hall', label: '便民服务中心' },
          ],
        }),
        fieldset({
          legend: '附件',
          hint: '每个文件不超过 20 MB。',
          children: [
            fileField({
              name: 'file',
              label: '上传文件',
              hint: '可上传 PDF、DOCX、XLSX。',
              accept: '.pdf,.docx,.xlsx',
            }),
            textField({
              name: 'number',
              label: '发文字号',
              value: '清政发〔2026〕8 号',
              disabled: true,
              hint: '由公文系统带入，不能修改。',
            }),
          ],
        }),
        checkbox({ name: 'checked', label: '我已检查，正文和附件中没有身份证号、银行卡号等个人信息', required: true }),
        actions({
          children: [
            button({ label: '提交审核', kind: 'primary' }),
            button({ label: '存为草稿', name: 'deed', value: 'save' }),
          ],
        }),
      ],
    }),
  })

export const filters = (): Html =>
  section({
    id: 'filters',
    title: '筛选',
    children: filterBar({
      action: '#filters',
      label: '筛选公开事项',
      clearHref: '#filters',
      fields: [
        textField({ id: 'q', name: 'q', label: '关键词', type: 'search', value: '低保' }),
        selectField({
          id: 'q-organ',
          name: 'organ',
          label: '单位',
          options: organOptions,
          empty: '全部单位',
          value: '1',
        }),
        dateField({ id: 'q-from', name: 'from', label: '到期日不早于', value: '2026-03-01' }),
      ],
      chosen: [
        { label: '关键词：低保', removeHref: '#filters' },
        { label: '单位：清水镇', removeHref: '#filters' },
      ],
    }),
  })

export const confirmations = (): Html =>
  section({
    id: 'confirmations',
    title: '确认页',
    children: confirmation({
      level: 2,
      title: '撤回这条公开信息？',
      children: html`<p>撤回后，原网址会显示撤回说明和日期，内容不再可见。撤回会记入公开台账，不能悄悄恢复。</p>`,
      facts: [
        ['标题', '2026年2月城乡低保对象公示'],
        ['公开单位', '清水镇人民政府'],
        ['发布时间', '2026-03-02 10:21'],
        ['浏览', '318 次'],
      ],
      action: '#confirmations',
      cancelHref: '#confirmations',
      confirm: '撤回',
      danger: true,
      fields: textArea({
        name: 'reason',
        label: '撤回原因',
        required: true,
        rows: 2,
        hint: '会显示给读者，请写清楚。',
      }),
    }),
  })
