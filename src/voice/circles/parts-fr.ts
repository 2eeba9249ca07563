import { uncapital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

function traffic(inward: number, outward: number, f: Formatter): string {
  return `${f.plural(inward, { one: '{n} mouvement', other: '{n} mouvements' })} vers le centre, ${f.count(outward)} vers l’extérieur`
}

/** The opt-in parts of the circles in French. */
export const circlesPartsFr: CirclesPartsMessages = {
  follow: {
    label: 'Suivre une personne',
    command: 'Aller au chemin de la personne suivie',
    previous: 'Personne précédente',
    next: 'Personne suivante',
    summary: way,
    unknown: (actor) => `Ces parcours ne contiennent personne du nom de « ${actor} ».`,
    step: (facts) => `${facts.date} : ${move(facts)}${facts.touchpoint === null ? '' : `, à ${facts.touchpoint}`}.`,
    stepTitle: move,
    date: 'Quand',
    touchpoint: 'Où',
    key: (from, until) => `Le long du chemin, le temps court dans le sens horaire, du ${from} au ${until}.`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`Pointillé : plus de ${silence} de silence.`]),
        ...(hasOutward ? ['Tirets : vers l’extérieur.'] : []),
        ...(hasTouches ? ['Points creux : contacts.'] : []),
        ...(hasConversions ? ['Losanges : conversions.'] : []),
      ].join(' '),
    now: 'maintenant',
  },
  groups: {
    by: (dimension) => `Par ${dimension}`,
    byCohort: 'Par premier contact',
    others: 'Autres',
    unknown: 'Inconnu',
    cell: (group, ring, people, share, f) =>
      `${group} dans ${ring} : ${f.plural(people, { one: '{n} personne', other: '{n} personnes' })}${share === null ? '' : `, ${f.percent(share)} du cercle`}.`,
    people: 'Personnes',
    shareOfRing: 'Du cercle',
    shareOfGroup: 'Du groupe',
    conviction: 'conviction moyenne',
    table: (by, period) => `Personnes par cercle, ${by} : ${period}`,
    total: 'Tous les cercles',
    needJourneys: 'Les groupes demandent des parcours : des totaux ne disent pas qui est qui.',
  },
  reentry: {
    note: (label) => `Arcs tiretés : ${label}.`,
    label: (actors, medianMs, f) =>
      `${f.plural(actors, { one: '{n} repartie', other: '{n} reparties' })} pour un tour${medianMs === null ? '' : `, ${f.duration(medianMs)} après le premier contact (médiane)`}`,
    item: (from, to, moves, f) =>
      `Après une conversion dans ${from}, ${f.plural(moves, { one: '{n} nouveau cycle a commencé', other: '{n} nouveaux cycles ont commencé' })} dans ${to}.`,
    title: (from, to) => `${from}, nouveau tour vers ${to}`,
    moves: 'Nouveaux cycles',
    actors: 'Personnes',
    loopTime: 'Du premier contact au premier nouveau cycle, médiane',
  },
  trust: {
    label: 'La confiance dans le temps',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `La ligne est la conviction moyenne des personnes dans les cercles à la fin de chaque période : 0 à l’extérieur, 1 au centre ; l’échelle va de ${from} à ${to}.`,
        ...(hasMoves ? ['Barres : mouvements vers le centre en haut, vers l’extérieur hachurés en bas.'] : []),
        ...(hasWitnesses
          ? [
              `La ligne tiretée suit celles qui étaient là au moment des faits ; le point creux est son plus bas${hasRecovered ? ', le point plein son retour' : ''}.`,
            ]
          : []),
      ].join(' '),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}.`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`La conviction moyenne est passée de ${f.decimal(facts.first, 2)} à ${f.decimal(facts.last, 2)} sur 1.`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(' '),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}, `}${period} : ${conviction === null ? 'personne dans un cercle' : `conviction ${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
        ...(gravity === null ? [] : [`gravité ${signed(gravity, f)}`]),
        ...events,
      ].join(' ; '),
    shock,
    caption: 'Conviction, mouvements et gravité par période',
    period: 'Période',
    conviction: 'Conviction',
    gravity: 'Gravité',
    people: 'Personnes dans les cercles',
    inward: 'Vers le centre',
    outward: 'Vers l’extérieur',
    witnesses: (count, f) => f.plural(count, { one: 'la personne qui était là', other: 'les {n} qui étaient là' }),
    emptyTitle: 'Aucune ligne à dessiner',
    emptyHint: 'La confiance dans le temps demande plusieurs périodes, plusieurs cercles et des personnes.',
  },
  ringFunnel: {
    title: (ring) => `À l’intérieur de ${ring}`,
    hint: 'Choisissez un cercle pour l’ouvrir.',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `${f.plural(came, { one: '{n} personne s’est tenue', other: '{n} personnes se sont tenues' })} dans ${ring} ; ${isInnermost ? 'converties là' : 'avancées vers le centre'} : ${f.count(onward)}. Maintenant ici : ${f.count(here)} ; plus au centre : ${f.count(further)} ; plus à l’extérieur : ${f.count(outward)}${left > 0 ? ` ; explicitement perdues : ${f.count(left)}` : ''}.`,
    came: 'Venues',
    onward: 'Avancées vers le centre',
    again: 'Converties ici',
    stand: 'Où elles sont maintenant',
    here: 'ici',
    further: 'plus au centre',
    outward: 'plus à l’extérieur',
    left: 'perdues',
    touched: (people, f) =>
      f.plural(people, { one: '{n} l’a touché elle-même', other: '{n} l’ont touché elles-mêmes' }),
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, {
        one: '{n} point de contact plus rare n’est pas une étape.',
        other: '{n} points de contact plus rares ne sont pas des étapes.',
      }),
    step: 'Étape',
    people: 'Personnes arrivées jusque-là',
    shareOfBefore: 'De l’étape d’avant',
  },
  changes: {
    caption: (period) => `Ce que sont devenues les personnes de chaque cercle : ${period}`,
    ring: 'Cercle',
    atStart: 'Au début',
    inward: 'Vers le centre',
    held: 'Restées',
    outward: 'Vers l’extérieur',
    lost: 'Explicitement perdues',
    entered: 'Venues du dehors',
    atEnd: 'À la fin',
    unknown: 'Des totaux ne disent pas qui est allé où.',
  },
  content: {
    caption: 'Le contenu par niveau, et ce qui l’a suivi',
    level: 'Niveau',
    entered: 'Entrées ici',
    intended: 'Prévu pour lui',
    content: 'Contenu rencontré',
    touches: 'Contacts',
    inward: 'Vues ensuite plus au centre',
    nothing: 'Aucun contact ne nomme ici son contenu.',
    note: 'Observé, sans preuve de cause.',
    thin: 'Moins de 30 contacts : base mince, marquée.',
  },
  multiples: {
    title: (first, last) => `Les cercles, de ${first} à ${last}`,
    key: 'Chaque disque est une période, aussi grand que son nombre de personnes ; tous à la même échelle.',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period} : ${f.plural(people, { one: '{n} personne', other: '{n} personnes' })} dans les cercles`,
        ...(conviction === null ? [] : [`conviction ${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
      ].join(' ; '),
    caption: 'Personnes par cercle et par période',
    period: 'Période',
    emptyTitle: 'Aucune période à comparer',
    emptyHint: 'Les parcours tiennent dans une seule période, ou n’ont pas d’étapes.',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `vue d’abord dans ${to}`
    case 'inward':
      return `vers le centre, de ${from} à ${to}`
    case 'outward':
      return `vers l’extérieur, de ${from} à ${to}`
    case 'shaken':
      return `une mauvaise expérience, vers l’extérieur, de ${from} à ${to}`
    case 'faded':
      return `silence, vers l’extérieur, de ${from} à ${to}`
    case 'lost':
      return `explicitement perdue depuis ${from}`
    case 'returned':
      return `de retour dans ${to}`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back =
    ringsBack === 0
      ? 'aussi près du centre que jamais'
      : `${f.plural(ringsBack, { one: '{n} cercle', other: '{n} cercles' })} en arrière de ${deepest}`
  const stands =
    place !== null
      ? `${actor} se tient dans ${place} depuis le ${since}, ${back}.`
      : isLost
        ? `${actor} : perte explicite le ${since}, après être allé jusqu’à ${deepest}.`
        : `${actor} n’a pas été vu dans un cercle.`
  const counts = [
    f.plural(moves, { one: '{n} mouvement', other: '{n} mouvements' }),
    `dont ${f.count(stepsBack)} vers l’extérieur`,
    f.plural(conversions, { one: '{n} conversion', other: '{n} conversions' }),
  ]
  return moves === 0 ? stands : `${stands} ${counts.join(', ')}.`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `La confiance a chuté après « ${facts.event} » et n’est pas encore revenue`
      : `La confiance a chuté après « ${facts.event} » ; revenue : ${facts.recovered}`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''} finit en tête, à ${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return 'La confiance dans le temps'
  if (Math.abs(last - first) < 0.005) return `La confiance est restée à ${f.decimal(last, 2)}`
  return `La confiance a ${last > first ? 'grandi' : 'baissé'} de ${f.decimal(first, 2)} à ${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event} (${period})`
      : `${event} : ${f.plural(outward, { one: '{n} mouvement', other: '{n} mouvements' })} vers l’extérieur (${period})${usualOutward === null ? '' : `, contre ${f.decimal(usualOutward)} dans une période habituelle d’avant`}`
  if (before === null) return `${burst}.`
  const whose =
    witnesses === null
      ? 'La conviction moyenne'
      : `La conviction ${f.plural(witnesses, { one: 'de la personne qui était là', other: 'des {n} qui étaient là' })}`
  if (lowest === null) {
    return `${event} (${period}) : ${uncapital(whose)} n’est jamais descendue sous ${f.decimal(before, 2)}.`
  }
  const fell = `est tombée de ${f.decimal(before, 2)} à ${f.decimal(lowest, 2)} (${lowestPeriod ?? ''})`
  const back = recovered === null ? 'et n’est pas encore revenue' : `et est revenue (${recovered})`
  return `${burst}. ${whose} ${fell} ${back}.`
}
