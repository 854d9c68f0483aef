import { fine, phrases, type Phrase } from './phrases'

/** Our own Dutch list. The alternative is what the text could say instead. */
export const dutchPhrases: readonly Phrase[] = [
  ...phrases('agentic', 'agentic', 'gaucher', {
    'ambitieus|ambitieuze|ambitie|ambities': 'wil verder leren in het werk',
    'competitief|competitieve|competitiedrang': 'werkt graag naar een doel toe',
    'gedreven|gedrevenheid': 'doet het werk met plezier',
    'daadkracht*': 'pakt op wat nodig is',
    'resultaatgericht*|doelgericht*|*resultaatgerichte': 'maakt af waaraan je begint',
    'besluitvaardig*': 'kiest op tijd wat er moet gebeuren',
    'overtuigingskracht*': 'legt duidelijk uit',
    'dominant|dominante': 'zegt wat er nodig is',
    'zelfverzekerd*': 'durft vragen te stellen',
    'stressbestendig*': 'blijft rustig als het druk is',
    'doorpakker*|aanpakker*|kartrekker*': 'begint zelf aan het werk',
    'haantje de voorste|sterke persoonlijkheid': 'neemt zelf een eerste stap',
    'leider|leiders|leiderschap*|*leiderschap': 'begeleidt collega’s',
    'ninja|ninjas|rockstar*|*tijger|kanjer*': 'collega',
  }),
  ...phrases('communal', 'communal', 'gaucher', {
    'zorgzaam|zorgzame|zorgzaamheid': 'let op wat iemand nodig heeft',
    'lief|lieve': 'gaat vriendelijk met mensen om',
    'meelevend*|invoelend*': 'luistert en vraagt door',
    'empathisch*': 'merkt hoe het met iemand gaat',
    'dienstbaar|dienstbare': 'helpt klanten en collega’s',
    'bescheiden|meegaand|meegaande': 'werkt goed samen',
    'moederlijk*': 'geeft mensen aandacht',
  }),
  ...phrases('title', 'manTitle', 'vervecken', {
    '*timmerman|*timmerlieden': 'timmerkracht',
    'brandweerman|brandweermannen': 'brandweerkracht',
    'vakman|vakmannen': 'vakkracht',
    'klusjesman|onderhoudsman|klusjesmannen': 'onderhoudsmedewerker',
    'vuilnisman|vuilnismannen': 'medewerker afvalinzameling',
    'voorman|voormannen': 'ploegleider',
    'barman|barmannen': 'barmedewerker',
    'cameraman|cameramannen': 'camerapersoon',
    'zakenman|zakenmannen': 'ondernemer',
    'verpleger|verplegers': 'verpleegkundige',
    'gastheer|gastheren': 'gastmedewerker',
    '*verkoper|*verkopers': 'verkoopmedewerker',
    'ober|obers': 'medewerker bediening',
    'manusje van alles': 'allround medewerker',
  }),
  ...phrases('title', 'womanTitle', 'vervecken', {
    'secretaresse*|*secretaresse': 'secretarieel medewerker',
    'gastvrouw|gastvrouwen': 'gastmedewerker',
    'receptioniste|receptionistes': 'receptiemedewerker',
    'caissiere|caissieres': 'kassamedewerker',
    '*verkoopster|*verkoopsters': 'verkoopmedewerker',
    'serveerster|serveersters': 'medewerker bediening',
    'stewardess|stewardessen': 'cabinemedewerker',
    '*verzorgster|*verzorgsters': 'verzorgende',
    '*schoonmaakster|*schoonmaaksters|poetsvrouw|poetsvrouwen|werkster|werksters': 'schoonmaakmedewerker',
    '*medewerkster|*medewerksters': 'medewerker',
    'lerares|leraressen|juf|juffrouw': 'leerkracht',
    'directrice|directrices': 'directeur (v/m/x)',
    'kapster|kapsters': 'kapper (v/m/x)',
    'naaister|naaisters': 'medewerker naaiatelier',
  }),
  ...phrases('requirement', 'diploma', 'own', {
    'hbo werk en denkniveau|mbo werk en denkniveau|hbo denkniveau|mbo denkniveau': 'noem wat iemand moet kunnen',
    'afgeronde opleiding|afgeronde hbo opleiding|afgeronde mbo opleiding|diploma vereist|relevant diploma':
      'noem wat iemand moet kunnen, ook geleerd in werk of thuis',
  }),
  ...phrases('requirement', 'years', 'own', {
    '# jaar ervaring|# jaar werkervaring|# jaar relevante ervaring|# jaar relevante werkervaring|# jaren ervaring':
      'noem het werk dat iemand al eens deed',
    'ruime ervaring|*jarige ervaring|ruime werkervaring': 'noem het werk dat iemand al eens deed',
  }),
  ...phrases('requirement', 'transport', 'own', {
    'rijbewijs b|in bezit van rijbewijs|in bezit van een rijbewijs': 'vraag het alleen als rijden bij het werk hoort',
    'eigen auto|eigen vervoer': 'noem hoe je er met bus of fiets komt',
  }),
  ...phrases('language', 'nativeSpeaker', 'equalTreatment', {
    'native speaker*|moedertaal|moedertaalspreker*|nederlands als moedertaal':
      'noem het taalniveau dat het werk vraagt',
    'foutloos nederlands|perfect nederlands|vlekkeloos nederlands|accentloos*|foutloze beheersing':
      'noem wat iemand leest, schrijft of zegt in het werk',
    'uitstekende beheersing van de nederlandse taal|uitstekend nederlands': 'noem het taalniveau dat het werk vraagt',
  }),
  ...phrases('age', 'young', 'ageLaw', {
    'jong team|jonge collega*|jong en dynamisch*|jong dynamisch team|jonge honden|jonge hond':
      'beschrijf het team zonder leeftijd',
    'net afgestudeerd*|pas afgestudeerd*|schoolverlater*|fris van school': 'ook voor wie net begint',
    'digital native*': 'werkt met de computer',
    'studentenbaan|scholierenbaan|alleen studenten|student gezocht|bijbaan voor studenten|bijbaan voor scholieren':
      'zeg wat het werk en de uren zijn',
  }),
  ...phrases('age', 'ageLimit', 'ageLaw', {
    'maximaal # jaar oud|max # jaar oud|tot # jaar oud|niet ouder dan # jaar|niet ouder dan #': 'laat de leeftijd weg',
    'tussen # en # jaar|tussen de # en # jaar|# tot # jaar oud': 'laat de leeftijd weg',
    'jongeman|jongedame|jonge man|jonge vrouw': 'laat leeftijd en geslacht weg',
  }),
  ...phrases('availability', 'always', 'own', {
    '24 7|altijd bereikbaar|altijd beschikbaar|dag en nacht bereikbaar': 'noem de uren waarop iemand bereikbaar is',
    'flexibel inzetbaar|flexibele inzet|volledig flexibel|flexibele instelling': 'noem de dagen en tijden',
    '9 tot 5 mentaliteit|geen 9 tot 5|geen 9 tot 5 mentaliteit|negen tot vijf mentaliteit': 'noem de werktijden',
    'bereid om over te werken|bereid over te werken|overwerk|overwerken': 'zeg hoe vaak, en dat het in overleg gaat',
  }),
  ...phrases('availability', 'fullTime', 'own', {
    'alleen fulltime|uitsluitend fulltime|fulltime beschikbaar|alleen voltijd|voltijds beschikbaar|# uur beschikbaar':
      'noem ook het kleinste aantal uren dat kan',
  }),
  ...phrases('availability', 'hours', 'own', {
    'avonden en weekenden|in de avonden en weekenden|onregelmatige tijden|onregelmatige werktijden|wisselende tijden|wisselende diensten|wisseldienst*':
      'geef een rooster, of zeg dat schooltijden ook kunnen',
  }),
  ...phrases('musts', 'musts', 'own', {
    'moet|moeten|dien|dient|vereist|vereiste|vereisten|noodzakelijk|verplicht|een must': 'te leren op de plek',
  }),
  ...fine('rijbewijs b is niet nodig|rijbewijs b niet nodig|niet vereist|niet verplicht|niet noodzakelijk'),
  ...fine('lief en leed|overwerk komt niet voor|papieren tijger|opleider|opleiders|begeleider|begeleiders|moet niet'),
]
