import { z } from 'zod'
import { recordSchema } from '#domains/publishing/embedding/typed.ts'

const problem = {
  description: '没有办成；message 说明怎么办',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message', 'reasons'],
            properties: {
              code: { type: 'string' },
              message: { type: 'string' },
              reasons: { type: 'array', items: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

const record = {
  description: '记录、它的公开义务和发布情况',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['externalId', 'revision', 'organ', 'item', 'happenedOn', 'obligations', 'publication'],
        properties: {
          externalId: { type: 'string' },
          revision: { type: 'integer' },
          subject: { type: 'string' },
          organ: { type: 'string' },
          item: { type: 'string' },
          happenedOn: { type: 'string', format: 'date' },
          receivedAt: { type: 'string', format: 'date-time' },
          revisedAt: { type: ['string', 'null'], format: 'date-time' },
          obligations: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                label: { type: 'string' },
                dueOn: { type: 'string', format: 'date', description: '最迟公开日' },
                dueAt: { type: ['string', 'null'], format: 'date-time' },
                provisional: { type: 'boolean', description: '节假日安排尚未公布，日期为暂定' },
                state: { enum: ['open', 'fulfilled', 'waived', 'nil', 'lapsed', 'united'] },
                fulfilledOn: { type: ['string', 'null'], format: 'date' },
              },
            },
          },
          publication: {
            type: 'object',
            properties: {
              state: { type: ['string', 'null'], description: '稿件的状态' },
              address: { type: ['string', 'null'], description: '门户上的地址' },
              releasedAt: { type: ['string', 'null'], format: 'date-time' },
            },
          },
        },
      },
    },
  },
}

const failures = { 400: problem, 401: problem, 403: problem, 404: problem, 409: problem, 422: problem, 429: problem }
const query = (name: string, description: string, required: boolean) => ({
  name,
  in: 'query',
  required,
  description,
  schema: { type: 'string' },
})

/** The interface for business systems as OpenAPI 3.1; the record's form is the one that is checked. */
export const describeApi = () => ({
  openapi: '3.1.0',
  info: {
    title: '敞亮：业务系统接口',
    version: '1',
    description: '审批、办案等业务系统交来形成的信息：公开义务、稿件和期限随之产生。同一编号重复提交不会重复登记。',
  },
  servers: [{ url: '/api/v1' }],
  security: [{ credential: [] }],
  paths: {
    '/records': {
      post: {
        summary: '交来一条记录',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: z.toJSONSchema(recordSchema, { io: 'input' }) } },
        },
        responses: { 201: record, 200: record, ...failures },
      },
      get: {
        summary: '查一条记录的办理情况',
        parameters: [query('externalId', '记录在业务系统里的编号', true)],
        responses: { 200: record, ...failures },
      },
    },
    '/items': {
      get: {
        summary: '可以交来记录的公开事项',
        parameters: [query('organ', '机关编号', false)],
        responses: {
          200: {
            description: '公开事项的编号、名称、公开要素和渠道',
            content: {
              'application/json': {
                schema: { type: 'object', properties: { items: { type: 'array', items: { type: 'object' } } } },
              },
            },
          },
          ...failures,
        },
      },
    },
  },
  components: { securitySchemes: { credential: { type: 'http', scheme: 'bearer' } } },
})
