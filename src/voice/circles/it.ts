import { capital } from '../../foundation/capital.js'
import { withArticle } from '../common/article-it.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const LONG_UNITS = { decade: 'decennio', century: 'secolo' } as const

const SCALES = {
  area: 'Un anello è grande quanto il numero di persone che contiene.',
  log: 'L’area di un anello cresce con il logaritmo delle persone che contiene.',
  equal: 'Schematico: tutti gli anelli hanno lo stesso spessore, qualunque sia il numero di persone.',
} as const

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'a un angolo senza significato'
  return hasAngle ? `angolo e colore secondo: ${by}` : `colore secondo: ${by}; a un angolo senza significato`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'Nel varco, le frecce piene vanno verso il centro, quelle a trattini verso l’esterno.'
      : hasInward
        ? 'Nel varco, le frecce piene vanno verso il centro.'
        : 'Nel varco, le frecce a trattini vanno verso l’esterno.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['La freccia tratteggiata: persi esplicitamente.'] : []),
    ...(hasArcs ? ['Gli archi saltano un anello.'] : []),
    ...(hasJumpsInCrossings
      ? [
          '«Dentro» e «fuori» contano gli attraversamenti di un confine: un salto è uno spostamento, ma ne attraversa più d’uno.',
        ]
      : []),
  ]
}

