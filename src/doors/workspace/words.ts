import type { Role } from '#kernel/organisation/model.ts'

/** What the workspace says around its pages. */
export const words = {
  product: '敞亮工作台',
  menu: '工作菜单',
  desk: '我的工作台',
  duties: '公开义务',
  overdueCounted: '项逾期',
  recordFact: '登记公开事由',
  editions: '稿件',
  editionsCounted: '份等我处理',
  rules: '目录和监测',
  inventories: '事项清单',
  catalogues: '标准目录',
  monitor: '监测',
  calendar: '节假日历',
  administration: '管理',
  organisation: '机构和人员',
  portal: '打开门户',
  elder: '长辈版',
  standard: '标准版',
  demonstration: '演示数据',
  demonstrationNote: '所有机关、人员、信息均为虚构',
  noRole: '尚未授权',
  skip: '跳到主要内容',

  signInTitle: '登录工作台',
  login: '登录名',
  password: '密码',
  signIn: '登录',
  signInFailed: '没有登录成功',
  signInHelp: '忘记密码、换了岗位或者换了手机的，请联系本机关系统管理员。',
  signInWrong: '登录名或密码不正确。请核对大小写后重试；忘记密码请联系本机关系统管理员。',
  noPost: '登录名和密码正确，但您目前没有任职的岗位。请联系本机关系统管理员。',
  wait: (seconds: number) =>
    seconds < 90
      ? `失败次数较多，请等待 ${seconds} 秒后再试。`
      : `失败次数较多，请等待 ${Math.ceil(seconds / 60)} 分钟后再试。`,
  demonstrationLogins: '演示登录：点一下就进入',
  demonstrationLoginsNote: (password: string) =>
    `下面都是虚构的人员，密码都是 ${password}。从信息员开始，可以走完一条信息从拟稿到公开的全过程。`,
  otherLogins: (count: number) => `其他 ${count} 位人员`,
  codeTitle: '动态口令',
  codeFor: (name: string) => `${name}，您好。您的岗位需要第二道验证。`,
  codeLabel: '六位动态口令',
  codeHint: '打开手机上的身份验证器，输入当前显示的六位数字。',
  codeWrong: '动态口令不正确、已过期或已用过。请输入身份验证器上新的六位数字。',
  codeConfirm: '确认',
  codeDemonstration: (code: string) => `演示环境：当前动态口令是 ${code}，已经填好（正式安装不会显示）。`,
  otherPerson: '换一个人登录',
  enrolTitle: '绑定动态口令',
  enrolHint:
    '第一次登录先绑定动态口令：请用手机上的身份验证器扫描下面的图形，或者手工输入密钥，然后填写显示的六位数字。',
  enrolKey: '密钥',
  enrolPicture: '绑定动态口令的二维码',
  signedOut: '已退出。',
  expired: '这个页面已经过期。请返回上一页，刷新后重新提交。',
} as const

export const roleWords: Record<Role, string> = {
  clerk: '信息员',
  reviewer: '审核员',
  'secrecy-reviewer': '保密审查员',
  approver: '签发人',
  'disclosure-officer': '政务公开负责人',
  'foi-officer': '依申请公开承办人',
  'foi-head': '依申请公开负责人',
  'legal-reviewer': '合法性审核员',
  supervisor: '督查员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
}

/** What each role sees first, as the demonstration tells it. */
export const sightWords: Record<Role, string> = {
  clerk: '我要公开什么、到什么时候；拟稿、送审、发布',
  'secrecy-reviewer': '等我做保密和个人信息审查的稿件',
  reviewer: '等我审核的稿件',
  approver: '等我签发的稿件',
  'disclosure-officer': '谁逾期、在哪里；导入和采用标准目录',
  'foi-officer': '依申请公开',
  'foi-head': '依申请公开',
  'legal-reviewer': '合法性审核',
  supervisor: '各地并排对照：完整性、时效性、逾期',
  'system-admin': '机构、岗位和人员',
  'security-admin': '岗位授权',
  'audit-admin': '审计记录',
}

/** What a page says when something could not be done. */
export const failureWords = {
  refused: '没有办成',
  refusedWhy: '下列原因使这一步不能办理，系统没有作任何改动：',
  badInput: '填写的内容有误',
  badInputWhy: '请返回上一页改正后重新提交：',
  forbidden: '没有权限',
  notFound: '没有找到',
  stale: '内容已被他人更新',
  tooLarge: '提交的内容太大',
  tooLargeWhy: '一个文件最大20兆字节，一次提交的文字最大2兆字节。请拆分或压缩后重新提交，系统没有作任何改动。',
  unreadable: '提交的内容读不出来',
  unreadableWhy: '提交可能在途中断开了。请返回上一页重新提交，系统没有作任何改动。',
  broken: '系统出现错误',
  brokenWhy: ['这一步没有完成，系统没有作任何改动。请稍后再试；如果仍然出现，请把编号 ', ' 告诉系统管理员。'],
  staleForm: '这个页面是在另一次登录时打开的，提交没有执行。请重新打开要办理的页面。',
  signedOut: '登录已经过期',
  signedOutWhy: '刚才提交的内容没有保存：一小时没有操作、或者登录满八小时，就要重新登录。请重新登录后再办理。',
  typed: '下面是您刚才填写的内容，请先复制下来，重新打开页面后粘贴：',
  noPage: '没有这个页面。可能是地址写错了，或者您没有权限看到它。',
  back: '回到我的工作台',
} as const
