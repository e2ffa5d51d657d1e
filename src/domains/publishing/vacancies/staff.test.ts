import assert from 'node:assert/strict'
import { test } from 'node:test'
import { to } from '#kernel/links.ts'
import { assignPost } from '#kernel/organisation/assign-post.ts'
import { openSmallCounty } from '#tools/testing/small-county.ts'
import { staffPages } from '#tools/testing/staff-visit.ts'
import { htmlProblems } from '#tools/testing/validate-html.ts'
import { openWorkspace } from '#tools/testing/workspace.ts'
import { publishing } from '../index.ts'

test('签发岗位空出，又有到期的义务：督查员和本机关都看到，有人接任以后就没有了', async () => {
  await using county = await openSmallCounty()
  const office = await staffPages(county, 'office', publishing.staff)
  const before = await office.get(to.vacancies())
  assert.doesNotMatch(before.text, /清水镇|石桥乡/)
  const reviewer = await county.actor('other.reviewer')
  await county.as('sysadmin')(assignPost, { postId: county.posts['other.reviewer']!, personId: null })
  assert.match((await office.get(to.vacancies())).text, /石桥乡 保密审查员、签发人 2026-03-10 1 0/)
  const clerk = await staffPages(county, 'other.clerk', publishing.staff)
  assert.match((await clerk.get(to.duties())).text, /保密审查员、签发人岗位空缺，2026年3月10日前有1项到期/)
  assert.doesNotMatch((await (await staffPages(county, 'clerk', publishing.staff)).get(to.duties())).text, /岗位空缺/)
  await using workspace = await openWorkspace(county.office)
  const jar = await workspace.signInAs('other.clerk')
  for (const path of [to.duties(), to.vacancies()])
    assert.deepEqual(await htmlProblems((await jar.get(path)).body), [], path)
  await county.as('sysadmin')(assignPost, { postId: county.posts['other.reviewer']!, personId: reviewer.personId })
  assert.doesNotMatch((await office.get(to.vacancies())).text, /石桥乡/)
})
