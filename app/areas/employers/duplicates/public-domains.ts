/** Domains of which anybody can have an address: they say nothing about an employer. */
const known = new Set(
  (
    'gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl hotmail.be live.com live.nl live.be msn.com ' +
    'yahoo.com yahoo.nl icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de web.de mail.com proton.me protonmail.com ' +
    'ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl casema.nl chello.nl upcmail.nl quicknet.nl ' +
    'telfort.nl tele2.nl zonnet.nl solcon.nl caiway.nl caiway.net online.nl telenet.be skynet.be proximus.be freedom.nl ' +
    'onsbrabantnet.nl zeelandnet.nl tiscali.nl wanadoo.nl versatel.nl'
  ).split(' '),
)

export function isPublicDomain(domain: string): boolean {
  return known.has(domain.toLowerCase())
}

/** All of them, for statements that look at a whole network. */
export const publicDomains: readonly string[] = [...known]
