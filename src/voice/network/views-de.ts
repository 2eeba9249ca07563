import type { NetworkViewsMessages } from './views-messages.js'

const ABOUT = { one: 'etwa {n} Conversion', other: 'etwa {n} Conversions' } as const

/** What is listed, by what it is ordered by. */
const PATHS = {
  conversions: { one: 'hellsten Pfad', other: 'hellsten Pfade' },
  value: { one: 'wertvollsten Pfad', other: 'wertvollsten Pfade' },
  wilson: { one: 'Pfad, der am verlässlichsten konvertiert', other: 'Pfade, die am verlässlichsten konvertieren' },
} as const

/** The views beside the network, in German. */
export const networkViewsDe: NetworkViewsMessages = {
  model: 'nach dem Modell',
  columns: {
    path: 'Pfad',
    touchpoint: 'Touchpoint',
    conversions: 'Conversions',
    journeys: 'Journeys',
    rate: 'Konvertiert',
    interval: '95-%-Intervall',
    medianTime: 'Zeit, Median',
    share: 'Von allen Conversions',
    running: 'Kumulierter Anteil',
    value: 'Wert',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, {
        one: `${f.percent(share)} der Conversions kamen über den einen ${PATHS[rank].one}`,
        other: `${f.percent(share)} der Conversions kamen über die {n} ${PATHS[rank].other}`,
      }),
    none: 'Kein Pfad wird oft genug und mit Conversions gegangen, um genannt zu werden',
    caption: 'Beobachtete Pfade in der gewählten Reihenfolge; Wiederholungen als eine',
    rank: 'Geordnet nach',
    ranks: { conversions: 'Conversions', value: 'Wert', wilson: 'Quote, mindestens' },
    covers: (journeys, conversions, f) =>
      `Das Bild deckt ${f.percent(journeys)} der Journeys${conversions === null ? '' : ` und ${f.percent(conversions)} der Conversions`} ab.`,
    support: (least, variants, f) =>
      `Von ${f.plural(variants, { one: '{n} unterschiedlichen Pfad', other: '{n} unterschiedlichen Pfaden' })} sind jene mit mindestens ${f.plural(least, { one: '{n} Journey', other: '{n} Journeys' })} genannt.`,
    likely: 'Zum Vergleich: Pfade, die das Modell für wahrscheinlich hält',
    likelyNote:
      'Nicht beobachtet. Das Modell vergisst, woher eine Journey kam, und fügt so Anfänge und Enden zusammen, die sich vielleicht nie begegnet sind.',
    likelyShare: 'Anteil nach dem Modell',
    observedShare: 'Beobachteter Anteil',
    neverSeen: 'nie gesehen',
  },
  holes: {
    title: (name, rate, f) => `Das schwärzeste Loch: ${name}; ${f.percent(rate)} der Besuche gehen dort verloren`,
    none: 'Kein Touchpoint verliert mit Sicherheit mehr als seinesgleichen',
    caption: {
      excess:
        'Geordnet danach, wie viele Conversions nach dem Modell etwa und mindestens über das bei seinesgleichen Erwartete hinaus verloren gehen',
      lost: 'Geordnet danach, wie viele dort verloren gehen',
      rate: 'Geordnet nach dem Anteil der Besuche, die dort verloren gehen',
    },
    rank: 'Geordnet nach',
    ranks: { excess: 'Überschuss', lost: 'Anzahl verloren', rate: 'Anteil verloren' },
    lost: 'Verloren',
    visits: 'Von Besuchen',
    lossRate: 'Anteil verloren',
    expected: 'Erwartet',
    times: 'Vielfaches des Erwarteten',
    atStake: 'Steht auf dem Spiel (Modell)',
    excess: 'Überschuss (Modell)',
    excessLow: 'Überschuss, mindestens',
    light: 'Von den Conversions hier vorbei',
    verdict: 'Befund',
    both: 'Stern und Loch',
    differs: (byExcess, byLost, byRate) =>
      `Vorn nach Überschuss: ${byExcess}; nach verlorener Anzahl: ${byLost}; nach verlorenem Anteil: ${byRate}.`,
    together: (judged, f) =>
      `Zusammen beurteilte Touchpoints: ${f.count(judged)}; im Mittel ist höchstens eines von zwanzig Schwarzen Löchern Zufall.`,
    tooFew:
      'Unter 30 abgeschlossenen Besuchen, hier oder bei allen anderen zusammen, gibt es keinen Befund: zu wenige.',
  },
  credits: {
    title: 'Wem gehören die Conversions? Das hängt von der Methode ab',
    caption: 'Touchpoints zugeschriebene Conversions, nach Methode',
    method: 'Methode',
    methods: {
      removal: 'Removal-Effekt',
      first: 'Erster Kontakt',
      last: 'Letzter Kontakt',
      linear: 'Linear',
      'linear-distinct': 'Shapley',
      position: '40/20/40',
      'time-decay': 'Zeitverfall',
    },
    rules: {
      removal: 'Was ohne ihn nach dem Modell fehlen würde',
      first: 'Alles dem ersten Kontakt',
      last: 'Alles dem letzten Kontakt',
      linear: 'Jedem Kontakt gleich viel',
      'linear-distinct': 'Jedem Touchpoint auf dem Weg gleich viel: der Shapley-Wert',
      position: '40\u00a0% dem ersten, 40\u00a0% dem letzten, der Rest dazwischen',
      'time-decay': 'Halb so viel je 7 Tage vor der Conversion',
    },
    unmodelled: 'Außerhalb des Modells',
    total: 'Alle Conversions',
    note: 'Jede Spalte ergibt in der Summe alle Conversions. Keine davon ist eine Wirkung: Sie teilen auf, was geschehen ist.',
  },
  whatIf: {
    title: (name) => `Was wäre, wenn bei ${name} weniger oder mehr verloren ginge?`,
    choose: 'Touchpoint',
    label: (name) => `Anteil, der bei ${name} verloren geht`,
    value: (from, to, f) => `${f.percent(to)} statt ${f.percent(from)}`,
    remove: 'Entfernen',
    plug: 'Das Loch stopfen',
    asExpected: 'Wie seinesgleichen',
    reset: 'Wie es ist',
    more: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), ABOUT)} mehr, zusätzlich zu ${f.count(of)}, nach dem Modell`,
    fewer: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), ABOUT)} weniger, von ${f.count(of)}, nach dem Modell`,
    same: 'So viele Conversions, wie es sind',
    rate: (from, to, f) => `Nach dem Modell konvertieren ${f.percent(from)} der Journeys; dann ${f.percent(to)}`,
    none: 'Es ist niemand bekannt, der von hier weiterging; das Modell hat deshalb keine Antwort.',
    note: 'Eine Schätzung des Modells, kein gemessener Zuwachs: Wer bliebe, geht darin so weiter wie andere von hier.',
    includesOpen: 'Journeys, die noch unterwegs sind, zählen so, wie sie nach dem Modell ausgehen werden.',
    hint: 'Den Ring im Bild ziehen oder den Regler benutzen.',
  },
  trace: {
    title: 'Journeys nach Weg',
    search: 'Journeys nach ihrem Weg suchen',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${f.plural(t.journeys, { one: '{n} Journey führt', other: '{n} Journeys führen' })} über ${t.path}${t.steps > 1 ? (t.adjacent ? ', unmittelbar nacheinander' : ', in dieser Reihenfolge') : ''}: ${f.percent(t.rate)} konvertieren (${f.range(t.low, t.high)}), gegenüber ${f.percent(t.rateOfAll)} aller; ${f.count(t.lost)} verloren, ${f.count(t.open)} noch unterwegs.`,
    nobody: (path) => `Keine Journey führt in dieser Reihenfolge über ${path}.`,
    unknown: (words, f) => `Kein Touchpoint heißt ${f.list(words.map((word) => `„${word}“`))}.`,
    nothing:
      'Auf einen Touchpoint zeigen oder einen auswählen, dann einen weiteren für Journeys über beide; oder suchen.',
    clear: 'Leeren',
    into: (name) => `Zu ${name} von`,
    outOf: (name) => `Von ${name} zu`,
    kinds: {
      start: 'dem Beginn',
      unobserved: 'etwas nicht Beobachtetem',
      converted: 'Conversion',
      lost: 'verloren',
      open: 'noch unterwegs',
      ended: 'gutem Ende',
    },
    again: 'sofort erneut hier',
  },
  actor: {
    title: (a, f) =>
      `${a.actor}: ${f.plural(a.touches, { one: '{n} Kontakt', other: '{n} Kontakte' })}${a.spanMs > 0 ? ` (${f.duration(a.spanMs)})` : ''}${a.stage === null ? '' : `; jetzt auf der Stufe ${a.stage}`}${a.stepsBack > 0 ? `, ${f.plural(a.stepsBack, { one: '{n} Schritt', other: '{n} Schritte' })} hinter ${a.furthest ?? ''} zurück` : ''}`,
    summary: (a, f) =>
      [
        `Ausgang: ${a.outcome}.`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { one: '{n} Gerät', other: '{n} Geräte' })}, ${f.plural(a.switches, { one: '{n} Wechsel', other: '{n} Wechsel' })} dazwischen.`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`Längste Stille: ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`Am Ende der Beobachtung ${f.duration(a.silentSinceMs)} lang still.`]),
      ].join(' '),
    unknown: (actor) => `Unter ${actor} ist niemand bekannt.`,
    silence: (ms, f) => `${f.duration(ms)} Stille`,
    silentSince: (ms, f) => `${f.duration(ms)} lang still`,
    comesBack: 'kommt wieder',
    unobserved: 'etwas wurde nicht beobachtet',
    converts: 'konvertiert',
    isLost: 'geht verloren',
    changesTo: (device) => `wechselt zu ${device}`,
    closing: '(kein Touchpoint)',
    now: 'Ende der Beobachtung',
    caption: 'Kontakte einer Person, der Reihe nach',
    channel: 'Kanal',
    device: 'Gerät',
  },
  switches: {
    title: (share, f) => `Von den Journeys mit bekanntem Gerät wechseln ${f.percent(share)} das Gerät`,
    note: (switching, staying, f) =>
      `Von den Journeys mit Wechsel konvertieren ${f.percent(switching)}, von denen ohne ${f.percent(staying)}. Längere Journeys haben mehr Gelegenheiten zum Wechsel: Das ist keine Wirkung des Wechsels.`,
    caption: 'Von einem Kontakt zum nächsten: welches Gerät auf welches folgt',
    from: 'Von',
    sequences: 'Häufigste Abfolgen',
    sequence: 'Abfolge',
    none: 'Kein Gerät ist bekannt',
  },
  influence: {
    title: (share, f) =>
      `Von den konvertierten Journeys mit einem direkten Kontakt hatten ${f.percent(share)} davor einen indirekten`,
    none: 'Keine konvertierte Journey traf auf einen Touchpoint, der als direkt angegeben ist',
    only: (n, f) =>
      `Konvertierte Journeys mit Kontakten beider Arten: ${f.count(n.both)}; nur mit indirekten: ${f.count(n.indirect)}; nur mit direkten: ${f.count(n.direct)}${n.unknown > 0 ? `; mit keinem, dessen Art angegeben ist: ${f.count(n.unknown)}` : ''}${n.noTouchpoint > 0 ? `; ohne Kontakt: ${f.count(n.noTouchpoint)}` : ''}.`,
    caption: 'Konvertierte Journeys danach, worauf sie trafen',
    kind: 'Art',
    reached: 'Konvertierte Journeys, die darauf trafen',
    credit: 'Zugeschriebene Conversions',
    touches: 'Kontakte',
    kinds: {
      indirect: 'Indirekt',
      direct: 'Direkt',
      online: 'Online',
      store: 'Im Laden',
      peer: 'Unter Leuten',
      brand: 'Von der Marke',
      unknown: 'Ohne Angabe',
    },
    credited: (method) => `Zugeschrieben nach: ${method}.`,
  },
  controls: {
    title: 'Was gezeigt wird',
    coverage: 'Abgedeckte Journeys',
    detail: 'Gezeichnete Wege',
    detailAuto: 'so viele, wie Platz haben',
    group: 'Körper',
    touchpoints: 'Touchpoints',
    all: 'Alle',
    cohort: 'Zuerst gesehen',
    outcome: 'Ausgang',
    reset: 'Alles zeigen',
    kept: (journeys, all, f) =>
      `${f.count(journeys)} von ${f.plural(all, { one: '{n} Journey', other: '{n} Journeys' })}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way}: ${f.percent(converted)} der konvertierten gehen diesen Weg, ${f.percent(lost)} der verlorenen`,
    caption: 'Anteil konvertierter und verlorener Journeys, die einen Weg nahmen, größter Unterschied zuerst',
    way: 'Weg',
    points: 'Unterschied, Prozentpunkte',
    times: 'Mit ihm, Vielfaches von ohne ihn',
    none: 'Kein Weg unterscheidet sich sicher: Keiner hält der Korrektur für viele Tests stand.',
    note: (ways, tested, f) =>
      `${f.count(ways)} von ${f.plural(tested, { one: '{n} geprüften Weg', other: '{n} geprüften Wegen' })} ${f.plural(ways, { one: 'unterscheidet', other: 'unterscheiden' })} sich sicher (exakter Test nach Fisher, Benjamini und Hochberg bei 0,10). Ein Unterschied ist keine Ursache.`,
  },
}
