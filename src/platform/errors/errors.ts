/** A rule speaks against an act. All reasons at once, in the words shown to the person; nothing was changed. */
export class Refused extends Error {
  readonly reasons: readonly string[]
  constructor(reasons: readonly string[]) {
    super(reasons.join('；'))
    this.name = 'Refused'
    this.reasons = reasons
  }
}

/** The actor may not do this here. Doors answer with "not found" where even the existence is not theirs to know. */
export class Forbidden extends Error {
  constructor(sentence = '您没有办理这一事项的权限。如确需办理，请联系本机关系统管理员调整岗位角色。') {
    super(sentence)
    this.name = 'Forbidden'
  }
}

/** Nothing of that name, or nothing that the asker may know of. */
export class NotFound extends Error {
  constructor(sentence = '没有找到您要的内容。') {
    super(sentence)
    this.name = 'NotFound'
  }
}

/** Somebody else changed the thing in between; what the person typed is kept by the caller. */
export class Stale extends Error {
  constructor(sentence = '这份内容刚刚被其他人改动过。您填写的文字仍在下方，请对照最新内容后重新保存。') {
    super(sentence)
    this.name = 'Stale'
  }
}

/** Throws `Refused` with every reason, if there is one. */
export function refuseIf(reasons: Iterable<string>): void {
  const all = [...reasons]
  if (all.length > 0) throw new Refused(all)
}
