/** What is said where a file fills the form. */
export const words = {
  title: '从 Word 文件带入',
  lead: '选一份 .docx 文件：标题、文号、成文日期和正文会填进上面的表单，核对、保存之后才算数。',
  file: '文件（.docx）',
  read: '读出内容',
  none: '请先选一份文件。',
  failed: '没有读出来：',
  noTitle: '没有认出标题，请自己填写。',
  noDay: '没有认出成文日期，仍用原来的日期，请核对。',
} as const
