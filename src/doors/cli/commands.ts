import type { CommandIo } from './io.ts'
import type { Surroundings } from './surroundings.ts'

export interface Command {
  name: string
  usage: string
  about: string
  run(args: string[], io: CommandIo, at: Surroundings): Promise<number>
}

// Each command's program is read only when it runs: `catalogue read` starts without a database driver.
export const commands: readonly Command[] = [
  {
    name: 'start',
    usage: 'start [--empty --city 编码 --name 全称]',
    about: '启动门户和工作台；首次启动建立演示城市，--empty 建立空的正式安装。',
    run: async (args, io, at) => (await import('./start.ts')).startCommand(args, io, at.config(), await at.reactions()),
  },
  {
    name: 'catalogue read',
    usage: 'catalogue read 文件 [--json] [--explain]',
    about:
      '读取一份已公布的标准目录（网页、Excel、Word、CSV、网页上复制的文字），不需要数据库；--explain 写明每个值取自哪一格。',
    run: async (args, io) =>
      (await import('./read-catalogue.ts')).readCatalogueCommand(args, {
        stdout: { write: io.stdout },
        stderr: { write: io.stderr },
      }),
  },
  {
    name: 'catalogue supplement',
    usage: 'catalogue supplement [--owes city|county|department|town|village|enterprise] [--json]',
    about: '列出法律法规规定应当主动公开的事项（政府信息主动公开补充目录）、条文、时限和主体，不需要数据库。',
    run: async (args, io) => (await import('./supplement/list.ts')).listSupplementCommand(args, io),
  },
  {
    name: 'catalogue reconcile',
    usage: 'catalogue reconcile 文件 [--owes city|county|department|town|village|enterprise] [--json]',
    about: '把一份标准目录与法定事项逐项衔接：缺少的、要素不全的、重复的、标准不一致的，各写明依据，不需要数据库。',
    run: async (args, io) => (await import('./supplement/reconcile.ts')).reconcileCommand(args, io),
  },
  {
    name: 'deadline parse',
    usage: 'deadline parse [--json] [--basis 公开依据] < 文件',
    about: '逐行读取公开时限，说明读成什么、是否读懂；不需要数据库。--basis 写明所依据的法律。',
    run: async (args, io) => (await import('./parse-deadlines.ts')).parseDeadlinesCommand(args, io, process.stdin),
  },
  {
    name: 'catalogue import',
    usage:
      'catalogue import 文件 --organ 机关编码 [--binds county|town|village] [--field 领域|all] [--write] [--adopt]',
    about:
      '把目录导入为草案；不带 --write 只预演。--adopt 在没有疑问时直接采用，只替代同一领域的现行目录；文件没有写明领域的，用 --field 写明，全部领域写 all。',
    run: async (args, io, at) => {
      const { withOffice } = await import('./with-office.ts')
      const { importCatalogueCommand } = await import('./import-catalogue.ts')
      return withOffice(at, io, (office) => importCatalogueCommand(args, office, io))
    },
  },
  {
    name: 'calendar add',
    usage: 'calendar add 日期 工作日数 [--notice 通知文件] [--json]',
    about: '一个日期之后第几个工作日是哪一天，不需要数据库；超出已公布的放假安排时注明暂定。',
    run: async (args, io) => (await import('./calendar/add-days.ts')).addDaysCommand(args, io),
  },
  {
    name: 'calendar show',
    usage: 'calendar show 年份 [--notice 通知文件] [--json]',
    about: '一年的放假和周末上班，不需要数据库。',
    run: async (args, io) => (await import('./calendar/show-year.ts')).showYearCommand(args, io),
  },
  {
    name: 'calendar load',
    usage: 'calendar load 通知文件 [--moves] [--write] [--the-notice-really-says-so] [--json]',
    about: '读一份国务院办公厅放假通知，不需要数据库；--moves 列出哪些到期日会变，--write 导入为新的日历版本。',
    run: async (args, io, at) => {
      const { loadNoticeCommand } = await import('./calendar/load-notice.ts')
      return loadNoticeCommand(args, io, async (work) => (await import('./with-office.ts')).withOffice(at, io, work))
    },
  },
  {
    name: 'archive verify',
    usage: 'archive verify 文件 [--digest 校验值] [--json]',
    about: '核验一个归档包：目录里的文件是否齐全、有没有被改动，不需要数据库。--digest 给出制作时显示的校验值。',
    run: async (args, io) => (await import('./archive/verify.ts')).verifyArchiveCommand(args, io),
  },
  {
    name: 'monitor show',
    usage: 'monitor show --organ 机关编码 [--from 日期] [--to 日期] [--json]',
    about: '一个机关及其下级的完整性、时效性。',
    run: async (args, io, at) => {
      const { withOffice } = await import('./with-office.ts')
      const { showMonitorCommand } = await import('./show-monitor.ts')
      return withOffice(at, io, (office) => showMonitorCommand(args, office, io))
    },
  },
  {
    name: 'list',
    usage: 'list [states|channels|roles|…] --json',
    about: '列出数据和命令中使用的固定词（状态、渠道、角色、行为等）。',
    run: async (args, io) => (await import('./list-words.ts')).listWordsCommand(args, io),
  },
  {
    name: 'id check',
    usage: 'id check [--json]',
    about: '检查标准输入每行中的文号、索引号、证件号、电话等标识，指出错在哪里，不需要数据库。',
    run: async (args, io) => (await import('./check-ids.ts')).checkIdsCommand(args, io, process.stdin),
  },
  {
    name: 'foi clock',
    usage: 'foi clock [--json] [--kinds|--states]',
    about: '按标准输入中的事实（JSON）计算一件依申请公开的状态、答复期限和逐日账，不需要数据库。',
    run: async (args, io) => (await import('./foi/clock.ts')).clockCommand(args, io, process.stdin),
  },
  {
    name: 'foi fee',
    usage: 'foi fee --method item|page --count 数量 [--json]',
    about: '信息处理费：按件（同一申请人当月合计）或者按量（一件的页数），不需要数据库。',
    run: async (args, io) => (await import('./foi/fee.ts')).feeCommand(args, io),
  },
  {
    name: 'foi remedy',
    usage:
      'foi remedy --disposition 3-4 --organ-kind department --decided-on 日期 [--served-on 日期] [--online] [--json]',
    about: '一种答复怎样申请行政复议、提起诉讼，到哪一天为止，不需要数据库。',
    run: async (args, io) => (await import('./foi/remedy.ts')).remedyCommand(args, io),
  },
  {
    name: 'duty list',
    usage: 'duty list [--group 类别] [--json]',
    about: '列出依申请公开以外的法定期限（解读、征求意见、预决算、村务、应急等）和依据，不需要数据库。',
    run: async (args, io) => (await import('./duty/list.ts')).listDutiesCommand(args, io),
  },
  {
    name: 'duty due',
    usage: 'duty due 编号 --event 日期 [--notice 通知文件] [--json]',
    about: '从事件起算一项法定期限到哪一天，逐段写明怎么算出来的，不需要数据库；按小时计的写明时刻。',
    run: async (args, io) => (await import('./duty/due.ts')).dutyDueCommand(args, io),
  },
  {
    name: 'report check',
    usage: 'report check 文件 [--last-year 上年报告] [--part 下级报告]… [--json]',
    about: '核对一份政府信息公开工作年度报告的各表：哪里不平、可能错在哪一格，不需要数据库。',
    run: async (args, io) => (await import('./report/check.ts')).checkReportCommand(args, io),
  },
  {
    name: 'obligations extend',
    usage: 'obligations extend',
    about: '把周期性公开义务补到今后十三个月（平时每天自动进行，可重复执行）。',
    run: async (_args, io, at) => {
      const { withOffice } = await import('./with-office.ts')
      const { extendAllCounties } = await import('#domains/catalogue/jobs.ts')
      return withOffice(at, io, async (office) => {
        io.stdout(`${JSON.stringify({ planned: await extendAllCounties(office) })}\n`)
        return 0
      })
    },
  },
  {
    name: 'basis check',
    usage: 'basis check [--on 日期] [--json]',
    about: '逐行读取公开依据（标准输入），说明引用了什么、哪里需要订正；不需要数据库。',
    run: async (args, io) => (await import('./check-basis.ts')).checkBasisCommand(args, io),
  },
  {
    name: 'citations rebuild',
    usage: 'citations rebuild [--write]',
    about: '法律法规登记更新后，重新读取全部事项的公开依据；不带 --write 只预演。',
    run: async (args, io, at) => {
      const { withOffice } = await import('./with-office.ts')
      const { rebuildCitationsCommand } = await import('./rebuild-citations.ts')
      return withOffice(at, io, (office) => rebuildCitationsCommand(args, office, io))
    },
  },
  {
    name: 'tallies rebuild',
    usage: 'tallies rebuild [--write] [--json]',
    about:
      '把公开义务和公开位逐项重新统计一遍，与计数核对；不带 --write 只列出不一致的，带 --write 按逐项统计重新写入。',
    run: async (args, io, at) => {
      const { withOffice } = await import('./with-office.ts')
      const { rebuildTalliesCommand } = await import('./rebuild-tallies.ts')
      return withOffice(at, io, (office) => rebuildTalliesCommand(args, office, io))
    },
  },
  {
    name: 'migrate',
    usage: 'migrate',
    about: '把数据库升级到本程序的结构（启动时也会自动进行）。',
    run: async (_args, io, at) => {
      const { withOffice } = await import('./with-office.ts')
      return withOffice(at, io, async () => 0)
    },
  },
]
