import type { Formatter } from '../common/formatter.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = { stage: 'de l’étape', step: 'de ce rang', all: 'des autres' } as const

const COSTS = { one: 'environ {n} conversion', other: 'environ {n} conversions' } as const

const STAND_IN = ' (presque personne n’en est reparti : la suite de ses semblables en tient lieu)'

function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `, soit ${timesText(times, f)} fois la perte attendue ${POOL[pool]}`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `Pour ${f.percent(share)} des conversions, le seul point de contact est ${path}`
    : `${f.percent(share)} des conversions ont suivi la voie ${path}`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${f.percent(hole.lossRate)} des visites à ${hole.name} se perdent${against(hole, f)}`
}

/** The network in French. */
export const networkFr: NetworkMessages = {
  start: 'parcours commencent',
  goal: 'convertis',
  startOf: (all, f) =>
    f.plural(all, { one: 'sur {n} parcours qui commence', other: 'sur {n} parcours qui commencent' }),
  goalOf: (all, f) => f.plural(all, { one: 'sur {n} converti', other: 'sur {n} convertis' }),
  noTouchpoint: '(sans point de contact)',
  others: (touchpoints, f) =>
    f.plural(touchpoints, { one: '{n} autre point de contact', other: '{n} autres points de contact' }),
  othersBrief: (touchpoints, f) => `${f.count(touchpoints)} de plus`,
  visits: (visits, f) => f.plural(visits, { one: '{n} visite', other: '{n} visites' }),
  loses: (share, f) => `${f.percent(share)} de pertes`,
  arrow: ' → ',
  key: {
    light: 'lumière : part des conversions passées par là',
    lightShown: 'lumière : part des conversions montrées passées par là',
    width: (journeys, f) => f.plural(journeys, { one: 'largeur : {n} parcours', other: 'largeur : {n} parcours' }),
    hole: 'trou noir : perd plus que prévu',
    ring: 'son anneau : ce que cela coûte',
    core: 'noyau : conversions perdues sans lui, selon le modèle',
    lost: 'perdus',
    ended: 'bien terminés',
    open: 'encore en chemin',
    repeats: 'répétitions',
    other: 'autres voies, comptées ensemble',
    otherCount: 'passages par d’autres voies',
    gap: 'non observé',
    brightest: 'Voies les plus lumineuses',
    covers: (journeys, conversions, f) =>
      `couvre ${f.percent(journeys)} des parcours${conversions === null ? '' : `, ${f.percent(conversions)} des conversions`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)} ; ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `Aucune voie ne compte à elle seule plus de ${f.percent(most)} des conversions${hole === null ? '' : ` ; ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    f.plural(converted, {
      one: `{n} parcours sur ${f.count(journeys)} aboutit à une conversion`,
      other: `{n} parcours sur ${f.count(journeys)} aboutissent à une conversion`,
    }),
  titleNobody: (journeys, last, f) =>
    `Aucune conversion sur ${f.plural(journeys, { one: '{n} parcours', other: '{n} parcours' })}, donc pas de lumière${last === null ? '' : ` ; vus en dernier le plus souvent à ${last.name} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'Chaque corps est un point de contact ; une voie entre deux corps est aussi large que le nombre de parcours qui l’ont prise.',
      ...(light ? ['La lumière, ce sont les conversions.'] : []),
      ...(holes ? ['Un trou noir perd plus que ses semblables.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${f.count(n.journeys)} parcours, ${f.plural(n.touchpoints, { one: '{n} point de contact', other: '{n} points de contact' })} et ${f.plural(n.transitions, { one: '{n} transition', other: '{n} transitions' })} : ${f.plural(n.converted, { one: '{n} converti', other: '{n} convertis' })}, ${f.plural(n.lost, { one: '{n} perdu', other: '{n} perdus' })}, ${f.count(n.open)} encore en chemin, ${f.plural(n.ended, { one: '{n} bien terminé', other: '{n} bien terminés' })}.`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, {
      one: `La voie la plus lumineuse couvre ${f.percent(share)} des conversions.`,
      other: `Les {n} voies les plus lumineuses couvrent ensemble ${f.percent(share)} des conversions.`,
    }),
  holeSentence: (hole, f) =>
    `${hole.name} : ${f.percent(hole.lossRate)} des visites se perdent (${f.range(hole.low, hole.high)})${against(hole, f)} ; cela coûte ${f.plural(Math.round(hole.cost), COSTS)} selon le modèle${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'Aucun point de contact n’a assez de visites pour dire s’il perd plus que ses semblables.'
      : `Aucun point de contact ne perd sûrement plus que ses semblables${judged < all ? ` (assez de visites pour en juger : ${f.count(judged)} sur ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `Modélisés ensemble, car les moins visités : ${f.plural(touchpoints, { one: '{n} point de contact', other: '{n} points de contact' })} ; les pertes de chacun sont jugées quand même.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, { one: '{n} point de contact', other: '{n} points de contact' })} et ${f.plural(transitions, { one: '{n} transition', other: '{n} transitions' })} ; la fin des parcours n’est pas connue`,
  emptyFilter: { title: 'Le filtre ne garde aucun parcours', hint: 'Élargissez le filtre pour voir des parcours.' },
  emptyCoverage: {
    title: 'La couverture demandée ne garde aucun parcours',
    hint: 'Choisissez une plus grande part des parcours.',
  },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      one: `Les voies sont nombreuses : la plus lumineuse ne couvre que ${f.percent(share)} des conversions ; la lumière vient donc des transitions.`,
      other: `Les voies sont nombreuses : les {n} plus lumineuses ne couvrent que ${f.percent(share)} des conversions ; la lumière vient donc des transitions.`,
    }),
  detail: (drawn, all, f) =>
    `${f.plural(drawn, { one: '{n} transition dessinée', other: '{n} transitions dessinées' })} sur ${f.count(all)} ; de courts éperons comptent les autres.`,
  folded: (touchpoints, f) =>
    f.plural(touchpoints, {
      one: '{n} point de contact partage un corps.',
      other: '{n} points de contact partagent un même corps.',
    }),
  notToScale: 'Les voies les plus fines ne sont pas à l’échelle.',
  tooYoung: 'La patience de toutes les visites court encore : dessinées, non modélisées.',
  totalsDefinition: 'Établi à partir d’un tableau de transitions ; nombres tels qu’indiqués',
  lacking: {
    starts:
      'Le tableau ne dit pas où commencent les parcours : ce qui quitte un point de contact sans y être arrivé est censé y commencer.',
    ends: 'Le tableau ne dit pas comment finissent les parcours ; rien ne peut être dit des conversions ni des pertes.',
    losses: 'Le tableau ne distingue pas les pertes des parcours encore en cours : ni modèle ni trous noirs.',
    journeys:
      'Le tableau compte des passages, non des parcours : le nombre de parcours et leur lumière sont estimés par le modèle.',
    positions: 'La place des points de contact dans les parcours est estimée par le modèle.',
    paths: 'Des transitions isolées ne disent rien des chemins entiers.',
    credits: 'Les conversions ne peuvent être attribuées que par effet de retrait et au dernier contact.',
    times: 'Aucun temps n’est connu : chaque passage dont la suite est connue compte.',
  },
  removed: (share, f) => `Le modèle laisse de côté ${f.percent(share)} des arrivées, sans conversion ni perte ensuite.`,
  holeRank: {
    excess: 'Les trous noirs sont classés par le nombre approximatif de conversions qu’ils coûtent, selon le modèle.',
    lost: 'Les trous noirs sont classés par le nombre de perdus.',
    rate: 'Les trous noirs sont classés par la part de perdus.',
  },
  holesLeftOut: 'Les visites dont la patience court encore sont dessinées, non modélisées.',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      one: '{n} parcours a une lacune que personne n’a observée : sa voie y est en pointillé, et il ne compte pour aucune voie lumineuse.',
      other:
        '{n} parcours ont une lacune que personne n’a observée : leurs voies y sont en pointillé, et ils ne comptent pour aucune voie lumineuse.',
    }),
  facts: {
    visits: 'Visites',
    journeys: 'Parcours',
    uses: 'Passages',
    light: 'Des conversions, passées par là',
    throughLight: 'Des conversions, passées ici',
    lightShown: 'Des conversions montrées, passées par là',
    throughLightShown: 'Des conversions montrées, passées ici',
    convert: 'Convertissent d’ici (modèle)',
    removal: 'Des conversions, perdues sans lui (modèle)',
    lossRate: 'Perdus ici',
    expected: 'Attendu de ses semblables',
    cost: 'Coûte (modèle)',
    converted: 'Convertis ici',
    lost: 'Vus ici en dernier, perdus',
    open: 'Encore en chemin ici',
    ended: 'Bien terminés ici',
    repeats: 'Revenus aussitôt',
    otherIn: 'Autres voies d’arrivée',
    otherOut: 'Autres voies de départ',
    unobservedIn: 'Arrivés par une voie non observée',
    unobservedOut: 'Repartis par une voie non observée',
    rate: 'Convertis parmi eux',
    after: (path) => `Après ${path} : convertis`,
    interval: 'Intervalle à 95\u00a0%',
    medianTime: 'Durée médiane',
    share: 'De toutes les conversions',
    runningShare: 'Avec les plus lumineuses',
    touchpoints: 'Points de contact',
    value: 'Valeur',
  },
  about: (count, standIn, f) =>
    `${f.plural(Math.round(count), COSTS)}${standIn ? ', selon la suite de ses semblables' : ''}`,
  verdict: { hole: 'trou noir', 'too-few': 'trop peu', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} sur ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) =>
    f.plural(transitions, {
      one: `${f.count(uses)} dans {n} transition`,
      other: `${f.count(uses)} dans {n} transitions`,
    }),
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `Voie ${f.count(rank)} : ${path}`,
  commands: {
    follow: 'suivre la voie la plus forte, ou le chemin en cours',
    back: 'revenir là où l’on était',
    nextPath: 'aller à la voie lumineuse suivante',
    nextHole: 'aller au trou noir suivant',
    column: 'parcourir tous les points de contact, colonne par colonne ; l’une défait l’autre',
    noWay: 'Rien ne mène plus loin d’ici.',
    noBack: 'Il n’y a aucun pas à reprendre.',
    noPath: 'Il n’y a pas ici de voie la plus lumineuse.',
    noHole: 'Il n’y a pas de trou noir ici.',
  },
  table: {
    caption: 'Points de contact, les plus visités d’abord',
    captionPart: (shown, all, f) => `Les ${f.count(shown)} points de contact les plus visités sur ${f.count(all)}`,
    touchpoint: 'Point de contact',
    visits: 'Visites',
    journeys: 'Parcours',
    converted: 'Convertis ici',
    lost: 'Perdus ici',
    open: 'En chemin',
    ended: 'Bien terminés',
    unobservedIn: 'Arrivés sans être observés',
    unobservedOut: 'Repartis sans être observés',
    light: 'Des conversions',
    lossRate: 'Taux de perte',
    expected: 'Attendu',
    verdict: 'Verdict',
  },
}
