import type { Formatter } from '../common/formatter.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} personne', other: '{n} personnes' })

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return 'Pas encore de boucle à mesurer'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `${f.percent(reachedShare)} sont allés jusqu’à « ${lastStage} » ; qui amène qui n’est pas consigné`
    return againShare > 0
      ? `${f.percent(againShare)} reviennent ; qui amène qui n’est pas consigné`
      : 'Personne ne revient, et qui amène qui n’est pas consigné'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `La boucle ne se ferme pas, bien que ${f.percent(facts.referredShare)} des nouveaux aient été amenés par d’autres`
      : 'La boucle ne se ferme pas : personne n’a été amené par d’autres'
  }
  const who = facts.beginAt === null ? '100 personnes' : `100 personnes qui commencent à l’étape « ${facts.beginAt} »`
  const hundred = `${who} en amènent ${f.decimal(100 * k, k < 0.1 ? 1 : 0)} de plus`
  const each = beta === null || beta === 0 ? '' : ` (${lastStage} : ${factor(beta, f)} chacun)`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `Si chacun à l’étape « ${lastStage} » en amène ${factor(beta, f)}, ${hundred}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding} : jusqu’où, on ne peut le borner`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `L’épaisseur compte les personnes, ${facts.isOpen ? 'de gauche à droite' : 'dans le sens horaire'}${facts.hasRates ? ' ; perles : part vue plus loin ensuite' : ''}.`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `Bleu : moteurs (${facts.tailStated ? 'à la fin, parts telles qu’indiquées' : 'à la fin, parts des contacts'})${facts.hasTwins ? ', plein s’ils nourrissent les deux bouts' : ''}.`
            : 'Bleu : moteurs.',
        ]
      : []),
    ...(facts.hasBrought ? ['Magenta : amenés par d’autres.'] : []),
    ...(facts.hasReEntries ? ['Tirets turquoise : reviennent.'] : []),
    ...(facts.hasSkips ? ['Flux à la couleur d’une étape : sautent.'] : []),
    ...(facts.hasStepBacks ? ['Brun : reculent.'] : []),
    ...(facts.hasLost ? ['Hachuré : perdus.'] : []),
    ...(facts.hasOpen ? ['Pointillé : en chemin.'] : []),
  ].join(' ')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['multiplicateur non borné', ...(facts.low === null ? [] : [`au moins ×${factor(facts.low, f)}`])]
  }
  const value = `multiplie ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)} : ${factor(facts.low, f)} à ${factor(facts.high, f)}`]
}

