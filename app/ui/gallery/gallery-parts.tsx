import { CalendarDays, Handshake, Phone, Plus, Users } from 'lucide'
import { Breadcrumb } from '../breadcrumb'
import { Button, LinkButton } from '../button'
import { Card, Section } from '../card'
import { Chip, Dot } from '../chip'
import { EmptyState } from '../empty-state'
import { Facts } from '../facts'
import { FitBars } from '../fit-bars'
import { Fold } from '../fold'
import { LadderMark } from '../ladder-mark'
import { LevelMark } from '../level-mark'
import { Notice } from '../notice'
import { PageHead } from '../page-head'
import { Progress, Steps } from '../progress'
import { Row, Rows } from '../row'
import { Skeleton } from '../skeleton'
import { StateMark } from '../state-mark'
import { Tabs } from '../tabs'
import { Timeline } from '../timeline'

/** Made-up content in the gallery's own words: it is a test bench, not a page of the product. */
export function GalleryHead() {
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ to: '/gallery', label: 'Werkgevers' }]} />}
        title="Zorghuis Proefdal"
        state={<Chip tone="good">bestaande relatie</Chip>}
        sub="Zorg · 140 medewerkers · 2 vestigingen · eigenaar: accountmanager gemeente"
        acts={
          <>
            <LinkButton look="quiet" to="/gallery">
              Bezoekblad
            </LinkButton>
            <Button icon={Plus} type="button">
              Contactmoment
            </Button>
          </>
        }
      />
      <Tabs
        tabs={[
          { to: '/gallery', label: 'Verhaal' },
          { to: '/gallery?tab=people', label: 'Vestigingen en mensen' },
          { to: '/gallery?tab=places', label: 'Plekken', count: 3 },
          { to: '/gallery?tab=placements', label: 'Plaatsingen', count: 5 },
        ]}
      />
    </>
  )
}

export function GalleryButtons() {
  return (
    <Card title="Knoppen" aside="alle vormen">
      <div className="cluster">
        <Button type="button">Vastleggen</Button>
        <Button type="button" look="quiet" icon={Phone}>
          Bellen
        </Button>
        <Button type="button" look="text">
          Past niet
        </Button>
        <Button type="button" look="danger">
          Verwijderen
        </Button>
        <Button type="button" look="danger-quiet">
          Intrekken
        </Button>
        <Button type="button" busy>
          Opslaan
        </Button>
        <Button type="button" disabled>
          Uit
        </Button>
        <Button type="button" small look="quiet">
          Klein
        </Button>
        <Button type="button" look="quiet" iconOnly icon={CalendarDays}>
          Agenda
        </Button>
      </div>
    </Card>
  )
}

export function GalleryMarks() {
  return (
    <Card title="Merktekens">
      <div className="cluster">
        <Chip>neutraal</Chip>
        <Chip tone="good">goed</Chip>
        <Chip tone="warn">één contactpersoon</Chip>
        <Chip tone="bad">2 dagen te laat</Chip>
        <Chip tone="info">over 40 min</Chip>
        <Chip tone="client">Nederlands B1</Chip>
      </div>
      <div className="cluster cluster-l">
        <LevelMark level={null} name="nog niet" />
        <LevelMark level={1} />
        <LevelMark level={3} aim={4} name="3 Ervaringspartner" />
        <LevelMark level={5} />
      </div>
      <div className="cluster cluster-l">
        <LadderMark step={4} of={8} expected={6} name="stap 4, verwacht 6" />
        <LadderMark step={8} of={8} />
      </div>
      <div className="cluster cluster-l">
        <StateMark shape="open">concept</StateMark>
        <StateMark shape="begun" tone="info">
          verstuurd
        </StateMark>
        <StateMark shape="half" tone="info">
          1 van 2 getekend
        </StateMark>
        <StateMark shape="nearly" tone="warn">
          bijna
        </StateMark>
        <StateMark shape="full" tone="good">
          getekend
        </StateMark>
        <StateMark shape="stopped" tone="bad">
          ingetrokken
        </StateMark>
      </div>
      <FitBars client={84} employer={62} learnable={29} />
      <FitBars client={58} employer={88} />
      <Progress value={4} max={7}>
        4 van 7 ingevuld
      </Progress>
      <Steps steps={['Gegevens', 'Voorwaarden', 'Tekenen']} current={1} />
    </Card>
  )
}

export function GalleryLists() {
  return (
    <>
      <Card title="Eerst dit" aside="waarom deze volgorde?" flush>
        <Rows>
          <Row
            mark={<Dot tone="bad">!</Dot>}
            what="Bakkerij Voorbeeld wacht 6 werkdagen op antwoord"
            sub="Zij vroegen of de stagiair ook zaterdag kan. Wij beloofden antwoord binnen twee dagen."
            acts={
              <Button type="button" look="quiet">
                Bellen
              </Button>
            }
          />
          <Row
            mark={<Dot tone="info">10</Dot>}
            what="Gesprek van drie: programma stage"
            sub="10.00, Dorpsstraat 1 · mentor, coach, deelnemer"
            acts={<Chip tone="info">over 40 min</Chip>}
          />
          <Row
            mark={<Dot tone="good">✓</Dot>}
            what="Week 2: hoe gaat het bij Kas en Co?"
            sub="Groen van beide kanten."
            done
          />
        </Rows>
      </Card>
      <Card title="Verhaal" aside="alles · contact · plaatsing">
        <Timeline
          entries={[
            {
              id: 'a',
              icon: Handshake,
              title: 'Bezoek · nood gehoord: avonddienst, rooster is het knelpunt',
              meta: '19 november, accountmanager · volgende stap: 3 december bellen',
            },
            {
              id: 'b',
              icon: Users,
              tone: 'info',
              title: 'Niveau 3 naar 4 voorgesteld: samenwerkingspartner',
              meta: 'Bewijs: twee plaatsingen, intentieverklaring, evaluatie',
            },
            {
              id: 'c',
              tone: 'bad',
              title: 'Wij beloofden: antwoord over reiskosten',
              children: <Chip tone="bad">2 dagen te laat</Chip>,
            },
          ]}
        />
      </Card>
    </>
  )
}

export function GalleryAside() {
  return (
    <aside className="stack">
      <Card title="Relatie">
        <Facts
          items={[
            { label: 'Sterkte', value: '4 werkt samen' },
            { label: 'Ritme', value: '60 dagen · op tijd' },
            { label: 'Risico', value: <Chip tone="warn">één contactpersoon</Chip> },
            { label: 'KVK', value: '00000000' },
          ]}
        />
      </Card>
      <Notice tone="warn" title="Ook in gesprek met hen">
        Het volwassenenonderwijs, 12 november, over taalstages. <a href="/gallery">Stem af</a>
      </Notice>
      <Notice tone="bad">Dit kan niet.</Notice>
      <Notice tone="good">Bezoek opgeslagen.</Notice>
      <Card>
        <EmptyState
          title="Nog geen plekken"
          example="Keukenhulp, 16 uur, schooltijden, mentor: teamleider."
          acts={<Button type="button">Plek toevoegen</Button>}
        >
          Hier staan de plekken die deze werkgever biedt.
        </EmptyState>
      </Card>
      <Section title="Laden">
        <Skeleton lines={3} />
      </Section>
      <Fold title="Zo is gerekend">
        <p>Competenties en niveaus, wensen, tijden, reistijd.</p>
      </Fold>
    </aside>
  )
}
