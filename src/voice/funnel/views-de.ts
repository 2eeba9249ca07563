import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** A sign in front of what rose, too; a true minus. */
const JOURNEYS = { one: 'eine Journey', other: '{n} Journeys' } as const

/** The texts of the funnel's further views in German. */
export const funnelViewsDe: FunnelViewsMessages = {
  points: (difference, f, short) => {
    const points = Math.round(difference * 1000) / 10
    return `${signed(points, f)}${short ? ' PP' : f.plural(Math.abs(points), { one: ' Prozentpunkt', other: ' Prozentpunkte' })}`
  },
  underWay: (all, f) =>
    `Noch unterwegs, was diese Quoten noch ändern kann: ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} von ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'Kennzahlen der Stufen',
    target: (value) => `Ziel ${value}`,
    noValue: 'kein Wert',
    soFar: (value) => `bisher ${value}`,
    unfinished: ({ periods, journeys, open }, f) =>
      `Noch nicht beurteilt: ${f.plural(periods, { one: 'ein Zeitraum', other: '{n} Zeiträume' })}${open > 0 ? `; noch unterwegs ${f.count(open)} von ${f.plural(journeys, { one: '{n} Journey', other: '{n} Journeys' })}` : ''}`,
    since: (date) => `ab ${date}`,
    status: {
      reached: 'Ziel erreicht',
      near: 'knapp verfehlt',
      missed: 'Ziel verfehlt',
      'no-target': 'ohne Ziel',
      unfinished: 'Ziel: noch offen',
      unknown: 'unbekannt',
    },
    course: {
      better: 'besser als zuvor',
      worse: 'schlechter als zuvor',
      same: 'wie zuvor',
      unclear: 'keine klare Veränderung',
      unfinished: 'Veränderung: noch offen',
      unknown: 'kein Vergleichswert',
    },
    because: 'schlechter durch',
    effects: ({ channel, total, mix, rate }) =>
      `${channel}: ${total}, davon durch den Anteil des Kanals ${mix}, durch seine eigene Quote ${rate}`,
    otherChannels: (n, f) => f.plural(n, { one: 'ein kleiner Kanal', other: '{n} kleine Kanäle' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label}: ${value}${target === null ? '' : `, ${target}`}; ${status}; ${course}`,
  },
  time: {
    strip: 'Zeit bis zum Weitergehen, nach Stufe',
    median: (duration) => `Median ${duration}`,
    quartiles: (low, high) => `mittlere Hälfte ${low} bis ${high}`,
    none: 'niemand ging weiter',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}: ${f.plural(journeys, { one: 'eine Journey ging', other: '{n} Journeys gingen' })} weiter; die Hälfte brauchte höchstens ${median}, die mittlere Hälfte ${low} bis ${high}`,
    bin: ({ from, to, journeys }, f) => `${from} bis ${to}: ${f.plural(journeys, JOURNEYS)}`,
  },
  guide: { strip: 'Was jede Stufe braucht', organic: 'Organisch', paid: 'Bezahlt', content: 'Inhalte' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `Von ${from} zu ${stage} gehen ${verdict === 'fell' ? 'weniger' : 'mehr'} weiter: aus ${earlier} wurden ${later} (${points}; 95-%-Intervall ${low} bis ${high})`,
    unchanged: (earlier, later) =>
      `Zwischen ${earlier} und ${later} ist keine Veränderung der Raten vom Zufall zu unterscheiden`,
    unfinished: (earlier, later) =>
      `Ob sich zwischen ${earlier} und ${later} eine Quote verändert hat, ist noch offen: Journeys sind unterwegs`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `Beide im selben Maßstab, die Fläche zeigt die Anzahl.${rated ? ' Prozente: Anteil der Stufe davor, der weiterging.' : ''}`
      return form === 'ghost'
        ? `Gefüllt: ${later}; gestrichelter Umriss: ${earlier}. ${end}`
        : `${vertical ? 'Links' : 'Oben'}: ${earlier}; ${vertical ? 'rechts' : 'unten'}: ${later}. ${end}`
    },
    verdict: { rose: 'gestiegen', fell: 'gesunken', unclear: 'keine klare Veränderung', unfinished: 'noch offen' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}: ${earlierName} ${earlier}, ${laterName} ${later}${
        rates === null
          ? ''
          : `; Quote ${rates.earlier}, dann ${rates.later}, ${rates.points} (95-%-Intervall ${rates.low} bis ${rates.high}): ${rates.verdict}`
      }`,
    definition:
      'Differenzen der Quoten mit dem 95-%-Intervall nach Newcombe, so weit, wie alle Schritte zusammen und die Journeys unterwegs es verlangen; als Veränderung gilt, wessen Intervall die Null ausschließt',
    inTable: 'Die Unterschiede stehen in der Tabelle.',
    unmatched: (stages) => `Nur einer der beiden Funnels hat ${stages}.`,
    table: 'Beide Funnels in Zahlen',
    count: (period) => `Hier, ${period}`,
    rate: (period) => `Von der Stufe davor, ${period}`,
    difference: 'Differenz',
    interval: '95-%-Intervall',
    judgement: 'Veränderung',
    stage: 'Stufe',
    journeys: 'Journeys hier',
    ofStageBefore: 'Von der Stufe davor',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) =>
      `${best} konvertiert am besten (${rate}), ${worst} am schlechtesten (${worstRate})`,
    best: ({ best, rate }) => `${best} konvertiert am besten (${rate})`,
    worst: ({ worst, worstRate }) => `${worst} konvertiert am schlechtesten (${worstRate})`,
    unclear: 'Keiner konvertiert klar besser als alle anderen',
    single: ({ name, rate }) => `${name}: ${rate} konvertieren`,
    empty: 'Keine Funnels zu zeichnen',
    readingKey:
      'Alle im selben Maßstab: Die Fläche zeigt die Anzahl. Neben jedem Namen der Anteil, der konvertiert ist (bei einfachen Summen: der die letzte Stufe erreicht hat).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}, ${stage}: ${arrivals}${rate === null ? '' : `; ${rate} der Stufe davor`}`,
    table: (n, f) => f.plural(n, { one: 'Ein Funnel in Zahlen', other: '{n} Funnels in Zahlen' }),
    name: 'Funnel',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel} wechselt von Rang ${from} (${earlier}) auf Rang ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `Von den Kanälen mit mindestens 30 Journeys konvertiert ${channel} am besten: ${value} (${period})`
        : `${channel} konvertiert am besten: ${value} (${period})`,
    unclear: (period) => `Kein Kanal konvertiert klar besser als alle anderen (${period})`,
    leadsByRank: ({ channel, period }) => `${channel} steht an erster Stelle (${period})`,
    empty: 'Keine Kanäle zu zeichnen',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `Balken: Anteil, der konvertiert ist${two ? ', der Strich der Anteil zuvor' : ''}${measured ? ', die feinen Linien das 95-%-Intervall' : ''}.${open ? ' Blass: noch unterwegs.' : ''}${lines ? ` Verbindungslinien: Rang damals und jetzt${dashed ? ', gestrichelt: kann sich noch ändern' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}: ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join(', ') || 'keine Angabe'}`,
        )
        .join('; ')}`,
    rank: (rank) => `Rang ${rank}`,
    rankColumn: (period) => `Rang, ${period}`,
    valueColumn: (period) => `Konvertiert, ${period}`,
    channel: 'Kanal',
    hidden: (n, f) =>
      f.plural(n, { one: 'Ein Kanal steht nur in der Tabelle.', other: '{n} Kanäle stehen nur in der Tabelle.' }),
    table: 'Kanäle in Zahlen',
    notStated: 'keine Angabe',
    ranks: 'Rang',
    thin: (channels, f) => `Gestrichelt, wenige Daten (unter 30 Journeys): ${f.list(channels)}.`,
    definition: 'Conversion der Journeys, die ein Kanal begonnen hat',
  },
}
