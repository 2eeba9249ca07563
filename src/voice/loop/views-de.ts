import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} Person', other: '{n} Personen' })
const moves = (count: number, f: Formatter): string => f.plural(count, { one: '{n} Wechsel', other: '{n} Wechsel' })
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = { advance: 'weiter', skip: 'über Stufen hinweg', stepBack: 'zurück', reEntry: 'erneut' } as const
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'Tag',
  week: 'Woche',
  month: 'Monat',
  quarter: 'Quartal',
  year: 'Jahr',
  decade: 'Jahrzehnt',
  century: 'Jahrhundert',
}

/** The texts of the loop's further views in German. */
export const loopViewsDe: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `Woche ab ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${UNITS[unit]} ab ${f.month(startMs)}`
  },
  gain: {
    heading: 'Was den Kreislauf speist',
    whatIf: 'Was wäre, wenn',
    estimate: 'Eine Schätzung des Modells, keine Prognose: Wen die Treiber bringen, bleibt gleich.',
    rate: (stage) => `Kommen weiter von ${stage}`,
    beta: (last) => `Wer ${last} erreicht, bringt`,
    was: (value) => `war ${value}`,
    reset: 'Wie gemessen',
    gain: 'Kreisverstärkung',
    multiplier: 'Aus einer Person werden',
    notBounded: 'nicht begrenzt',
    generations: 'Generationen bis zu 95 % davon',
    elasticity: '1\u00a0% mehr in einer Stufe ergibt',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: 'Bis zur ersten mitgebrachten Person',
    toReEntry: 'Bis zum Wiederkommen',
    unknown: 'unbekannt',
    between: (low, high, level) => `${level}: ${low} bis ${high}`,
    turned: ({ gain, multiplier }) => `Kreisverstärkung ${gain}. Aus einer Person werden: ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `Am stärksten war der Kreislauf bei denen mit Beginn ${highest}: Verstärkung ${k}`
        : 'Welcher Zeitraum die höchste Verstärkung hat, ist vom Zufall nicht zu unterscheiden',
    unknown: 'Keine Zeile nennt, wer wen mitgebracht hat; die Kreisverstärkung ist daher unbekannt',
    key: 'Jeder Punkt: die bisherige Verstärkung derer, die in diesem Zeitraum begannen; frühere hatten mehr Zeit; Band: 95-%-Intervall.',
    keyYoung: 'Gestrichelt: steigt noch, weil die Zeit fehlt.',
    summary: ({ periods, first, last }, f) =>
      `Kreisverstärkung in ${f.plural(periods, { one: 'einem Zeitraum', other: '{n} Zeiträumen' })}, von ${first} bis ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}: niemand begann.`
      const within = low === null || high === null ? '' : ` (${low} bis ${high})`
      return `${period}: Verstärkung ${k}${within}, ${f.plural(actors, { one: '{n} Person begann', other: '{n} Personen begannen' })}.`
    },
    young: 'Steigt noch',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        one: 'Wer im letzten Zeitraum begann, hatte noch nicht die übliche Zeit, andere mitzubringen.',
        other: 'Wer in den letzten {n} Zeiträumen begann, hatte noch nicht die übliche Zeit, andere mitzubringen.',
      }),
    caption: 'Kreisverstärkung nach Zeitraum',
    columns: {
      period: 'Zeitraum',
      began: 'Begonnen',
      brought: 'Seither mitgebracht',
      gain: 'Verstärkung',
      interval: '95-%-Intervall',
    },
    selfFeeding: 'trägt sich ab hier selbst',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'Noch kein Kreislauf zu messen'
          : `Bei einer Verstärkung von ${k} ist jede Generation dieser Teil der vorigen`
        : `Aus 100 Personen sind bisher ${grown} geworden`,
    unknown: 'Keine Zeile nennt, wer wen mitgebracht hat: Es gibt keine Generationen zu zeigen',
    key: 'Balken: Personen jeder Generation, als Anteil an der ersten.',
    keyModel: 'Striche: was die Verstärkung erwarten lässt.',
    name: (generation, f) => `Generation ${f.count(generation)}`,
    cohort: 'Von niemandem mitgebracht',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null ? `${name}.` : `${name}: ${people(actors, f)}${share === null ? '' : `, ${share} der ersten`}.`,
        ...(expected === null ? [] : [`Die Verstärkung lässt ${expected} erwarten.`]),
      ].join(' '),
    expected: (share) => `erwartet ${share}`,
    noteComing: 'Die letzten Generationen können noch im Kommen sein.',
    caption: 'Generationen einer Kohorte',
    columns: {
      generation: 'Generation',
      people: 'Personen',
      share: 'Anteil an der ersten',
      expected: 'Nach der Verstärkung erwartet',
    },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}: „${stage}“ wuchs am meisten, um ${people(change, f)}`
        : `${period}: „${stage}“ schrumpfte am meisten, um ${people(-change, f)}`,
    still: (period) => `${period}: Jede Stufe endet so groß, wie sie begann`,
    key: 'Scheiben: Personen, die am Ende in einer Stufe stehen; Ring: am Anfang. Bänder: Wechsel dazwischen, in eigenem Maßstab.',
    keyOf: {
      came: 'Blau: begonnen oder zurückgekehrt.',
      left: 'Schraffiert: verloren oder beendet.',
      back: 'Braun: zurückgefallen.',
      again: 'Türkis: wiedergekommen.',
    },
    people,
    moves,
    stockLegend: (count) => `Maßstab: diese Scheibe = ${count} Personen`,
    flowLegend: (count) => `dieses Band = ${count} Wechsel im Zeitraum`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}: ${f.count(opening)} am Anfang, ${f.count(arrived)} gekommen, ${f.count(left)} gegangen, ${f.count(closing)} am Ende.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${moves(count, f)} ${HOW[kind]}, von ${from} nach ${to}.`,
    entered: (stage, count, f) =>
      `${f.plural(count, { one: '{n} Person begann oder kam wieder', other: '{n} Personen begannen oder kamen wieder' })} bei ${stage}.`,
    left: (stage, lost, ended, f) => `${stage}: ${f.count(lost)} verloren, ${f.count(ended)} gut beendet.`,
    residual: (stage, count, f) => `${stage}: Bestand und Fluss weichen um ${signed(count, f)} voneinander ab.`,
    residualShort: (count) => `${count} ungeklärt`,
    noteResidual: (count, f) => `Bestand und Fluss gehen nicht auf: ${people(count, f)} ungeklärt.`,
    reconciled: 'Bestand und Fluss gehen in jeder Stufe auf.',
    period: 'Zeitraum',
    caption: (period) => `Bestand und Fluss: ${period}`,
    columns: {
      stage: 'Stufe',
      opening: 'Am Anfang',
      entered: 'Begonnen',
      returned: 'Nach einem Verlust wiedergekommen',
      movedIn: 'Hereingewechselt',
      movedOut: 'Hinausgewechselt',
      lost: 'Verloren',
      ended: 'Gut beendet',
      closing: 'Am Ende',
      residual: 'Ungeklärt',
    },
    empty: {
      title: 'Kein Bestand zu zeichnen',
      hint: 'Kein Kontakt zeigt eine Stufe, oder es gibt keine Zeit, die sich in Zeiträume teilen ließe.',
    },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `„${attracts}“ zieht am meisten an, ${attracted}, und führt ${brought} derer heran, die andere mitbringen`
        : `„${attracts}“ zieht am meisten an, ${attracted}; „${brings}“ führt ${brought} derer heran, die andere mitbringen`,
    onlyAttracts: ({ attracts, attracted }) => `„${attracts}“ zieht am meisten an: ${attracted}`,
    key: 'Links: erste Kontakte von Personen, die niemand mitgebracht hat. Rechts: von Personen, die andere mitgebracht haben. Jeweils als Anteil an ihrer Seite.',
    attraction: 'Anziehung',
    advocacy: 'Empfehlung',
    influence: 'Einfluss',
    indirect: (share) => `${share} der Kontakte auf dem Weg zu einer Conversion wirken indirekt`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}: zieht ${people(attracted, f)} an, ${attractedShare}; ${f.plural(brought, { one: '{n} von anderen mitgebrachte Person kommt', other: '{n} von anderen mitgebrachte Personen kommen' })} auf diesem Weg, ${broughtShare}.`,
    noteNobodyBrought: 'Keine Zeile nennt, wer wen mitgebracht hat.',
    noteBases:
      'Hier zählen Personen nach ihrem ersten Kontakt; am Ende des Kreislaufs Kontakte derer auf der letzten Stufe.',
    caption: 'Kanäle an beiden Enden des Kreislaufs',
    columns: {
      channel: 'Kanal',
      attracted: 'Angezogen',
      brought: 'Von anderen mitgebracht',
      touches: 'Kontakte vor Conversions',
      influence: 'Einfluss',
    },
    empty: { title: 'Keine Kanäle zu zeichnen', hint: 'In diesen Journeys gibt es keine Kontakte.' },
  },
}
