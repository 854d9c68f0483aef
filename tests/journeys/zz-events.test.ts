import { demoDomain } from '../../prisma/seed/demo/staff'
import { expectAccessible, journey } from '../setup/browser'
import { signIn } from './acts'
import { ask } from './demo-facts'

const dir = '/tmp/b/events/shots'

journey('shots', async ({ page, newVisitor }) => {
  const problems: string[] = []
  const held = (await ask<{ id: string }>(`select id from gathering where state in ('held','closed') order by starts_at desc`, []))[0]?.id
  const open = (await ask<{ id: string }>(`select id from gathering where state = 'open' order by starts_at desc`, []))[0]?.id
  const letter = (await ask<{ id: string }>(`select id from letter order by id`, []))[0]?.id
  const paths: [string, string][] = [
    ['events', '/events'],
    ['events-none', '/events?q=zzzz'],
    ['held', `/events/${held}`],
    ['open', `/events/${open}`],
    ['open-left', `/events/${open}?state=left_out`],
    ['open-nothing', `/events/${open}?q=zzzz`],
    ['open-filter', `/events/${open}?state=accepted&sort=-name`],
    ['invite', `/events/${open}/invite`],
    ['invite-from', `/events/${open}/invite?from=1`],
    ['edit', `/events/${open}/edit`],
    ['day', `/events/${held}/attendance`],
    ['new', '/events/new'],
    ['letters', '/letters'],
    ['letter', `/letters/${letter}`],
    ['levels', '/levels'],
    ['activities', '/activities'],
    ['board', '/employers/board?by=level'],
  ]
  for (const width of [1280, 390])
    for (const language of ['nl', 'en']) {
      const visitor = width === 1280 && language === 'nl' ? page : await newVisitor({ viewport: { width, height: 900 }, locale: language === 'en' ? 'en-GB' : 'nl-NL' })
      await visitor.setViewportSize({ width, height: 900 })
      await signIn(visitor, `accountmanager@${demoDomain}`)
      for (const [name, path] of paths) {
        if (language === 'en' && !['held', 'open', 'invite-from', 'levels', 'activities'].includes(name)) continue
        await visitor.goto(path)
        await visitor.waitForLoadState('networkidle')
        await visitor.screenshot({ path: `${dir}/${name}-${width}-${language}.png`, fullPage: true })
        const wide = await visitor.evaluate(() => document.documentElement.scrollWidth)
        if (wide > width) problems.push(`${name} ${width} ${language}: ${wide} wide`)
        if (language === 'nl')
          await expectAccessible(visitor).catch((error: unknown) =>
            problems.push(`${name} ${width}: ${String(error).slice(0, 600)}`),
          )
      }
    }
  console.log(JSON.stringify(problems, null, 1))
})
