/** What the door of the interface says to the keeper of a business system. */
export const words = {
  unknown: '凭证不对、已经作废或者过期。请在请求头写 Authorization: Bearer 加凭证；需要新凭证的，请联系系统管理员。',
  tooMany: '调用太频繁，请过一分钟再试。',
  jsonOnly: '请以 JSON 提交，请求头写 Content-Type: application/json。',
  oneObject: '请提交一个 JSON 对象，一次一条记录。',
  notJson: '提交的内容读不懂，请检查 JSON 是否完整、是否为 UTF-8 编码。',
  tooLarge: '一条记录最多1MB；更长的内容请由信息员作为附件上传。',
  stale: '这份稿件刚刚被改动过，请稍后用同样的内容再提交一次。',
  failed: '系统出错，记录没有保存。请稍后用同样的编号和内容再提交，不会重复登记；一直不行的，请联系系统管理员。',
  noSuchCall: '没有这个接口。接口说明见 /api/v1/openapi.json。',
}
