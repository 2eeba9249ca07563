import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} persoon', other: '{n} personen' })
const moves = (count: number, f: Formatter): string => f.plural(count, { one: '{n} stap', other: '{n} stappen' })
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = { advance: 'verder', skip: 'over fasen heen', stepBack: 'terug', reEntry: 'opnieuw' } as const
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'dag',
  week: 'week',
  month: 'maand',
  quarter: 'kwartaal',
  year: 'jaar',
  decade: 'decennium',
  century: 'eeuw',
}

/** The texts of the loop's further views in Dutch. */
export const loopViewsNl: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `week van ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${UNITS[unit]} vanaf ${f.month(startMs)}`
  },
  gain: {
    heading: 'Wat de lus voedt',
    whatIf: 'Wat als',
    estimate: 'Een schatting van het model, geen prognose: wie de aanjagers aanbrengen, blijft gelijk.',
    rate: (stage) => `Komt verder vanaf ${stage}`,
    beta: (last) => `Wie ${last} bereikt, brengt er`,
    was: (value) => `was eerst ${value}`,
    reset: 'Zoals gemeten',
    gain: 'Lusversterking',
    multiplier: 'Eén persoon wordt er',
    notBounded: 'niet begrensd',
    generations: 'Generaties tot 95% daarvan',
    elasticity: '1% meer in één fase voegt toe',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: 'Tot de eerste is aangebracht',
    toReEntry: 'Tot men opnieuw rondkomt',
    unknown: 'onbekend',
    between: (low, high, level) => `${level}: ${low} tot ${high}`,
    turned: ({ gain, multiplier }) => `Lusversterking ${gain}. Eén persoon wordt er: ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `De lusversterking was het hoogst onder wie toen begon: ${highest}, ${k}`
        : 'Welke periode de hoogste lusversterking heeft, is niet van toeval te onderscheiden',
    unknown: 'Geen enkele rij noemt wie wie aanbracht, dus de lusversterking is onbekend',
    key: 'Elk punt: de versterking tot nu toe van wie in die periode begon; eerdere hadden meer tijd; band: 95%-interval.',
    keyYoung: 'Gestreept: stijgt nog, want er is nog te weinig tijd verstreken.',
    summary: ({ periods, first, last }, f) =>
      `Lusversterking in ${f.plural(periods, { one: 'één periode', other: '{n} perioden' })}, van ${first} tot ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}: niemand begon.`
      const within = low === null || high === null ? '' : ` (${low} tot ${high})`
      return `${period}: versterking ${k}${within}, ${f.plural(actors, { one: '{n} persoon begon', other: '{n} personen begonnen' })}.`
    },
    young: 'Stijgt nog',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        one: 'Wie in de laatste periode begon, had nog niet de gebruikelijke tijd om anderen aan te brengen.',
        other: 'Wie in de laatste {n} perioden begon, had nog niet de gebruikelijke tijd om anderen aan te brengen.',
      }),
    caption: 'Lusversterking per periode',
    columns: {
      period: 'Periode',
      began: 'Begonnen',
      brought: 'Sindsdien aangebracht',
      gain: 'Versterking',
      interval: '95%-interval',
    },
    selfFeeding: 'voedt zichzelf vanaf hier',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'Nog geen lus te meten'
          : `Bij een versterking van ${k} is elke generatie dat deel van de vorige`
        : `Tot nu toe zijn 100 personen er ${grown} geworden`,
    unknown: 'Geen enkele rij noemt wie wie aanbracht: er zijn geen generaties te tonen',
    key: 'Balken: personen van elke generatie, als aandeel van de eerste.',
    keyModel: 'Streepjes: wat de versterking doet verwachten.',
    name: (generation, f) => `Generatie ${f.count(generation)}`,
    cohort: 'Door niemand aangebracht',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}.`
          : `${name}: ${people(actors, f)}${share === null ? '' : `, ${share} van de eerste`}.`,
        ...(expected === null ? [] : [`De versterking doet ${expected} verwachten.`]),
      ].join(' '),
    expected: (share) => `verwacht ${share}`,
    noteComing: 'De laatste generaties kunnen nog onderweg zijn.',
    caption: 'Generaties van een cohort',
    columns: {
      generation: 'Generatie',
      people: 'Personen',
      share: 'Van de eerste',
      expected: 'Volgens de versterking verwacht',
    },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}: “${stage}” groeide het meest, met ${people(change, f)}`
        : `${period}: “${stage}” kromp het meest, met ${people(-change, f)}`,
    still: (period) => `${period}: elke fase eindigt even groot als ze begon`,
    key: 'Schijven: personen die aan het eind in een fase staan; ring: aan het begin. Banden: stappen daartussen, op een eigen schaal.',
    keyOf: {
      came: 'Blauw: begonnen of teruggekeerd.',
      left: 'Gearceerd: verloren of beëindigd.',
      back: 'Bruin: teruggevallen.',
      again: 'Turkoois: opnieuw gekomen.',
    },
    people,
    moves,
    stockLegend: (count) => `Schaal: deze schijf = ${count} personen`,
    flowLegend: (count) => `deze band = ${count} stappen in de periode`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}: ${f.count(opening)} aan het begin, ${f.count(arrived)} gekomen, ${f.count(left)} vertrokken, ${f.count(closing)} aan het eind.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${moves(count, f)} ${HOW[kind]}, van ${from} naar ${to}.`,
    entered: (stage, count, f) =>
      `${f.plural(count, { one: '{n} persoon begon of kwam terug', other: '{n} personen begonnen of kwamen terug' })} bij ${stage}.`,
    left: (stage, lost, ended, f) => `${stage}: ${f.count(lost)} verloren, ${f.count(ended)} goed afgelopen.`,
    residual: (stage, count, f) => `${stage}: voorraad en stroom verschillen ${signed(count, f)}.`,
    residualShort: (count) => `${count} onverklaard`,
    noteResidual: (count, f) => `Voorraad en stroom sluiten niet op elkaar aan: ${people(count, f)} onverklaard.`,
    reconciled: 'Voorraad en stroom sluiten in elke fase op elkaar aan.',
    period: 'Periode',
    caption: (period) => `Voorraad en stroom: ${period}`,
    columns: {
      stage: 'Fase',
      opening: 'Aan het begin',
      entered: 'Begonnen',
      returned: 'Teruggekomen na een verlies',
      movedIn: 'Hierheen gegaan',
      movedOut: 'Hiervandaan gegaan',
      lost: 'Verloren',
      ended: 'Goed afgelopen',
      closing: 'Aan het eind',
      residual: 'Onverklaard',
    },
    empty: {
      title: 'Geen voorraad om te tekenen',
      hint: 'Geen enkel contact toont een fase, of er is geen tijd om in perioden te verdelen.',
    },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `“${attracts}” trekt het meest aan, ${attracted}, en is de weg van ${brought} van wie door anderen is aangebracht`
        : `“${attracts}” trekt het meest aan, ${attracted}; “${brings}” is de weg van ${brought} van wie door anderen is aangebracht`,
    onlyAttracts: ({ attracts, attracted }) => `“${attracts}” trekt het meest aan: ${attracted}`,
    key: 'Links: eerste contacten van personen die niemand aanbracht. Rechts: van personen die door anderen zijn aangebracht. Elk als aandeel van zijn kant.',
    attraction: 'Aantrekking',
    advocacy: 'Aanbeveling',
    influence: 'Invloed',
    indirect: (share) => `${share} van de contacten op weg naar een conversie werkt indirect`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}: trekt ${people(attracted, f)} aan, ${attractedShare}; ${f.plural(brought, { one: '{n} door anderen aangebrachte persoon komt', other: '{n} door anderen aangebrachte personen komen' })} langs deze weg, ${broughtShare}.`,
    noteNobodyBrought: 'Geen enkele rij noemt wie wie aanbracht.',
    noteBases:
      'Hier tellen personen, naar hun eerste contact; aan het eind van de lus contacten van wie in de laatste fase is.',
    caption: 'Kanalen aan beide uiteinden van de lus',
    columns: {
      channel: 'Kanaal',
      attracted: 'Aangetrokken',
      brought: 'Door anderen aangebracht',
      touches: 'Contacten vóór conversies',
      influence: 'Invloed',
    },
    empty: { title: 'Geen kanalen om te tekenen', hint: 'Er zijn geen contacten in deze klantreizen.' },
  },
}