/** The circles in Italian. */
export const circlesIt: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['Il disco tratteggiato è il posto in cui stavano le persone.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `Un punto è una persona, ${angle(facts)}.`
              : `Un punto rappresenta ${f.count(facts.actorsPerDot)} persone, ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks
        ? ['Le tacche al centro sono persone che hanno convertito, più lunghe per due volte e più.']
        : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `Cerchi di conversione, dall’anello più esterno verso il centro: ${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}`))}.`,
      `In un anello: ${f.plural(facts.members, { one: '{n} persona', other: '{n} persone' })} su ${f.count(facts.actors)}${facts.outside > 0 ? `; mai viste in un anello: ${f.count(facts.outside)}` : ''}${facts.left > 0 ? `; perse esplicitamente: ${f.count(facts.left)}` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'Nell’intero arco di tempo' : `Periodo: ${facts.period}`}, ${inwardAndOutward(facts.inward, facts.outward, f)}.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'Nessuno ha convertito.'
              : `Persone che hanno convertito una volta: ${f.count(facts.once)}; due volte: ${f.count(facts.twice)}; tre o più volte: ${f.count(facts.thrice)}.`,
          ]
        : []),
      ...(facts.meanConviction === null ? [] : [`La convinzione media è ${f.decimal(facts.meanConviction, 2)} su 1.`]),
      ...(facts.gravity === null ? [] : [`La gravità è ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `settimana dal ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `T${quarterOf(startMs)} ${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} da ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `periodo ${f.count(number)}`,
  wholeTime: 'l’intero arco di tempo',
  wholeTimeShort: 'Intero arco di tempo',
  inward: (count, f) => `${f.count(count)} dentro`,
  outward: (count, f) => `${f.count(count)} fuori`,
  entered: (count, f) => f.plural(count, { one: '{n} arrivato', other: '{n} arrivati' }),
  left: (count, f) => f.plural(count, { one: '{n} uscito', other: '{n} usciti' }),
  straightHere: (count, f) => `direttamente qui: ${f.count(count)}`,
  cohort: 'momento del primo contatto',
  moves,
  cycles: (once, twice, thrice, f) =>
    `Convertiti una volta ${f.count(once)} · due ${f.count(twice)} · più ${f.count(thrice)}`,
  table: {
    caption: (period) => `Persone per anello e loro spostamenti: ${period}`,
    ring: 'Anello',
    people: 'Persone',
    share: 'Quota',
    conviction: 'Convinzione',
    entered: 'Viste qui per la prima volta',
    inward: 'Arrivi verso il centro',
    outward: 'Arrivi verso l’esterno',
    crossedInward: 'Attraversamenti verso il centro, confine esterno',
    crossedOutward: 'Attraversamenti verso l’esterno, confine esterno',
    left: 'Perse da qui',
    atStart: 'Qui all’inizio',
    movedInward: 'Di cui andate verso il centro',
    held: 'Di cui rimaste',
    movedOutward: 'Di cui andate verso l’esterno',
    outside: 'Non ancora in un anello',
    gone: 'Perse esplicitamente',
  },
  item: {
    ring: (name, count, share, f) =>
      `${name}: ${people(count, f)}${share === null ? '' : `, ${withArticle('il', f.percent(share))} di quelle negli anelli`}.`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `Il confine da ${from} a ${to} è stato attraversato ${f.plural(count, { one: '{n} volta', other: '{n} volte' })}.`,
    crossings: 'Attraversamenti',
    steps: 'Con passi di un anello',
    move: (from, to, count, f) => `${moves(count, f)} da ${from} a ${to}.`,
    enterTitle: (ring) => `Viste per la prima volta in ${ring}`,
    enter: (ring, count, f) =>
      `${f.plural(count, { one: '{n} persona vista', other: '{n} persone viste' })} per la prima volta in ${ring}.`,
    leaveTitle: 'Perse esplicitamente',
    leave: (count, f) =>
      `${f.plural(count, { one: '{n} perdita esplicita', other: '{n} perdite esplicite' })}, da qualsiasi anello.`,
    people: 'Persone',
    shareInside: 'Di quelle negli anelli',
    conviction: 'Convinzione, da 0 a 1',
    firstHere: 'Viste qui per la prima volta',
    cameInward: 'Arrivi verso il centro',
    cameOutward: 'Arrivi verso l’esterno',
    moves: 'Spostamenti',
    jumpsAcross: 'Con salti di più anelli',
    ofThoseAtStart: (count, f) => f.plural(count, { one: 'Di {n} qui all’inizio', other: 'Delle {n} qui all’inizio' }),
    movedInward: 'andate verso il centro',
    held: 'rimaste',
    movedOutward: 'andate verso l’esterno',
    lost: 'perse esplicitamente',
    jump: 'Salto di più anelli',
  },
  timeline: {
    label: 'Tempo',
    play: 'Riproduci',
    pause: 'Pausa',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}: ${inwardAndOutward(inward, outward, f)}`,
    event: (label, date) => `${label}, ${date}`,
  },
  noStages: {
    title: 'Nessun anello da disegnare',
    hint: 'I percorsi non hanno fasi. Indicare una colonna delle fasi o assegnare a ogni touchpoint la sua fase.',
  },
  nobodyInside: {
    title: 'Nessuno sta in un anello',
    hint: 'Nessun contatto porta una delle fasi: nessuno è stato ancora visto in un anello.',
  },
  guessedFromTotals: 'Disegnato da totali: i punti mostrano quanti, non chi, e non si possono seguire nel tempo.',
  partialPeriod: 'Questo periodo è stato osservato solo in parte.',
  tooThin: (rings, others, f) =>
    `Troppo sottili, qui, per mostrare punti: ${f.list([...rings, ...(others > 0 ? [f.plural(others, { one: '{n} altro anello', other: '{n} altri anelli' })] : [])])}.`,
  undrawnJumps: (count, f) =>
    f.plural(count, { one: '{n} salto più raro non è disegnato.', other: '{n} salti più rari non sono disegnati.' }),
  unobserved: (count, f) =>
    f.plural(count, {
      one: '{n} spostamento ha un tratto intermedio non osservato: conta come spostamento, ma a nessun confine.',
      other: '{n} spostamenti hanno un tratto intermedio non osservato: contano come spostamenti, ma a nessun confine.',
    }),
  tick: (actorsPerTick, f) =>
    f.plural(actorsPerTick, { one: 'Una tacca: {n} persona.', other: 'Una tacca: {n} persone.' }),
  decay: (ms, steps, f) =>
    `Ogni silenzio di ${f.duration(ms)} vale un anello verso l’esterno: ${f.plural(steps, { one: '{n} passo', other: '{n} passi' })}, non compresi negli spostamenti.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0
        ? [
            f.plural(outside, {
              one: '{n} persona non è ancora in un anello.',
              other: '{n} persone non sono ancora in un anello.',
            }),
          ]
        : []),
      ...(left > 0
        ? [
            f.plural(left, {
              one: '{n} persona è stata persa esplicitamente.',
              other: '{n} persone sono state perse esplicitamente.',
            }),
          ]
        : []),
    ].join(' '),
  hollow: (actorsPerDot, f) =>
    `Un punto vuoto: meno di ${f.plural(actorsPerDot, { one: '{n} persona', other: '{n} persone' })}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0
      ? `Nessuno è rimasto in un anello: ${f.plural(left, { one: '{n} persona persa', other: '{n} persone perse' })} esplicitamente`
      : 'Nessuno sta in un anello'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${capital(period)}: nessuno ha cambiato anello`
    return `${capital(period)}: ${inwardAndOutward(inward, outward, f)}`
  }
  if (shock !== null) {
    return `La fiducia ha vacillato (${shock.period}); nell’intero arco di tempo, ${inwardAndOutward(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `Nessuno sta al centro (${innermost})`
      : `${capital(withArticle('il', f.percent(atCentre / members)))} sta al centro (${innermost})`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre}; nessuno si è mai spostato verso l’esterno`
  return `${centre}; ${inwardAndOutward(inward, outward, f)}`
}

function people(count: number, f: Formatter): string {
  return f.plural(count, { one: '{n} persona', other: '{n} persone' })
}

function moves(count: number, f: Formatter): string {
  return f.plural(count, { one: '{n} spostamento', other: '{n} spostamenti' })
}

function inwardAndOutward(inward: number, outward: number, f: Formatter): string {
  return `${moves(inward, f)} verso il centro, ${f.count(outward)} verso l’esterno`
}
