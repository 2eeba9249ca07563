import type { Formatter } from '../common/formatter.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = {
  stage: 'dessen, was die Stufe erwarten lässt',
  step: 'dessen, was dieser Schritt erwarten lässt',
  all: 'dessen, was andere verlieren',
} as const

const STAND_IN = ' (fast niemand ging von dort weiter, deshalb steht der Fortgang bei seinesgleichen dafür)'

/** "1.6 times what its stage expects"; '' where nothing was expected. */
function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `, das ${timesText(times, f)}\u2011Fache ${POOL[pool]}`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `Bei ${f.percent(share)} der Conversions war der einzige Touchpoint ${path}`
    : `${f.percent(share)} der Conversions folgten dem Pfad ${path}`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${f.percent(hole.lossRate)} der Besuche bei ${hole.name} gehen verloren${against(hole, f)}`
}

/** The network in German. */
export const networkDe: NetworkMessages = {
  start: 'Journeys beginnen',
  goal: 'konvertiert',
  startOf: (all, f) => f.plural(all, { one: 'von {n} Journey, die beginnt', other: 'von {n} Journeys, die beginnen' }),
  goalOf: (all, f) => `von ${f.count(all)} konvertierten`,
  noTouchpoint: '(kein Touchpoint)',
  others: (touchpoints, f) =>
    f.plural(touchpoints, { one: '{n} weiterer Touchpoint', other: '{n} weitere Touchpoints' }),
  othersBrief: (touchpoints, f) => f.plural(touchpoints, { one: '{n} weiterer', other: '{n} weitere' }),
  visits: (visits, f) => f.plural(visits, { one: '{n} Besuch', other: '{n} Besuche' }),
  loses: (share, f) => `${f.percent(share)} verloren`,
  arrow: ' → ',
  key: {
    light: 'Licht: Anteil der Conversions, die hier entlanggingen',
    lightShown: 'Licht: Anteil der gezeigten Conversions, die hier entlanggingen',
    width: (journeys, f) => f.plural(journeys, { one: 'Breite: {n} Journey', other: 'Breite: {n} Journeys' }),
    hole: 'Schwarzes Loch: verliert mehr als erwartet',
    ring: 'sein Ring: was das kostet',
    core: 'Kern: ohne ihn entfallende Conversions, nach dem Modell',
    lost: 'verloren',
    ended: 'gut beendet',
    open: 'noch unterwegs',
    repeats: 'sofort erneut',
    other: 'andere Wege, zusammen gezählt',
    otherCount: 'so oft wurden andere Wege benutzt',
    gap: 'nicht beobachtet',
    brightest: 'Hellste Pfade',
    covers: (journeys, conversions, f) =>
      `deckt ${f.percent(journeys)} der Journeys${conversions === null ? '' : ` und ${f.percent(conversions)} der Conversions`} ab`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}; ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `Über keinen einzelnen Pfad kamen mehr als ${f.percent(most)} der Conversions${hole === null ? '' : `; ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    `${f.count(converted)} von ${f.plural(journeys, { one: '{n} Journey', other: '{n} Journeys' })} ${f.plural(converted, { one: 'endet', other: 'enden' })} mit einer Conversion`,
  titleNobody: (journeys, last, f) =>
    `Keine Conversion in ${f.plural(journeys, { one: '{n} Journey', other: '{n} Journeys' })}, also kein Licht${last === null ? '' : `; zuletzt gesehen am häufigsten bei ${last.name} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'Jeder Körper ist ein Touchpoint; ein Weg zwischen zweien ist so breit wie die Zahl der Journeys, die ihn nahmen.',
      ...(light ? ['Licht steht für Conversions.'] : []),
      ...(holes ? ['Ein Schwarzes Loch verliert mehr als Touchpoints seiner Art.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${f.plural(n.journeys, { one: '{n} Journey', other: '{n} Journeys' })} über ${f.plural(n.touchpoints, { one: '{n} Touchpoint', other: '{n} Touchpoints' })} und ${f.plural(n.transitions, { one: '{n} Übergang', other: '{n} Übergänge' })}: ${f.count(n.converted)} konvertiert, ${f.count(n.lost)} verloren, ${f.count(n.open)} noch unterwegs, ${f.count(n.ended)} gut beendet.`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, {
      one: `Der hellste Pfad deckt ${f.percent(share)} der Conversions ab.`,
      other: `Die {n} hellsten Pfade decken zusammen ${f.percent(share)} der Conversions ab.`,
    }),
  holeSentence: (hole, f) =>
    `${hole.name}: ${f.percent(hole.lossRate)} der Besuche gehen verloren (${f.range(hole.low, hole.high)})${against(hole, f)}; das kostet nach dem Modell etwa ${f.plural(Math.round(hole.cost), { one: '{n} Conversion', other: '{n} Conversions' })}${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'Kein Touchpoint hat genug Besuche, um zu sagen, ob er mehr verliert als seinesgleichen.'
      : `Kein Touchpoint verliert mit Sicherheit mehr als seinesgleichen${judged < all ? ` (genug Besuche für ein Urteil: ${f.count(judged)} von ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `Gemeinsam modelliert, weil am wenigsten besucht: ${f.plural(touchpoints, { one: '{n} Touchpoint', other: '{n} Touchpoints' })}; was an jedem verloren geht, wird dennoch beurteilt.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, { one: '{n} Touchpoint', other: '{n} Touchpoints' })} und ${f.plural(transitions, { one: '{n} Übergang', other: '{n} Übergänge' })}; wie Journeys enden, ist nicht bekannt`,
  emptyFilter: { title: 'Der Filter lässt keine Journey übrig', hint: 'Ein weiterer Filter zeigt wieder Journeys.' },
  emptyCoverage: {
    title: 'Die gewünschte Abdeckung lässt keine Journey übrig',
    hint: 'Bitte einen größeren Anteil der Journeys wählen.',
  },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      one: `Hier gibt es viele Wege: Der eine hellste Pfad deckt nur ${f.percent(share)} der Conversions ab, deshalb kommt das Licht von den Übergängen.`,
      other: `Hier gibt es viele Wege: Die {n} hellsten Pfade decken nur ${f.percent(share)} der Conversions ab, deshalb kommt das Licht von den Übergängen.`,
    }),
  detail: (drawn, all, f) =>
    `${f.count(drawn)} von ${f.plural(all, { one: '{n} Übergang', other: '{n} Übergängen' })} gezeichnet; kurze Stummel zählen die anderen.`,
  folded: (touchpoints, f) =>
    f.plural(touchpoints, {
      one: '{n} Touchpoint teilt einen Körper mit anderen.',
      other: '{n} Touchpoints teilen sich einen Körper.',
    }),
  notToScale: 'Die dünnsten Wege sind nicht maßstäblich.',
  tooYoung: 'Bei allen Besuchen läuft die Geduld noch: gezeichnet, nicht modelliert.',
  totalsDefinition: 'Aus einer Tabelle von Übergängen gebildet; die Zahlen sind wie angegeben',
  lacking: {
    starts:
      'Die Tabelle sagt nicht, wo Journeys beginnen: Was von einem Touchpoint ausgeht, ohne dort angekommen zu sein, gilt als dort begonnen.',
    ends: 'Die Tabelle sagt nicht, wie Journeys enden; über Conversion und Verlust lässt sich daher nichts sagen.',
    losses:
      'Die Tabelle unterscheidet Verluste nicht von Journeys, die noch unterwegs sind; daher gibt es weder ein Modell noch Schwarze Löcher.',
    journeys:
      'Die Tabelle zählt Durchgänge, keine Journeys: Wie viele Journeys durchkamen, und ihr Licht, sind Schätzungen des Modells.',
    positions: 'Wo in den Journeys ein Touchpoint steht, ist eine Schätzung des Modells.',
    paths: 'Aus einzelnen Übergängen lassen sich keine ganzen Pfade ablesen.',
    credits: 'Conversions lassen sich nur nach Removal-Effekt und letztem Kontakt zuschreiben.',
    times: 'Es sind keine Zeiten bekannt: Jeder Durchgang mit bekanntem Ausgang zählt.',
  },
  removed: (share, f) =>
    `Das Modell lässt ${f.percent(share)} der Ankünfte aus, denen weder Conversion noch Verlust folgt.`,
  holeRank: {
    excess: 'Schwarze Löcher sind danach geordnet, wie viele Conversions sie nach dem Modell etwa kosten.',
    lost: 'Schwarze Löcher sind danach geordnet, wie viele dort verloren gehen.',
    rate: 'Schwarze Löcher sind nach dem Anteil geordnet, der dort verloren geht.',
  },
  holesLeftOut: 'Besuche, bei denen die Geduld noch läuft, sind gezeichnet, aber nicht modelliert.',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      one: '{n} Journey hat eine Lücke, die niemand beobachtet hat: Ihre Wege dort sind gepunktet, und sie zählt zu keinem Pfad.',
      other:
        '{n} Journeys haben eine Lücke, die niemand beobachtet hat: Ihre Wege dort sind gepunktet, und sie zählen zu keinem Pfad.',
    }),
  facts: {
    visits: 'Besuche',
    journeys: 'Journeys',
    uses: 'So oft benutzt',
    light: 'Von den Conversions auf diesem Weg',
    throughLight: 'Von den Conversions hier vorbei',
    lightShown: 'Von den gezeigten Conversions auf diesem Weg',
    throughLightShown: 'Von den gezeigten Conversions hier vorbei',
    convert: 'Konvertieren von hier aus (Modell)',
    removal: 'Von den Conversions ohne ihn entfallen (Modell)',
    lossRate: 'Hier verloren',
    expected: 'Erwartet bei seinesgleichen',
    cost: 'Kostet (Modell)',
    converted: 'Hier konvertiert',
    lost: 'Zuletzt hier gesehen, verloren',
    open: 'Hier noch unterwegs',
    ended: 'Hier gut beendet',
    repeats: 'Sofort erneut gekommen',
    otherIn: 'Andere Wege hierher',
    otherOut: 'Andere Wege von hier',
    unobservedIn: 'Hergekommen, Weg nicht beobachtet',
    unobservedOut: 'Weitergegangen, Weg nicht beobachtet',
    rate: 'Davon konvertiert',
    after: (path) => `Nach ${path}: konvertieren`,
    interval: '95-%-Intervall',
    medianTime: 'Zeit, Median',
    share: 'Von allen Conversions',
    runningShare: 'Mit den helleren zusammen',
    touchpoints: 'Touchpoints',
    value: 'Wert',
  },
  about: (count, standIn, f) =>
    `${f.plural(Math.round(count), { one: 'etwa {n} Conversion', other: 'etwa {n} Conversions' })}${standIn ? ', nach dem Fortgang bei seinesgleichen' : ''}`,
  verdict: { hole: 'Schwarzes Loch', 'too-few': 'zu wenige', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} von ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) =>
    f.plural(transitions, {
      one: `${f.count(uses)} in {n} Übergang`,
      other: `${f.count(uses)} in {n} Übergängen`,
    }),
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `Pfad ${f.count(rank)}: ${path}`,
  commands: {
    follow: 'dem stärksten Weg folgen oder dem Pfad, auf dem man ist',
    back: 'dorthin zurückgehen, wo man war',
    nextPath: 'zum nächsthellsten Pfad gehen',
    nextHole: 'zum nächsten Schwarzen Loch gehen',
    column: 'alle Touchpoints Spalte für Spalte ablaufen; eines nimmt das andere zurück',
    noWay: 'Von hier führt nichts weiter.',
    noBack: 'Es gibt keinen Schritt zurück.',
    noPath: 'Hier gibt es keinen hellsten Pfad.',
    noHole: 'Hier gibt es kein Schwarzes Loch.',
  },
  table: {
    caption: 'Touchpoints, die meistbesuchten zuerst',
    captionPart: (shown, all, f) => `Die ${f.count(shown)} meistbesuchten von ${f.count(all)} Touchpoints`,
    touchpoint: 'Touchpoint',
    visits: 'Besuche',
    journeys: 'Journeys',
    converted: 'Hier konvertiert',
    lost: 'Hier verloren',
    open: 'Unterwegs',
    ended: 'Gut beendet',
    unobservedIn: 'Unbeobachtet gekommen',
    unobservedOut: 'Unbeobachtet weitergegangen',
    light: 'Von den Conversions',
    lossRate: 'Verlustquote',
    expected: 'Erwartet',
    verdict: 'Befund',
  },
}
