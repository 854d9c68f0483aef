import { z } from 'zod'

/** One variable of the environment: what it is called, what it does, what it is when unset, and what is allowed. */
export interface EnvironmentVariable<T> {
  description: string
  /** Words for the message when the value is wrong. */
  expected: string
  /** Text of the value when the variable is unset; undefined when unset means "not configured". */
  fallback?: string
  secret?: true
  schema: z.ZodType<T>
}

function variable<T>(definition: EnvironmentVariable<T>): EnvironmentVariable<T> {
  return definition
}

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(1).max(65_535))
const yesNo = z.enum(['yes', 'no']).transform(answer => answer === 'yes')
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ }).optional()
const postgresExpected = 'an address such as postgresql://user:password@host:5432/werkbrug'

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('nl', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Every variable the product reads. The README's table is compared with this one by a test. */
export const environment = {
  NODE_ENV: variable({
    description: 'development serves from source, production from the build, test is for the tests',
    expected: 'development, test or production',
    fallback: 'production',
    schema: z.enum(['development', 'test', 'production']),
  }),
  HOST: variable({
    description: 'address the web server listens on',
    expected: 'a host name or address such as 127.0.0.1',
    fallback: '127.0.0.1',
    schema: z.string().min(1),
  }),
  PORT: variable({
    description: 'port of the web server; when unset, 3000 or the next free one',
    expected: 'a whole number from 1 to 65535',
    schema: port.optional(),
  }),
  APP_ORIGIN: variable({
    description:
      'address people use, written in mails and compared with the Origin of every change; when unset, http://HOST:PORT',
    expected: 'an address without a path such as https://werkbrug.example.nl',
    schema: z
      .url({ protocol: /^https?$/ })
      .refine(url => new URL(url).pathname === '/', 'path')
      .transform(url => new URL(url).origin)
      .optional(),
  }),
  WEB_PROCESSES: variable({
    description: 'processes of the web server that share its port; when unset, one for each processor, at most 2',
    expected: 'a whole number from 1 to 64',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(64)).optional(),
  }),
  TRUST_PROXY: variable({
    description: 'number of proxies in front of the web server whose X-Forwarded headers are believed',
    expected: 'a whole number from 0 to 10',
    fallback: '0',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(10)),
  }),
  DATABASE_URL: variable({
    description: 'PostgreSQL as the application role; when unset, an embedded PostgreSQL is started in DATA_DIR',
    expected: postgresExpected,
    secret: true,
    schema: postgresUrl,
  }),
  DATABASE_WORKER_URL: variable({
    description: 'PostgreSQL as the worker role',
    expected: postgresExpected,
    secret: true,
    schema: postgresUrl,
  }),
  DATABASE_OWNER_URL: variable({
    description: 'PostgreSQL as the owner of the tables, for migrations only',
    expected: postgresExpected,
    secret: true,
    schema: postgresUrl,
  }),
  DATABASE_BACKUP_URL: variable({
    description: 'PostgreSQL as the backup role, which sees every row, for npm run backup only',
    expected: postgresExpected,
    secret: true,
    schema: postgresUrl,
  }),
  DATABASE_ADMIN_URL: variable({
    description:
      'PostgreSQL as a superuser, for npm run backup and npm run restore only: where backups are restored into a new database',
    expected: postgresExpected,
    secret: true,
    schema: postgresUrl,
  }),
  DATABASE_POOL_SIZE: variable({
    description: 'largest number of database connections of one process',
    expected: 'a whole number from 2 to 200',
    fallback: '10',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(2).max(200)),
  }),
  DATABASE_PREPARED: variable({
    description:
      'the web server keeps the plans of usual statements in its connections; no for a pooler that does not carry prepared statements',
    expected: 'yes or no',
    fallback: 'yes',
    schema: yesNo,
  }),
  DATA_DIR: variable({
    description: 'folder of the embedded PostgreSQL, the made secrets, files and caught mails',
    expected: 'a folder',
    fallback: '.data',
    schema: z.string().min(1),
  }),
  FILES_DIR: variable({
    description: 'folder of uploaded and sealed files; when unset, DATA_DIR/files',
    expected: 'a folder',
    schema: z.string().min(1).optional(),
  }),
  SECRET_KEY: variable({
    description:
      'encrypts second-factor secrets and certificate keys; when unset, made once and kept in DATA_DIR/secret.key',
    expected: '64 hexadecimal digits (32 bytes)',
    secret: true,
    schema: z
      .string()
      .regex(/^[0-9a-f]{64}$/i)
      .optional(),
  }),
  REDIS_URL: variable({
    description: 'Redis for the queue; when unset, the queue lives in PostgreSQL',
    expected: 'an address such as redis://host:6379',
    secret: true,
    schema: z.url({ protocol: /^rediss?$/ }).optional(),
  }),
  SMTP_URL: variable({
    description: 'mail server; when unset, npm start catches mails and shows them on a page',
    expected: 'an address such as smtps://user:password@host:465',
    secret: true,
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
  }),
  MAIL_FROM: variable({
    description: 'sender of mails',
    expected: 'a mail address, with or without a name',
    fallback: 'Werkbrug <noreply@werkbrug.example>',
    schema: z.string().regex(/^(?:[^<>]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
  }),
  MAIL_CATCHER_PORT: variable({
    description: 'port of the page with caught mails; when unset, 8025 or the next free one',
    expected: 'a whole number from 1 to 65535',
    schema: port.optional(),
  }),
  INBOUND_DOMAIN: variable({
    description: 'domain of the addresses for mail into the file; when unset, no mail is taken',
    expected: 'a domain such as mail.werkbrug.example.nl',
    schema: z
      .string()
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i)
      .optional(),
  }),
  MAIL_BOUNCES: variable({
    description:
      'whether mailings ask mail servers to tell bounces to an address of INBOUND_DOMAIN; they then stand in the mailing',
    expected: 'yes or no',
    fallback: 'no',
    schema: yesNo,
  }),
  INBOUND_SMTP_PORT: variable({
    description: 'port on which the worker takes mail into the file; when unset, it does not listen',
    expected: 'a whole number from 1 to 65535',
    schema: port.optional(),
  }),
  INBOUND_SMTP_HOST: variable({
    description: 'address on which the worker takes mail into the file',
    expected: 'a host name or address such as 127.0.0.1',
    fallback: '127.0.0.1',
    schema: z.string().min(1),
  }),
  INBOUND_IMAP_URL: variable({
    description: 'mailbox from which the worker fetches mail into the file; when unset, nothing is fetched',
    expected: 'an address such as imaps://user:password@host:993/INBOX',
    secret: true,
    schema: z.url({ protocol: /^imaps?$/ }).optional(),
  }),
  INBOUND_IMAP_DONE_FOLDER: variable({
    description: 'folder of that mailbox to which what was taken is moved; when unset, it is marked as seen',
    expected: 'the full name of a folder such as INBOX/Werkbrug',
    schema: z.string().min(1).max(200).optional(),
  }),
  INBOUND_TRUSTED_RELAYS: variable({
    description: 'addresses of the mail servers in front of the receiver whose checks of senders are believed',
    expected: 'addresses with commas between them, such as 10.0.0.5,10.0.0.6',
    fallback: 'none',
    schema: z
      .string()
      .regex(/^(none|[0-9a-f.:]+(\s*,\s*[0-9a-f.:]+)*)$/i)
      .transform(text => (text === 'none' ? [] : text.split(',').map(one => one.trim()))),
  }),
  INBOUND_AUTHSERV_ID: variable({
    description: 'name under which those servers write Authentication-Results; when unset, no sender counts as proven',
    expected: 'a name such as mx.example.nl',
    schema: z
      .string()
      .regex(/^[^\s;]+$/)
      .optional(),
  }),
  LOG_LEVEL: variable({
    description: 'least serious log line that is written',
    expected: 'fatal, error, warn, info, debug or silent',
    fallback: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']),
  }),
  TIME_ZONE: variable({
    description: 'time zone of a new network',
    expected: 'a name such as Europe/Amsterdam',
    fallback: 'Europe/Amsterdam',
    schema: z.string().refine(isTimeZone),
  }),
  DEFAULT_LOCALE: variable({
    description: 'language of a visitor who chose none',
    expected: 'nl or en',
    fallback: 'nl',
    schema: z.enum(['nl', 'en']),
  }),
  CI: variable({
    description: 'true in continuous integration: a skipped test then counts as a failure',
    expected: 'true, false, 1 or 0',
    fallback: 'false',
    schema: z.enum(['true', 'false', '1', '0']).transform(answer => answer === 'true' || answer === '1'),
  }),
  GALLERY: variable({
    description: 'yes shows the page with every part of the interface in every state',
    expected: 'yes or no',
    fallback: 'no',
    schema: yesNo,
  }),
} as const

export type EnvironmentName = keyof typeof environment
