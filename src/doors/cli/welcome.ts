import { to } from '#kernel/links.ts'
import type { Office } from '#kernel/office.ts'
import { findPersonByLogin } from '#kernel/organisation/store.ts'
import { codeAt } from '#platform/crypto/one-time-code.ts'

const shown: readonly [login: string, what: string][] = [
  ['zhoumin', '青塘镇 信息员：我要公开什么、到什么时候'],
  ['qt.review', '青塘镇 审核员：等我审核的稿件'],
  ['qt.secrecy', '青塘镇 保密审查员'],
  ['dh.office', '东禾县 政务公开负责人：谁逾期、在哪里；导入和采用目录'],
  ['city', '市政府 督查员：各县区并排对照'],
  ['mzj.guide', '市民政局 领域指导员：社会救助、养老服务'],
  ['sysadmin', '系统管理员：机构和人员'],
  ['secadmin', '安全管理员：角色授权'],
]

/** What a new user reads first: where to look and, in the demonstration, with which log-in. */
export async function welcome(office: Office, url: string, password: string | null): Promise<string> {
  const lines = ['', `  门户    ${url}${to.home()}`, `  工作台  ${url}${to.desk()}`]
  if (password !== null) {
    lines.push('', `  演示登录（密码都是 ${password}；动态口令页会显示当前口令）：`)
    for (const [login, what] of shown) {
      const person = await findPersonByLogin(office.staff, login)
      if (person)
        lines.push(
          `    ${login.padEnd(12)}${what}${person.totpSecret ? `（当前口令 ${codeAt(person.totpSecret, office.clock.now())}）` : ''}`,
        )
    }
    lines.push('', '  全部为演示数据，不是真实的政府信息。按 Ctrl+C 停止。')
  }
  return `${lines.join('\n')}\n`
}
