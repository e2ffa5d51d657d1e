/** What an operator reads when the database cannot start: what is wrong, where, and how to go on. */
export const words = {
  inUse: (dataDir: string, pid: number | undefined) =>
    `数据目录正由另一进程使用（进程号 ${pid ?? '未知'}）：${dataDir}。请先停止那个进程，或者用 DATA_DIR 指定另一个数据目录，再重新启动。`,
  cannotLock: (file: string) =>
    `无法锁定数据目录：${file}。请确认系统装有 flock 命令（util-linux 软件包），并且数据目录放在支持文件锁的本地磁盘上，再重新启动。`,
  halfMade: (cluster: string) =>
    `数据库目录不完整（缺少 PG_VERSION 文件）：${cluster}。为防误删数据，程序没有改动它。请把它移到别处保存；有备份的，先把备份恢复到原处；再重新启动，原处没有目录时会新建空数据库。`,
  wrongVersion: (cluster: string, found: string, ours: string) =>
    `数据库目录由 PostgreSQL ${found} 建立，而本程序自带的是 PostgreSQL ${ours}：${cluster}。数据没有改动。请换回原来版本的程序导出数据后再导入，或者用 DATABASE_URL 连接 PostgreSQL ${found} 的服务。`,
  noBinaries: (platform: string) =>
    `没有找到自带的数据库程序（本机为 ${platform}）。请重新运行 npm ci（不要加 --omit=optional；只支持 linux-x64 和 linux-arm64），或者设置 DATABASE_URL 使用已有的 PostgreSQL 15 以上数据库。`,
  noLibraries: (directory: string) =>
    `自带的数据库程序缺少库文件链接，而且无法补上：${directory}。请以有写入权限的用户重新运行 npm ci（不要加 --ignore-scripts），再重新启动。`,
  cannotRun: (binary: string) =>
    `自带的数据库程序在本机无法运行：${binary}。如果以 root 身份运行，请改用普通用户，或者把程序放在普通用户可以读取的目录；也可以设置 DATABASE_URL 使用已有的 PostgreSQL 15 以上数据库。`,
  diskFull: (dataDir: string) =>
    `磁盘空间不足，数据库没有启动：${dataDir}。请在该磁盘上腾出至少 1 GB 空间，再重新启动；已有的数据没有丢失。`,
  notAllowed: (dataDir: string, detail: string) =>
    `没有读写数据目录的权限，数据库没有启动：${dataDir}（${detail}）。请把数据目录的所有者改为运行本程序的用户（chown -R），并确认各级上级目录可以进入，再重新启动。`,
  notADirectory: (dataDir: string) =>
    `数据目录的位置上是一个文件，不是目录：${dataDir}。请把该文件移走，或者用 DATA_DIR 指定另一个数据目录，再重新启动。`,
  socketTaken: (directory: string) =>
    `数据库的连接目录被别的用户占用：${directory}。请删除该目录，或者用 DATA_DIR 指定一个路径较短的数据目录，再重新启动。`,
  pathTooLong: (directory: string) =>
    `数据目录和临时目录的路径都太长，无法建立数据库连接：${directory}。请用 DATA_DIR 指定一个路径较短的数据目录，再重新启动。`,
  noMemory: (dataDir: string) =>
    `内存不足，数据库没有启动：${dataDir}。请关闭其他程序，或者给本机增加内存（至少空出 512 MB），再重新启动。`,
  damaged: (cluster: string, logFile: string) =>
    `数据库文件已损坏，没有启动：${cluster}。程序没有改动它。请先把整个目录复制一份保存，再从最近的备份恢复；原因见日志 ${logFile}。`,
  busy: (cluster: string) =>
    `上次遗留的数据库进程还没有结束：${cluster}。请等一分钟再启动；仍不成功的，请重启本机后再启动。`,
  passwordRefused: (passwordFile: string) =>
    `数据库不接受保存的口令，重设也没有成功：${passwordFile}。请从最近的备份恢复数据目录，再重新启动。`,
  noAnswer: (seconds: number, logFile: string) =>
    `数据库启动后 ${seconds} 秒没有回应。请查看日志 ${logFile}，按其中的原因处理后再重新启动。`,
  failed: (detail: string, logFile: string) =>
    `数据库没有启动：${detail}。请查看日志 ${logFile}，按其中的原因处理后再重新启动。`,
  unknownReason: '原因不明',

  creating: (cluster: string) => `正在新建数据库：${cluster}`,
  takingOver: (pid: number) => `发现上次遗留的数据库进程（进程号 ${pid}），正在安全停止…`,
  recovering: '数据库上次没有正常关闭，正在恢复，请稍候…',
  renewingPasswords: (passwordFile: string) => `数据库口令文件缺失或者对不上，正在重设：${passwordFile}`,
  endedByItself: (logFile: string) => `数据库意外停止。请重新启动本程序；原因见日志 ${logFile}`,
} as const
