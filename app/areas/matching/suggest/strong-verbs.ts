/**
 * Dutch verbs that do not follow the rule, as much as stories about work use them: infinitive, then its forms of the past and
 * its participle (and of the present where that is irregular too). Accents and case play no part.
 */
const table = `
bakken bakte bakten gebakken
bieden bood boden geboden
bijten beet beten gebeten
binden bond bonden gebonden
blazen blies bliezen geblazen
blijven bleef bleven gebleven
breken brak braken gebroken
brengen bracht brachten gebracht
buigen boog bogen gebogen
denken dacht dachten gedacht
doen doe doet deed deden gedaan
dragen droeg droegen gedragen
drinken dronk dronken gedronken
dwingen dwong gedwongen
eten at aten gegeten
gaan ga gaat ging gingen gegaan
geven gaf gaven gegeven
gieten goot goten gegoten
graven groef groeven gegraven
grijpen greep grepen gegrepen
hangen hing hingen gehangen
helpen hielp hielpen geholpen
houden hou hield hielden gehouden
kiezen koos kozen gekozen
kijken keek keken gekeken
klimmen klom klommen geklommen
komen kom komt kwam kwamen gekomen
kopen kocht kochten gekocht
krijgen kreeg kregen gekregen
kruipen kroop kropen gekropen
laden laadde laadden geladen
laten liet lieten gelaten
lezen las lazen gelezen
liggen lag lagen gelegen
lopen liep liepen gelopen
malen maalde maalden gemalen
meten mat maten gemeten
nemen nam namen genomen
ontvangen ontving ontvingen ontvangen
raden ried raadde geraden
rijden rij rijdt reed reden gereden
roepen riep riepen geroepen
ruiken rook roken geroken
schenken schonk schonken geschonken
scheren schoor schoren geschoren
schieten schoot schoten geschoten
schrijven schreef schreven geschreven
schuiven schoof schoven geschoven
slaan sla slaat sloeg sloegen geslagen
slapen sliep sliepen geslapen
slijpen sleep slepen geslepen
sluiten sloot sloten gesloten
smeren smeerde gesmeerd
snijden snij snijdt sneed sneden gesneden
spreken sprak spraken gesproken
springen sprong sprongen gesprongen
spuiten spoot spoten gespoten
staan sta staat stond stonden gestaan
steken stak staken gestoken
stijgen steeg stegen gestegen
strijken streek streken gestreken
treden trad traden getreden
trekken trok trokken getrokken
vallen viel vielen gevallen
vangen ving vingen gevangen
varen voer voeren gevaren
vechten vocht vochten gevochten
verdelen verdeelde verdeeld
verliezen verloor verloren
vinden vond vonden gevonden
vliegen vloog vlogen gevlogen
vouwen vouwde vouwden gevouwen
vragen vroeg vroegen gevraagd
wassen waste wasten gewassen
wegen woog wogen gewogen
werpen wierp wierpen geworpen
werven wierf wierven geworven
weten wist wisten geweten
wijzen wees wezen gewezen
winnen won wonnen gewonnen
wrijven wreef wreven gewreven
zeggen zei zeiden gezegd
zenden zond zonden gezonden
zien zie ziet zag zagen gezien
zingen zong zongen gezongen
zitten zat zaten gezeten
zoeken zocht zochten gezocht
zuigen zoog zogen gezogen
zwemmen zwom zwommen gezwommen
`

/** The irregular forms of each verb of the table, by infinitive. */
export const strongVerbs: ReadonlyMap<string, readonly string[]> = new Map(
  table
    .trim()
    .split('\n')
    .map(line => line.split(' '))
    .map(([infinitive = '', ...forms]) => [infinitive, forms]),
)
