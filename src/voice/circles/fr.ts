import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const PEOPLE = { one: '{n} personne', other: '{n} personnes' } as const
const MOVES = { one: '{n} mouvement', other: '{n} mouvements' } as const
const LONG_UNITS = { decade: 'décennie', century: 'siècle' } as const

const SCALES = {
  area: 'Un cercle est aussi grand que son nombre de personnes.',
  log: 'L’aire d’un cercle croît avec le logarithme du nombre de personnes.',
  equal: 'Schéma : tous les cercles ont la même épaisseur, quel que soit leur nombre de personnes.',
} as const

function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, MOVES)} vers le centre, ${f.count(outward)} vers l’extérieur`
}

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return 'à un angle sans signification'
  return hasAngle
    ? `avec l’angle et la couleur de son ${by}`
    : `avec la couleur de son ${by}, à un angle sans signification`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'Dans l’ouverture, les flèches pleines vont vers le centre, les tiretées vers l’extérieur.'
      : hasInward
        ? 'Dans l’ouverture, les flèches pleines vont vers le centre.'
        : 'Dans l’ouverture, les flèches tiretées vont vers l’extérieur.'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['La flèche hachurée : explicitement perdues.'] : []),
    ...(hasArcs ? ['Les arcs sautent un cercle.'] : []),
    ...(hasJumpsInCrossings
      ? [
          '« Entrent » et « sortent » comptent les franchissements : un saut est un mouvement, mais franchit plusieurs limites.',
        ]
      : []),
  ]
}

/** The circles in French. */
export const circlesFr: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['Le disque hachuré est la place de ceux qui ne sont plus là.'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `Un point est une personne, ${angle(facts)}.`
              : `Un point représente ${f.plural(facts.actorsPerDot, PEOPLE)}, ${angle(facts)}.`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks
        ? ['Les traits au centre sont des personnes converties, plus longs pour deux fois et plus.']
        : []),
    ].join(' '),
  summary: (facts, f) =>
    [
      `Cercles de conversion, de l’extérieur vers le centre : ${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}`))}.`,
      `Dans un cercle : ${f.plural(facts.members, PEOPLE)} sur ${f.count(facts.actors)}${facts.outside > 0 ? ` ; pas encore vues dans un cercle : ${f.count(facts.outside)}` : ''}${facts.left > 0 ? ` ; explicitement perdues : ${f.count(facts.left)}` : ''}.`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? 'Sur toute la durée' : `Période : ${facts.period}`}, ${f.plural(facts.inward, MOVES)} vers le centre et ${f.count(facts.outward)} vers l’extérieur.`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'Personne n’a converti.'
              : `Personnes converties une fois : ${f.count(facts.once)}, deux fois : ${f.count(facts.twice)}, trois fois ou plus : ${f.count(facts.thrice)}.`,
          ]
        : []),
      ...(facts.meanConviction === null
        ? []
        : [`La conviction moyenne est de ${f.decimal(facts.meanConviction, 2)} sur 1.`]),
      ...(facts.gravity === null ? [] : [`La gravité est de ${signed(facts.gravity, f)}.`]),
    ].join(' '),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `semaine du ${f.date(startMs)}`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `T${quarterOf(startMs)} ${yearText(startMs, f)}`
    if (unit === 'year') return yearText(startMs, f)
    return `${LONG_UNITS[unit]} dès ${f.month(startMs)}`
  },
  numberedPeriod: (number, f) => `période ${f.count(number)}`,
  wholeTime: 'toute la durée',
  wholeTimeShort: 'Toute la durée',
  inward: (count, f) => f.plural(count, { one: '{n} entre', other: '{n} entrent' }),
  outward: (count, f) => f.plural(count, { one: '{n} sort', other: '{n} sortent' }),
  entered: (count, f) => `${f.plural(count, { one: '{n} venu', other: '{n} venus' })}`,
  left: (count, f) => `${f.plural(count, { one: '{n} parti', other: '{n} partis' })}`,
  straightHere: (count, f) => `directement ici : ${f.count(count)}`,
  cohort: 'moment de premier contact',
  moves: (count, f) => f.plural(count, MOVES),
  cycles: (once, twice, thrice, f) =>
    `Convertis une fois ${f.count(once)} · deux ${f.count(twice)} · plus ${f.count(thrice)}`,
  table: {
    caption: (period) => `Personnes par cercle et leurs mouvements : ${period}`,
    ring: 'Cercle',
    people: 'Personnes',
    share: 'Part',
    conviction: 'Conviction',
    entered: 'Vues ici d’abord',
    inward: 'Arrivées de l’extérieur',
    outward: 'Arrivées de l’intérieur',
    crossedInward: 'Limite extérieure franchie vers le centre',
    crossedOutward: 'Limite extérieure franchie vers l’extérieur',
    left: 'Perdues d’ici',
    atStart: 'Ici au début',
    movedInward: 'Dont vers le centre',
    held: 'Dont restées',
    movedOutward: 'Dont vers l’extérieur',
    outside: 'Pas encore dans un cercle',
    gone: 'Explicitement perdues',
  },
  item: {
    ring: (name, people, share, f) =>
      `${name} : ${f.plural(people, { one: '{n} personne', other: '{n} personnes' })}${share === null ? '' : `, ${f.percent(share)} de celles dans les cercles`}.`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `La limite de ${from} à ${to} a été franchie ${f.plural(count, { one: '{n} fois', other: '{n} fois' })}.`,
    crossings: 'Franchissements',
    steps: 'Par pas d’un cercle',
    move: (from, to, count, f) => `${f.plural(count, MOVES)} de ${from} à ${to}.`,
    enterTitle: (ring) => `Vues d’abord dans ${ring}`,
    enter: (ring, count, f) =>
      `${f.plural(count, { one: '{n} personne vue', other: '{n} personnes vues' })} d’abord dans ${ring}.`,
    leaveTitle: 'Explicitement perdues',
    leave: (count, f) =>
      `${f.plural(count, { one: '{n} perte explicite', other: '{n} pertes explicites' })}, de tous les cercles.`,
    people: 'Personnes',
    shareInside: 'De celles dans les cercles',
    conviction: 'Conviction, de 0 à 1',
    firstHere: 'Vues ici d’abord',
    cameInward: 'Arrivées de l’extérieur',
    cameOutward: 'Arrivées de l’intérieur',
    moves: 'Mouvements',
    jumpsAcross: 'Par sauts de plusieurs cercles',
    ofThoseAtStart: (count, f) => `Sur ${f.count(count)} ici au début`,
    movedInward: 'vers le centre',
    held: 'restées',
    movedOutward: 'vers l’extérieur',
    lost: 'explicitement perdues',
    jump: 'Saut par-dessus plusieurs cercles',
  },
  timeline: {
    label: 'Temps',
    play: 'Lire',
    pause: 'Pause',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period} : ${traffic(inward, outward, f)}`,
    event: (label, date) => `${label}, ${date}`,
  },
  noStages: {
    title: 'Aucun cercle à dessiner',
    hint: 'Les parcours n’ont pas d’étapes. Indiquez une colonne d’étape, ou l’étape de chaque point de contact.',
  },
  nobodyInside: {
    title: 'Personne ne se tient dans un cercle',
    hint: 'Aucun contact ne porte une des étapes : personne n’a encore été vu dans un cercle.',
  },
  guessedFromTotals:
    'Dessiné d’après des totaux : les points montrent combien, non qui, et ne se suivent pas dans le temps.',
  partialPeriod: 'Cette période n’a été observée qu’en partie.',
  tooThin: (rings, others, f) =>
    `Trop minces ici pour montrer des points : ${f.list([...rings, ...(others > 0 ? [f.plural(others, { one: '{n} autre cercle', other: '{n} autres cercles' })] : [])])}.`,
  undrawnJumps: (moves, f) =>
    f.plural(moves, {
      one: '{n} saut plus rare n’est pas dessiné.',
      other: '{n} sauts plus rares ne sont pas dessinés.',
    }),
  unobserved: (moves, f) =>
    f.plural(moves, {
      one: '{n} mouvement a un milieu non observé : compté comme mouvement, mais à aucune limite.',
      other: '{n} mouvements ont un milieu non observé : comptés comme mouvements, mais à aucune limite.',
    }),
  tick: (actorsPerTick, f) =>
    f.plural(actorsPerTick, { one: 'Un trait : {n} personne.', other: 'Un trait : {n} personnes.' }),
  decay: (ms, steps, f) =>
    `Chaque silence de ${f.duration(ms)} compte comme un cercle vers l’extérieur : ${f.plural(steps, { one: '{n} pas', other: '{n} pas' })}, que les mouvements ne comprennent pas.`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0
        ? [
            f.plural(outside, {
              one: '{n} personne n’est pas encore dans un cercle.',
              other: '{n} personnes ne sont pas encore dans un cercle.',
            }),
          ]
        : []),
      ...(left > 0
        ? [
            f.plural(left, {
              one: '{n} personne est explicitement perdue.',
              other: '{n} personnes sont explicitement perdues.',
            }),
          ]
        : []),
    ].join(' '),
  hollow: (actorsPerDot, f) => `Un point creux : moins de ${f.plural(actorsPerDot, PEOPLE)}.`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0
      ? `Plus personne dans un cercle : ${f.plural(left, { one: '{n} personne explicitement perdue', other: '{n} personnes explicitement perdues' })}`
      : 'Personne ne se tient dans un cercle'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${capital(period)} : personne n’a changé de cercle`
    return `${capital(period)} : ${traffic(inward, outward, f)}`
  }
  if (shock !== null) {
    return `La confiance a vacillé, ${shock.period} ; sur toute la durée, ${traffic(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `Personne ne se tient au centre (${innermost})`
      : `${f.percent(atCentre / members)} se tiennent au centre (${innermost})`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre} ; personne ne s’en est jamais éloigné`
  return `${centre} ; ${traffic(inward, outward, f)}`
}
