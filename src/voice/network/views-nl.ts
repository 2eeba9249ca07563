import type { NetworkViewsMessages } from './views-messages.js'

const ABOUT = { one: 'ongeveer {n} conversie', other: 'ongeveer {n} conversies' } as const

/** What is listed, by what it is ordered by. */
const PATHS = {
  conversions: { one: 'helderste pad', other: 'helderste paden' },
  value: { one: 'waardevolste pad', other: 'waardevolste paden' },
  wilson: { one: 'pad dat het zekerst converteert', other: 'paden die het zekerst converteren' },
} as const

/** The views beside the network, in Dutch. */
export const networkViewsNl: NetworkViewsMessages = {
  model: 'volgens het model',
  columns: {
    path: 'Pad',
    touchpoint: 'Touchpoint',
    conversions: 'Conversies',
    journeys: 'Klantreizen',
    rate: 'Geconverteerd',
    interval: '95%-interval',
    medianTime: 'Mediane tijd',
    share: 'Van alle conversies',
    running: 'Cumulatief aandeel',
    value: 'Waarde',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, {
        one: `${f.percent(share)} van de conversies kwam via het ene ${PATHS[rank].one}`,
        other: `${f.percent(share)} van de conversies kwam via de {n} ${PATHS[rank].other}`,
      }),
    none: 'Geen pad wordt vaak genoeg en met conversies gevolgd om het te noemen',
    caption: 'Waargenomen paden, in de gekozen volgorde; herhalingen als één',
    rank: 'Geordend naar',
    ranks: { conversions: 'Conversies', value: 'Waarde', wilson: 'Percentage, ten minste' },
    covers: (journeys, conversions, f) =>
      `Het beeld dekt ${f.percent(journeys)} van de klantreizen${conversions === null ? '' : ` en ${f.percent(conversions)} van de conversies`}.`,
    support: (least, variants, f) =>
      `Van ${f.plural(variants, { one: '{n} verschillend pad', other: '{n} verschillende paden' })} zijn die met ten minste ${f.plural(least, { one: '{n} klantreis', other: '{n} klantreizen' })} genoemd.`,
    likely: 'Ter vergelijking: paden die het model waarschijnlijk acht',
    likelyNote:
      'Niet waargenomen. Het model vergeet waar een klantreis vandaan kwam, en voegt zo beginnen en einden samen die elkaar misschien nooit hebben ontmoet.',
    likelyShare: 'Aandeel volgens het model',
    observedShare: 'Waargenomen aandeel',
    neverSeen: 'nooit gezien',
  },
  holes: {
    title: (name, rate, f) => `Het zwartste gat: ${name}; daar gaat ${f.percent(rate)} van de bezoeken verloren`,
    none: 'Geen enkel touchpoint verliest met zekerheid meer dan zijns gelijken',
    caption: {
      excess:
        'Geordend naar ongeveer hoeveel conversies er volgens het model ten minste verloren gaan boven wat bij zijns gelijken te verwachten is',
      lost: 'Geordend naar hoeveel er verloren gaan',
      rate: 'Geordend naar het aandeel van de bezoeken dat er verloren gaat',
    },
    rank: 'Geordend naar',
    ranks: { excess: 'Overschot', lost: 'Aantal verloren', rate: 'Aandeel verloren' },
    lost: 'Verloren',
    visits: 'Van bezoeken',
    lossRate: 'Aandeel verloren',
    expected: 'Verwacht',
    times: 'Keer het verwachte',
    atStake: 'Op het spel (model)',
    excess: 'Overschot (model)',
    excessLow: 'Overschot, ten minste',
    light: 'Van de conversies, hierlangs',
    verdict: 'Oordeel',
    both: 'ster en gat',
    differs: (byExcess, byLost, byRate) =>
      `Vooraan naar overschot: ${byExcess}; naar verloren aantal: ${byLost}; naar verloren aandeel: ${byRate}.`,
    together: (judged, f) =>
      `Samen beoordeelde touchpoints: ${f.count(judged)}; gemiddeld is hoogstens één zwart gat op de twintig toeval.`,
    tooFew: 'Onder 30 afgeronde bezoeken, hier of bij alle andere samen, is er geen oordeel: te weinig.',
  },
  credits: {
    title: 'Van wie zijn de conversies? Dat hangt van de methode af',
    caption: 'Conversies toegerekend aan touchpoints, per methode',
    method: 'Methode',
    methods: {
      removal: 'Verwijderingseffect',
      first: 'Eerste contact',
      last: 'Laatste contact',
      linear: 'Lineair',
      'linear-distinct': 'Shapley',
      position: '40/20/40',
      'time-decay': 'Tijdsverval',
    },
    rules: {
      removal: 'Wat er volgens het model zonder dit punt zou ontbreken',
      first: 'Alles aan het eerste contact',
      last: 'Alles aan het laatste contact',
      linear: 'Evenveel aan elk contact',
      'linear-distinct': 'Evenveel aan elk touchpoint op de weg: de Shapley-waarde',
      position: '40% aan het eerste, 40% aan het laatste, de rest ertussen',
      'time-decay': 'Half zoveel voor elke 7 dagen vóór de conversie',
    },
    unmodelled: 'Buiten het model',
    total: 'Alle conversies',
    note: 'Elke kolom telt op tot alle conversies. Geen ervan is een effect: ze verdelen wat er is gebeurd.',
  },
  whatIf: {
    title: (name) => `Wat als er bij ${name} minder verloren zou gaan, of meer?`,
    choose: 'Touchpoint',
    label: (name) => `Aandeel dat bij ${name} verloren gaat`,
    value: (from, to, f) => `${f.percent(to)} in plaats van ${f.percent(from)}`,
    remove: 'Verwijderen',
    plug: 'Het gat dichten',
    asExpected: 'Zoals zijns gelijken',
    reset: 'Zoals het is',
    more: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), ABOUT)} meer, boven op ${f.count(of)}, volgens het model`,
    fewer: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), ABOUT)} minder, van ${f.count(of)}, volgens het model`,
    same: 'Evenveel conversies als er zijn',
    rate: (from, to, f) => `Volgens het model converteert ${f.percent(from)} van de klantreizen; dan ${f.percent(to)}`,
    none: 'Van niemand is bekend dat hij vanaf hier verderging, dus het model heeft geen antwoord.',
    note: 'Een schatting van het model, geen gemeten toename: wie zou blijven, gaat daarin verder zoals anderen vanaf hier.',
    includesOpen: 'Klantreizen die nog onderweg zijn, tellen zoals het model verwacht dat ze eindigen.',
    hint: 'Sleep de ring in het beeld, of gebruik de schuifregelaar.',
  },
  trace: {
    title: 'Klantreizen naar weg',
    search: 'Klantreizen zoeken naar hun weg',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${f.plural(t.journeys, { one: '{n} klantreis gaat', other: '{n} klantreizen gaan' })} langs ${t.path}${t.steps > 1 ? (t.adjacent ? ', direct na elkaar' : ', in deze volgorde') : ''}: ${f.percent(t.rate)} converteert (${f.range(t.low, t.high)}), tegen ${f.percent(t.rateOfAll)} van alle; ${f.count(t.lost)} verloren, ${f.count(t.open)} nog onderweg.`,
    nobody: (path) => `Geen enkele klantreis gaat in deze volgorde langs ${path}.`,
    unknown: (words, f) => `Geen touchpoint heet ${f.list(words.map((word) => `“${word}”`))}.`,
    nothing: 'Wijs een touchpoint aan of kies er een, dan nog een voor klantreizen langs beide; of zoek.',
    clear: 'Wissen',
    into: (name) => `Naar ${name} vanuit`,
    outOf: (name) => `Van ${name} naar`,
    kinds: {
      start: 'het begin',
      unobserved: 'wat niet is waargenomen',
      converted: 'conversie',
      lost: 'verloren',
      open: 'nog onderweg',
      ended: 'een goede afloop',
    },
    again: 'meteen opnieuw hier',
  },
  actor: {
    title: (a, f) =>
      `${a.actor}: ${f.plural(a.touches, { one: '{n} contact', other: '{n} contacten' })}${a.spanMs > 0 ? ` in ${f.duration(a.spanMs)}` : ''}${a.stage === null ? '' : `; nu in de fase ${a.stage}`}${a.stepsBack > 0 ? `, ${f.plural(a.stepsBack, { one: '{n} stap', other: '{n} stappen' })} terug vanaf ${a.furthest ?? ''}` : ''}`,
    summary: (a, f) =>
      [
        `Afloop: ${a.outcome}.`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { one: '{n} apparaat', other: '{n} apparaten' })}, ${f.plural(a.switches, { one: '{n} wisseling', other: '{n} wisselingen' })} daartussen.`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`Langste stilte: ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`Aan het eind van de waarneming ${f.duration(a.silentSinceMs)} stil.`]),
      ].join(' '),
    unknown: (actor) => `Niemand is bekend als ${actor}.`,
    silence: (ms, f) => `${f.duration(ms)} stilte`,
    silentSince: (ms, f) => `${f.duration(ms)} stil`,
    comesBack: 'komt terug',
    unobserved: 'iets is niet waargenomen',
    converts: 'converteert',
    isLost: 'gaat verloren',
    changesTo: (device) => `wisselt naar ${device}`,
    closing: '(geen touchpoint)',
    now: 'einde van de waarneming',
    caption: 'Contacten van één persoon, op volgorde',
    channel: 'Kanaal',
    device: 'Apparaat',
  },
  switches: {
    title: (share, f) => `Van de klantreizen met een bekend apparaat wisselt ${f.percent(share)} van apparaat`,
    note: (switching, staying, f) =>
      `Van de klantreizen die wisselen, converteert ${f.percent(switching)}; van die welke blijven, ${f.percent(staying)}. Langere klantreizen hebben meer kansen om te wisselen: dit is geen effect van het wisselen.`,
    caption: 'Van het ene contact naar het volgende: welk apparaat op welk volgt',
    from: 'Van',
    sequences: 'Meest voorkomende reeksen',
    sequence: 'Reeks',
    none: 'Er is geen apparaat bekend',
  },
  influence: {
    title: (share, f) =>
      `Van de geconverteerde klantreizen met een rechtstreeks contact had ${f.percent(share)} daarvóór een indirect contact`,
    none: 'Geen geconverteerde klantreis kwam een touchpoint tegen dat als rechtstreeks is aangemerkt',
    only: (n, f) =>
      `Geconverteerde klantreizen met contacten van beide soorten: ${f.count(n.both)}; alleen met indirecte: ${f.count(n.indirect)}; alleen met rechtstreekse: ${f.count(n.direct)}${n.unknown > 0 ? `; zonder aangemerkt contact: ${f.count(n.unknown)}` : ''}${n.noTouchpoint > 0 ? `; zonder contact: ${f.count(n.noTouchpoint)}` : ''}.`,
    caption: 'Geconverteerde klantreizen naar wat ze tegenkwamen',
    kind: 'Soort',
    reached: 'Geconverteerde klantreizen die het tegenkwamen',
    credit: 'Toegerekende conversies',
    touches: 'Contacten',
    kinds: {
      indirect: 'Indirect',
      direct: 'Rechtstreeks',
      online: 'Online',
      store: 'In de winkel',
      peer: 'Onder mensen',
      brand: 'Van het merk',
      unknown: 'Niet aangemerkt',
    },
    credited: (method) => `Toegerekend volgens: ${method}.`,
  },
  controls: {
    title: 'Wat wordt getoond',
    coverage: 'Gedekte klantreizen',
    detail: 'Getekende wegen',
    detailAuto: 'zoveel als er passen',
    group: 'Hemellichamen',
    touchpoints: 'Touchpoints',
    all: 'Alle',
    cohort: 'Voor het eerst gezien',
    outcome: 'Afloop',
    reset: 'Alles tonen',
    kept: (journeys, all, f) =>
      `${f.count(journeys)} van ${f.plural(all, { one: '{n} klantreis', other: '{n} klantreizen' })}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way}: ${f.percent(converted)} van de geconverteerde gaat langs deze weg, ${f.percent(lost)} van de verloren`,
    caption: 'Aandeel van geconverteerde en van verloren klantreizen langs een weg, grootste verschil eerst',
    way: 'Weg',
    points: 'Verschil, procentpunten',
    times: 'Ermee, keer zonder',
    none: 'Geen enkele weg verschilt met zekerheid: geen doorstaat de correctie voor vele toetsen.',
    note: (ways, tested, f) =>
      `${f.count(ways)} van ${f.plural(tested, { one: '{n} getoetste weg', other: '{n} getoetste wegen' })} ${f.plural(ways, { one: 'verschilt', other: 'verschillen' })} met zekerheid (exacte toets van Fisher, Benjamini en Hochberg bij 0,10). Een verschil is geen oorzaak.`,
  },
}
