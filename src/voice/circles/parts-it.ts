import { uncapital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} persona', other: '{n} persone' })
const moves = (count: number, f: Formatter): string =>
  f.plural(count, { one: '{n} spostamento', other: '{n} spostamenti' })

/** The opt-in parts of the circles in Italian. */
export const circlesPartsIt: CirclesPartsMessages = {
  follow: {
    label: 'Segui una persona',
    command: 'Vai al cammino della persona seguita',
    previous: 'Persona precedente',
    next: 'Persona successiva',
    summary: way,
    unknown: (actor) => `In questi percorsi non c’è nessuno di nome «${actor}».`,
    step: (facts) => `${facts.date}: ${move(facts)}${facts.touchpoint === null ? '' : `, presso ${facts.touchpoint}`}.`,
    stepTitle: move,
    date: 'Quando',
    touchpoint: 'Dove',
    key: (from, until) => `Lungo il cammino il tempo scorre in senso orario, da: ${from}, a: ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`Punteggiato: più di ${silence} di silenzio.`]),
        ...(hasOutward ? ['A trattini: verso l’esterno.'] : []),
        ...(hasTouches ? ['Punti vuoti: contatti.'] : []),
        ...(hasConversions ? ['Rombi: conversioni.'] : []),
      ].join(' '),
    now: 'ora',
  },
  groups: {
    by: (dimension) => `Per ${dimension}`,
    byCohort: 'Per primo contatto',
    others: 'Altri',
    unknown: 'Non noto',
    cell: (group, ring, count, share, f) =>
      `${group} in ${ring}: ${people(count, f)}${share === null ? '' : `, ${f.percent(share)} dell’anello`}.`,
    people: 'Persone',
    shareOfRing: 'Dell’anello',
    shareOfGroup: 'Del gruppo',
    conviction: 'convinzione media',
    table: (by, period) => `Persone per anello, ${by}: ${period}`,
    total: 'Tutti gli anelli',
    needJourneys: 'I gruppi richiedono i percorsi: i totali non dicono chi è chi.',
  },
  reentry: {
    note: (label) => `Archi a trattini: ${label}.`,
    label: (actors, medianMs, f) =>
      `${f.plural(actors, { one: '{n} ha ricominciato il giro', other: '{n} hanno ricominciato il giro' })}${medianMs === null ? '' : `, ${f.duration(medianMs)} dopo il primo contatto (mediana)`}`,
    item: (from, to, count, f) =>
      `Dopo una conversione in ${from}, ${f.plural(count, { one: '{n} nuovo ciclo è iniziato', other: '{n} nuovi cicli sono iniziati' })} in ${to}.`,
    title: (from, to) => `${from}, nuovo giro verso ${to}`,
    moves: 'Nuovi cicli',
    actors: 'Persone',
    loopTime: 'Dal primo contatto al primo nuovo ciclo, mediana',
  },
  trust: {
    label: 'La fiducia nel tempo',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `La linea è la convinzione media di chi sta negli anelli alla fine di ogni periodo: 0 il più esterno, 1 il centro; la scala va da ${from} a ${to}.`,
        ...(hasMoves ? ['Barre: spostamenti verso il centro in alto, verso l’esterno in basso, tratteggiati.'] : []),
        ...(hasWitnesses
          ? [
              `La linea a trattini segue chi c’era quando è accaduto; il punto vuoto è il suo minimo${hasRecovered ? ', quello pieno il recupero' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`La convinzione media è passata da ${f.decimal(facts.first, 2)} a ${f.decimal(facts.last, 2)} su 1.`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}, `}${period}: ${conviction === null ? 'nessuno in un anello' : `convinzione ${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [inwardAndOutward(inward, outward, f)]),
        ...(gravity === null ? [] : [`gravità ${signed(gravity, f)}`]),
        ...events,
      ].join('; '),
    shock,
    caption: 'Convinzione, spostamenti e gravità per periodo',
    period: 'Periodo',
    conviction: 'Convinzione',
    gravity: 'Gravità',
    people: 'Persone negli anelli',
    inward: 'Spostamenti verso il centro',
    outward: 'Spostamenti verso l’esterno',
    witnesses: (count, f) => f.plural(count, { one: 'l’unica persona che c’era', other: 'le {n} che c’erano' }),
    emptyTitle: 'Nessuna linea da disegnare',
    emptyHint: 'La fiducia nel tempo richiede più di un periodo, più di un anello e persone al loro interno.',
  },
  ringFunnel: {
    title: (ring) => `Dentro ${ring}`,
    hint: 'Selezionare un anello per aprirlo.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `${f.plural(came, { one: '{n} persona è stata', other: '{n} persone sono state' })} in ${ring}; ${isInnermost ? 'vi hanno convertito' : 'avanzate verso il centro'}: ${f.count(onward)}. Ora qui: ${f.count(here)}; più all’interno: ${f.count(further)}; più all’esterno: ${f.count(outward)}${left > 0 ? `; perse esplicitamente: ${f.count(left)}` : ''}.`,
    came: 'Arrivate',
    onward: 'Avanzate verso il centro',
    again: 'Convertite qui',
    stand: 'Dove stanno ora',
    here: 'qui',
    further: 'più all’interno',
    outward: 'più all’esterno',
    left: 'perse',
    touched: (count, f) =>
      f.plural(count, { one: '{n} lo ha toccato di persona', other: '{n} lo hanno toccato di persona' }),
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, {
        one: '{n} touchpoint più raro non è un passo.',
        other: '{n} touchpoint più rari non sono passi.',
      }),
    step: 'Passo',
    people: 'Persone giunte fin lì',
    shareOfBefore: 'Del passo precedente',
  },
  changes: {
    caption: (period) => `Che ne è stato di chi stava in ciascun anello: ${period}`,
    ring: 'Anello',
    atStart: 'All’inizio',
    inward: 'Verso il centro',
    held: 'Rimaste',
    outward: 'Verso l’esterno',
    lost: 'Perse esplicitamente',
    entered: 'Venute da fuori',
    atEnd: 'Alla fine',
    unknown: 'I totali non dicono chi si è spostato dove.',
  },
  content: {
    caption: 'Contenuti per livello, e che cosa è seguito',
    level: 'Livello',
    entered: 'Entrate qui',
    intended: 'Pensato per esso',
    content: 'Contenuto incontrato',
    touches: 'Contatti',
    inward: 'Viste poi più all’interno',
    nothing: 'Qui nessun contatto nomina il suo contenuto.',
    note: 'Osservato, non è prova di causa.',
    thin: 'Meno di 30 contatti: base esigua, segnalata.',
  },
  multiples: {
    title: (first, last) => `I cerchi, da ${first} a ${last}`,
    key: 'Ogni cerchio è un periodo, grande quanto il numero di persone che contiene; tutti nella stessa scala.',
    item: ({ period, people: count, conviction, inward, outward }, f) =>
      [
        `${period}: ${people(count, f)} negli anelli`,
        ...(conviction === null ? [] : [`convinzione ${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [inwardAndOutward(inward, outward, f)]),
      ].join('; '),
    caption: 'Persone per anello e periodo',
    period: 'Periodo',
    emptyTitle: 'Nessun periodo da confrontare',
    emptyHint: 'I percorsi stanno in un solo periodo, o non hanno fasi.',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `prima comparsa in ${to}`
    case 'inward':
      return `verso il centro, da ${from} a ${to}`
    case 'outward':
      return `verso l’esterno, da ${from} a ${to}`
    case 'shaken':
      return `una brutta esperienza, verso l’esterno, da ${from} a ${to}`
    case 'faded':
      return `silenzio, verso l’esterno, da ${from} a ${to}`
    case 'lost':
      return `perdita esplicita da ${from}`
    case 'returned':
      return `di nuovo in ${to}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves: count, stepsBack, conversions } = facts
  const back =
    ringsBack === 0
      ? 'vicino al centro come non mai'
      : `${f.plural(ringsBack, { one: '{n} anello', other: '{n} anelli' })} più indietro di ${deepest}`
  const stands =
    place !== null
      ? `${actor} sta in ${place} dal ${since}, ${back}.`
      : isLost
        ? `${actor}: perdita esplicita il ${since}, dopo essere giunto fino a ${deepest}.`
        : `${actor} non è stato visto in un anello.`
  const counts = [
    moves(count, f),
    `di cui ${f.count(stepsBack)} verso l’esterno`,
    f.plural(conversions, { one: '{n} conversione', other: '{n} conversioni' }),
  ]
  return count === 0 ? stands : `${stands} ${counts.join(', ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `La fiducia è caduta dopo «${facts.event}» e non è ancora tornata`
      : `La fiducia è caduta dopo «${facts.event}» ed è tornata (${facts.recovered})`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''} finisce in testa, a ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'La fiducia nel tempo'
  if (Math.abs(last - first) < 0.005) return `La fiducia è rimasta a ${f.decimal(last, 2)}`
  return `La fiducia è ${last > first ? 'cresciuta' : 'scesa'} da ${f.decimal(first, 2)} a ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event} (${period})`
      : `${event}: ${moves(outward, f)} verso l’esterno (${period})${usualOutward === null ? '' : `, contro ${f.decimal(usualOutward)} in un periodo abituale precedente`}`
  if (before === null) return `${burst}.`
  const whose =
    witnesses === null
      ? 'La convinzione media'
      : f.plural(witnesses, {
          one: 'La convinzione dell’unica persona che c’era',
          other: 'La convinzione delle {n} che c’erano',
        })
  if (lowest === null) {
    return `${event} (${period}): ${uncapital(whose)} non è mai scesa sotto il suo ${f.decimal(before, 2)}.`
  }
  const fell = `è caduta da ${f.decimal(before, 2)} a ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'e non è ancora tornata' : `ed è tornata (${recovered})`
  return `${burst}. ${whose} ${fell} ${back}.`
}

function inwardAndOutward(inward: number, outward: number, f: Formatter): string {
  return `${moves(inward, f)} verso il centro, ${f.count(outward)} verso l’esterno`
}
