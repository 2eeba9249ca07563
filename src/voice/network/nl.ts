import type { Formatter } from '../common/formatter.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = {
  stage: 'wat de fase doet verwachten',
  step: 'wat die stap doet verwachten',
  all: 'wat andere verliezen',
} as const

const STAND_IN = ' (bijna niemand ging vandaar verder, dus staat het vervolg bij zijns gelijken daarvoor in de plaats)'

/** "1.6 times what its stage expects"; '' where nothing was expected. */
function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `, ${timesText(times, f)} keer ${POOL[pool]}`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `Bij ${f.percent(share)} van de conversies was het enige touchpoint ${path}`
    : `${f.percent(share)} van de conversies volgde het pad ${path}`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${f.percent(hole.lossRate)} van de bezoeken bij ${hole.name} gaat verloren${against(hole, f)}`
}

/** The network in Dutch. */
export const networkNl: NetworkMessages = {
  start: 'klantreizen beginnen',
  goal: 'geconverteerd',
  startOf: (all, f) => f.plural(all, { one: 'van {n} gestarte klantreis', other: 'van {n} gestarte klantreizen' }),
  goalOf: (all, f) => `van ${f.count(all)} geconverteerd`,
  noTouchpoint: '(geen touchpoint)',
  others: (touchpoints, f) => f.plural(touchpoints, { one: '{n} ander touchpoint', other: '{n} andere touchpoints' }),
  othersBrief: (touchpoints, f) => `nog ${f.count(touchpoints)}`,
  visits: (visits, f) => f.plural(visits, { one: '{n} bezoek', other: '{n} bezoeken' }),
  loses: (share, f) => `${f.percent(share)} verloren`,
  arrow: ' → ',
  key: {
    light: 'licht: aandeel van de conversies langs deze weg',
    lightShown: 'licht: aandeel van de getoonde conversies langs deze weg',
    width: (journeys, f) => f.plural(journeys, { one: 'breedte: {n} klantreis', other: 'breedte: {n} klantreizen' }),
    hole: 'zwart gat: verliest meer dan verwacht',
    ring: 'de ring eromheen: wat dat kost',
    core: 'kern: conversies die zonder dit punt wegvallen, volgens het model',
    lost: 'verloren',
    ended: 'goed afgelopen',
    open: 'nog onderweg',
    repeats: 'meteen opnieuw',
    other: 'andere wegen, samen geteld',
    otherCount: 'keer zijn andere wegen gebruikt',
    gap: 'niet waargenomen',
    brightest: 'Helderste paden',
    covers: (journeys, conversions, f) =>
      `dekt ${f.percent(journeys)} van de klantreizen${conversions === null ? '' : ` en ${f.percent(conversions)} van de conversies`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}; ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `Via geen enkel pad kwam meer dan ${f.percent(most)} van de conversies${hole === null ? '' : `; ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    `${f.count(converted)} van ${f.plural(journeys, { one: '{n} klantreis', other: '{n} klantreizen' })} ${f.plural(converted, { one: 'eindigt', other: 'eindigen' })} in een conversie`,
  titleNobody: (journeys, last, f) =>
    `Geen conversie in ${f.plural(journeys, { one: '{n} klantreis', other: '{n} klantreizen' })}, dus geen licht${last === null ? '' : `; het laatst gezien meestal bij ${last.name} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'Elk hemellichaam is een touchpoint; een weg ertussen is zo breed als het aantal klantreizen erlangs.',
      ...(light ? ['Licht staat voor conversies.'] : []),
      ...(holes ? ['Een zwart gat verliest meer dan soortgelijke touchpoints.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${f.plural(n.journeys, { one: '{n} klantreis', other: '{n} klantreizen' })} over ${f.plural(n.touchpoints, { one: '{n} touchpoint', other: '{n} touchpoints' })} en ${f.plural(n.transitions, { one: '{n} overgang', other: '{n} overgangen' })}: ${f.count(n.converted)} geconverteerd, ${f.count(n.lost)} verloren, ${f.count(n.open)} nog onderweg, ${f.count(n.ended)} goed afgelopen.`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, {
      one: `Het helderste pad dekt ${f.percent(share)} van de conversies.`,
      other: `De {n} helderste paden dekken samen ${f.percent(share)} van de conversies.`,
    }),
  holeSentence: (hole, f) =>
    `${hole.name}: ${f.percent(hole.lossRate)} van de bezoeken gaat verloren (${f.range(hole.low, hole.high)})${against(hole, f)}; dat kost volgens het model ongeveer ${f.plural(Math.round(hole.cost), { one: '{n} conversie', other: '{n} conversies' })}${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'Geen enkel touchpoint heeft genoeg bezoeken om te zeggen of het meer verliest dan zijns gelijken.'
      : `Geen enkel touchpoint verliest met zekerheid meer dan zijns gelijken${judged < all ? ` (genoeg bezoeken voor een oordeel: ${f.count(judged)} van ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `Samen gemodelleerd, want het minst bezocht: ${f.plural(touchpoints, { one: '{n} touchpoint', other: '{n} touchpoints' })}; wat bij elk verloren gaat, wordt toch beoordeeld.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, { one: '{n} touchpoint', other: '{n} touchpoints' })} en ${f.plural(transitions, { one: '{n} overgang', other: '{n} overgangen' })}; hoe klantreizen eindigen, is niet bekend`,
  emptyFilter: { title: 'Het filter laat geen klantreis over', hint: 'Een ruimer filter toont weer klantreizen.' },
  emptyCoverage: {
    title: 'De gevraagde dekking laat geen klantreis over',
    hint: 'Kies een groter deel van de klantreizen.',
  },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      one: `Er zijn hier veel wegen: het ene helderste pad dekt maar ${f.percent(share)} van de conversies, dus het licht komt van de overgangen.`,
      other: `Er zijn hier veel wegen: de {n} helderste paden dekken maar ${f.percent(share)} van de conversies, dus het licht komt van de overgangen.`,
    }),
  detail: (drawn, all, f) =>
    `${f.count(drawn)} van ${f.plural(all, { one: '{n} overgang', other: '{n} overgangen' })} getekend; korte uitlopers tellen de andere.`,
  folded: (touchpoints, f) =>
    f.plural(touchpoints, {
      one: '{n} touchpoint deelt een hemellichaam met andere.',
      other: '{n} touchpoints delen één hemellichaam.',
    }),
  notToScale: 'De dunste wegen zijn niet op schaal.',
  tooYoung: 'Bij alle bezoeken loopt het geduld nog: getekend, niet gemodelleerd.',
  totalsDefinition: 'Gemaakt van een tabel met overgangen; de aantallen zijn zoals opgegeven',
  lacking: {
    starts:
      'De tabel zegt niet waar klantreizen beginnen: wat een touchpoint verlaat zonder er te zijn gekomen, geldt als daar begonnen.',
    ends: 'De tabel zegt niet hoe klantreizen eindigen, dus over conversie en verlies valt niets te zeggen.',
    losses:
      'De tabel onderscheidt verliezen niet van klantreizen die nog onderweg zijn, dus er is geen model en er zijn geen zwarte gaten.',
    journeys:
      'De tabel telt passages, geen klantreizen: hoeveel klantreizen passeerden, en hun licht, zijn schattingen van het model.',
    positions: 'Waar touchpoints in klantreizen staan, is een schatting van het model.',
    paths: 'Hele paden zijn niet uit losse overgangen af te lezen.',
    credits: 'Conversies zijn alleen toe te rekenen via het verwijderingseffect en het laatste contact.',
    times: 'Er zijn geen tijden bekend: elke passage met een bekende afloop telt.',
  },
  removed: (share, f) =>
    `Het model laat ${f.percent(share)} van de aankomsten weg, waarna conversie noch verlies volgt.`,
  holeRank: {
    excess: 'Zwarte gaten zijn geordend naar ongeveer hoeveel conversies ze volgens het model kosten.',
    lost: 'Zwarte gaten zijn geordend naar hoeveel er verloren gaan.',
    rate: 'Zwarte gaten zijn geordend naar het aandeel dat er verloren gaat.',
  },
  holesLeftOut: 'Bezoeken waarbij het geduld nog loopt, zijn getekend, niet gemodelleerd.',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      one: '{n} klantreis heeft een leemte die niemand heeft waargenomen: haar wegen daar zijn gestippeld, en ze telt voor geen enkel pad.',
      other:
        '{n} klantreizen hebben een leemte die niemand heeft waargenomen: hun wegen daar zijn gestippeld, en ze tellen voor geen enkel pad.',
    }),
  facts: {
    visits: 'Bezoeken',
    journeys: 'Klantreizen',
    uses: 'Keer gebruikt',
    light: 'Van de conversies, langs deze weg',
    throughLight: 'Van de conversies, hierlangs',
    lightShown: 'Van de getoonde conversies, langs deze weg',
    throughLightShown: 'Van de getoonde conversies, hierlangs',
    convert: 'Converteert vanaf hier (model)',
    removal: 'Van de conversies, weg zonder dit punt (model)',
    lossRate: 'Hier verloren',
    expected: 'Verwacht bij zijns gelijken',
    cost: 'Kost (model)',
    converted: 'Hier geconverteerd',
    lost: 'Het laatst hier gezien, verloren',
    open: 'Hier nog onderweg',
    ended: 'Hier goed afgelopen',
    repeats: 'Meteen opnieuw gekomen',
    otherIn: 'Andere wegen hierheen',
    otherOut: 'Andere wegen hiervandaan',
    unobservedIn: 'Hier gekomen, weg niet waargenomen',
    unobservedOut: 'Verder gegaan, weg niet waargenomen',
    rate: 'Hiervan geconverteerd',
    after: (path) => `Na ${path}: geconverteerd`,
    interval: '95%-interval',
    medianTime: 'Mediane tijd',
    share: 'Van alle conversies',
    runningShare: 'Samen met de helderdere',
    touchpoints: 'Touchpoints',
    value: 'Waarde',
  },
  about: (count, standIn, f) =>
    `${f.plural(Math.round(count), { one: 'ongeveer {n} conversie', other: 'ongeveer {n} conversies' })}${standIn ? ', zoals het bij zijns gelijken verdergaat' : ''}`,
  verdict: { hole: 'zwart gat', 'too-few': 'te weinig', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} van ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) =>
    f.plural(transitions, { one: `${f.count(uses)} in {n} overgang`, other: `${f.count(uses)} in {n} overgangen` }),
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `Pad ${f.count(rank)}: ${path}`,
  commands: {
    follow: 'de sterkste weg volgen, of het pad waarop u bent',
    back: 'teruggaan naar waar u was',
    nextPath: 'naar het volgende helderste pad gaan',
    nextHole: 'naar het volgende zwarte gat gaan',
    column: 'alle touchpoints langs, kolom voor kolom; de ene toets maakt de andere ongedaan',
    noWay: 'Vanaf hier leidt niets verder.',
    noBack: 'Er is geen stap om terug te nemen.',
    noPath: 'Er is hier geen helderste pad.',
    noHole: 'Er is hier geen zwart gat.',
  },
  table: {
    caption: 'Touchpoints, de meest bezochte eerst',
    captionPart: (shown, all, f) => `De ${f.count(shown)} meest bezochte van ${f.count(all)} touchpoints`,
    touchpoint: 'Touchpoint',
    visits: 'Bezoeken',
    journeys: 'Klantreizen',
    converted: 'Hier geconverteerd',
    lost: 'Hier verloren',
    open: 'Onderweg',
    ended: 'Goed afgelopen',
    unobservedIn: 'Niet waargenomen gekomen',
    unobservedOut: 'Niet waargenomen verder gegaan',
    light: 'Van de conversies',
    lossRate: 'Verliespercentage',
    expected: 'Verwacht',
    verdict: 'Oordeel',
  },
}
