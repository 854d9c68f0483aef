import { expect, test } from 'vitest'
import { isOfNothing } from '~/platform/empty-questions.server'

const columns = 'SELECT "public"."contact"."id", "public"."contact"."last_name" FROM "public"."contact" WHERE'
const none = '"public"."contact"."id" IN (NULL)'

test.each([
  [
    'a relation of two keys of which no row has any',
    `${columns} (${none} AND "public"."contact"."network_id" IN (NULL)) OFFSET $1`,
    true,
  ],
  [
    'the same with more asked besides',
    `${columns} (${none} AND "public"."contact"."left_on" IS NULL) ORDER BY "public"."contact"."id" ASC OFFSET $1`,
    true,
  ],
  [
    'keys that are there',
    `${columns} ("public"."contact"."id" IN ($1,$2) AND "public"."contact"."network_id" IN (NULL)) OFFSET $3`,
    false,
  ],
  [
    'one of two that can be there',
    `${columns} (${none} AND "public"."contact"."x" = $1 OR "public"."contact"."id" = $2) OFFSET $3`,
    false,
  ],
  ['either of two', `${columns} ((${none} AND 1=1) OR "public"."contact"."id" = $1) OFFSET $2`, false],
  ['a count, which is a row of its own', `SELECT COUNT(*) FROM "public"."contact" WHERE (${none} AND 1=1)`, false],
  ['a change', `UPDATE "public"."contact" SET "left_on" = $1 WHERE (${none} AND 1=1)`, false],
])('%s', (_what, sql, expected) => {
  expect(isOfNothing(sql)).toBe(expected)
})