/** The loop's texts in French. */
export const loopFr: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: 'Établi à partir de totaux ; nombres tels qu’indiqués',
  summary: {
    people: (actors, stages, f) =>
      `${people(actors, f)} en ${f.plural(stages, { one: '{n} étape', other: '{n} étapes' })}.`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label} : ${f.count(actors)}.`
        : `${label} : ${f.count(actors)}, dont ${f.percent(onward)} vus plus loin ensuite.`,
    ends: (lost, open, f) =>
      `${f.plural(lost, { one: '{n} est perdu', other: '{n} sont perdus' })} et ${f.count(open)} encore en chemin.`,
    gain: (k, low, high, multiplier, f) =>
      [
        `Le gain de la boucle est ${factor(k, f)}${low === null || high === null ? '' : ` (intervalle à 95 % : ${factor(low, f)} à ${factor(high, f)})`}`,
        multiplier.kind === 'not-bounded'
          ? 'le multiplicateur n’est pas borné.'
          : multiplier.kind === 'bounded'
            ? `une personne en devient ${factor(multiplier.value, f)} au bout du compte.`
            : 'le multiplicateur n’est pas connu.',
      ].join(' ; '),
    reEntry: (actors, f) =>
      f.plural(actors, { one: '{n} personne est revenue.', other: '{n} personnes sont revenues.' }),
  },
  empty: {
    title: 'Pas de boucle à dessiner',
    noPeople: 'Ces parcours ne comptent personne.',
    noStages:
      'Aucun contact n’indique d’étape. Indiquez les étapes dans la définition, ou celle de chaque point de contact.',
  },
  notes: {
    hairlines: 'Les traits les plus fins ne sont pas à l’échelle.',
    perThousand: 'Aucun effectif donné : nombres pour 1 000 à la première étape.',
    statedBeta: (beta, f) => `Que chacun en amène ${factor(beta, f)} est indiqué, non compté.`,
    audience: (size, noticed, won, f) =>
      `Chacun touche ${people(size, f)} ; ${noticed === null ? '' : `${f.percent(noticed)} le remarquent, `}${f.percent(won)} de celles-ci viennent.`,
    statedAside: 'Les segments magenta montrent ceux qui ont été comptés.',
    unstaged: (actors, f) => f.plural(actors, { one: '{n} personne sans étape.', other: '{n} personnes sans étape.' }),
    noReferrals: 'Aucune ligne n’indique qui amène qui : le gain de la boucle n’est pas connu.',
    bases: (beginAt) =>
      `Le gain compte ce qu’amènent ceux qui commencent à l’étape ${beginAt} ; la part des nouveaux y compte aussi ceux qu’amènent d’autres, qui ont commencé plus loin.`,
    unobserved: (moves, f) =>
      f.plural(moves, {
        one: '{n} passage traverse une lacune non observée.',
        other: '{n} passages traversent des lacunes non observées.',
      }),
    byTouchpoint: 'Aucun canal connu : les points de contact en tiennent lieu.',
    thinTail: (actors, f) => `Peu de personnes à la dernière étape (${f.count(actors)}).`,
    unusable: (count, f) =>
      f.plural(count, { one: '{n} nombre inutilisable ignoré.', other: '{n} nombres inutilisables ignorés.' }),
  },
  label: {
    lost: (actors) => `${actors} perdus`,
    open: (actors) => `${actors} en chemin`,
    midway: (actors) => `${actors} commencent ici`,
    otherDrivers: (share) => `Autres ${share}`,
    noDriver: 'Inconnu',
    eachBrings: 'chacun amène',
    ifEachBrings: 'si chacun amène',
    ofReached: (size) => `sur ${size} touchés`,
    broughtEarlier: 'amenés plus tôt',
    broughtEarlierShort: (actors) => `${actors} amenés`,
    factor: (beta) => `×${beta}`,
    gain: 'gain de la boucle',
    multiplier: multiplierLines,
    noReferrals: 'parrainages non consignés',
    again: 'reviennent',
    medianTime: (duration) => `médiane ${duration}`,
    ofNewcomers: (share) => `${share} des nouveaux ici`,
    flow: {
      advance: (actors) => `${actors} avancent`,
      skip: (actors) => `${actors} sautent`,
      stepBack: (actors) => `${actors} reculent`,
      reEntry: (actors) => `${actors} reviennent`,
    },
    reEntryOf: (actors, all) => `${actors} des ${all} qui reviennent`,
    toReEntry: (duration) => `${duration} pour revenir`,
    toReferral: (duration) => `${duration} pour amener`,
  },
  kind: {
    advance: 'Avance',
    skip: 'Saute une étape',
    stepBack: 'Recule',
    reEntry: 'Revient',
    referral: 'Amène de nouvelles personnes',
  },
  direction: { inbound: 'entrant', outbound: 'sortant', mixed: 'les deux' },
  influence: { direct: 'directe', indirect: 'indirecte', mixed: 'les deux' },
  medium: { paid: 'payant', organic: 'organique', mixed: 'les deux' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label} : ${people(actors, f)} en tout.`
        : `${label} : ${people(actors, f)} en tout, ${onward} vues plus loin ensuite.`,
    lost: (label, actors, f) => `${people(actors, f)} perdues à l’étape ${label}.`,
    open: (label, actors, f) => `${people(actors, f)} encore en chemin à l’étape ${label}.`,
    lostTitle: (label) => `Perdus : ${label}`,
    openTitle: (label) => `En chemin : ${label}`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = { advance: 'de passage', skip: 'sautant', stepBack: 'reculant', reEntry: 'revenant' }[kind]
      const times = moves > actors ? `, ${f.count(moves)} fois en tout` : ''
      return `${people(actors, f)} ${how} de ${from} à ${to}${times}.`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: 'Passage', skip: 'Saut', stepBack: 'Recul', reEntry: 'Retour' }[kind]
      return from === to ? `${name} : ${from}` : `${name} : ${from} à ${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last} : personne n’est là pour en amener.`
        : `${last} : ${people(referred, f)} amenées, ${factor(beta, f)} par personne.`,
    jointElsewhere: (last, from, referred, f) =>
      `${last} : personne n’a été amené ; ${f.list(from)} : ${people(referred, f)} amenées.`,
    jointTitle: (last, first) => `${last} amènent ${first}`,
    lap: (lap, label, f) => `Tour ${f.count(lap)}. ${label}`,
    otherReferral: (from, actors, f) => `${from} : ${people(actors, f)} amenées.`,
    midway: (label, actors, f) => `${people(actors, f)} commencent à l’étape ${label}.`,
    midwayTitle: (label) => `Commencent à ${label}`,
    mouthDriver: (label, count, share, f) => `${label} : ${people(count, f)} à l’entrée, ${share}.`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label} : ${share} de ce qui nourrit la dernière étape, tel qu’indiqué.`
        : `${label} : ${f.plural(count, { one: '{n} contact', other: '{n} contacts' })} à la dernière étape, ${share}.`,
    mouthTitle: (label) => `${label}, à l’entrée`,
    tailTitle: (label) => `${label}, à la fin`,
  },
  keys: {
    incoming: 'le suivant qui arrive',
    outgoing: 'le suivant qui part',
    loss: 'la plus forte perte, puis la suivante',
  },
  fact: {
    part: 'Élément',
    count: 'Personnes',
    share: 'Part',
    moves: 'Passages',
    unobserved: 'Dont à travers une lacune',
    people: 'Personnes en tout',
    visits: 'Arrivées, brut',
    onward: 'Vues plus loin ensuite',
    began: 'Commencées ici',
    brought: 'Amenées par d’autres',
    standing: 'Présentes à la fin',
    question: 'Question',
    touches: 'Contacts',
    base: 'sur',
    eachBrings: 'Chacun amène',
    audience: 'Audience de chacun',
    interval: 'Intervalle à 95 %',
    direction: 'Sens',
    influence: 'Influence',
    medium: 'Support',
  },
  row: {
    caption: 'La boucle en chiffres',
    ever: (stage) => `${stage} : en tout`,
    onward: (stage) => `${stage} : vus plus loin ensuite`,
    lost: (stage) => `${stage} : perdus`,
    open: (stage) => `${stage} : encore en chemin`,
    ended: (stage) => `${stage} : bien terminés`,
    settled: (stage) => `${stage} : convertis, pas revus depuis`,
    began: (stage) => `${stage} : commencés ici`,
    referral: (from, to) => `${from} ont amené vers ${to}`,
    unobserved: (moves, unobserved) => `${moves} (dont ${unobserved} à travers une lacune)`,
    unknownStage: 'aucune étape',
    mouth: (driver) => `Moteur à l’entrée : ${driver}`,
    midway: (driver) => `Moteur de ceux qui commencent plus loin : ${driver}`,
    tail: (driver) => `Moteur à la fin (contacts) : ${driver}`,
    tailStated: (driver) => `Moteur à la fin : ${driver}`,
    gain: 'Gain de la boucle',
    multiplier: 'Multiplicateur',
    notBounded: 'non borné',
    generations: 'Générations jusqu’à 95 % du multiplicateur',
    elasticity: 'Élasticité du multiplicateur à une étape',
  },
}
