import type { Ground } from '#kernel/act-as.ts'
import { foundCity } from '#kernel/organisation/found-city.ts'
import { markReady } from '#kernel/store.ts'
import { legalDayOf } from '#platform/clock/clock.ts'
import { hashPassword } from '#platform/crypto/password.ts'
import { newToken } from '#platform/ids/ids.ts'

/** An empty working installation: the city and its two first administrators, whose passwords are shown once. */
export async function createEmpty(
  ground: Ground,
  now: Temporal.Instant,
  city: { code: string | undefined; name: string | undefined },
  say: (line: string) => void,
): Promise<void> {
  const passwords = { system: newToken().slice(0, 16), security: newToken().slice(0, 16) }
  const administrators = {
    system: {
      login: 'sysadmin',
      name: '系统管理员',
      passwordHash: await hashPassword(passwords.system),
      totpSecret: null,
    },
    security: {
      login: 'secadmin',
      name: '安全管理员',
      passwordHash: await hashPassword(passwords.security),
      totpSecret: null,
    },
  }
  const name = city.name ?? '未命名市人民政府'
  await ground.db.transaction().execute((write) =>
    foundCity(
      write,
      { kind: 'production', code: city.code ?? '000000', name, shortName: name.replace(/人民政府$/, '') },
      administrators,
      {
        now,
        today: legalDayOf(now),
      },
    ),
  )
  await markReady(ground.db, now)
  say(`已建立空的正式安装：${name}。下面两个初始密码只显示这一次，请分别交给两个人，首次登录时绑定动态口令：`)
  say(`  系统管理员  sysadmin  ${passwords.system}`)
  say(`  安全管理员  secadmin  ${passwords.security}`)
}
