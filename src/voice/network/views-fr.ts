import type { NetworkViewsMessages } from './views-messages.js'

/** What is listed, by what it is ordered by. */
const PATHS = {
  conversions: { one: 'chemin le plus lumineux', other: 'chemins les plus lumineux' },
  value: { one: 'chemin de plus grande valeur', other: 'chemins de plus grande valeur' },
  wilson: { one: 'chemin qui convertit le plus sûrement', other: 'chemins qui convertissent le plus sûrement' },
} as const

/** The views beside the network, in French. */
export const networkViewsFr: NetworkViewsMessages = {
  model: 'selon le modèle',
  columns: {
    path: 'Chemin',
    touchpoint: 'Point de contact',
    conversions: 'Conversions',
    journeys: 'Parcours',
    rate: 'Convertis',
    interval: 'Intervalle à 95\u00a0%',
    medianTime: 'Durée médiane',
    share: 'De toutes les conversions',
    running: 'Part cumulée',
    value: 'Valeur',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, {
        one: `${f.percent(share)} des conversions sont venues par le ${PATHS[rank].one}`,
        other: `${f.percent(share)} des conversions sont venues par les {n} ${PATHS[rank].other}`,
      }),
    none: 'Aucun chemin n’est suivi assez souvent, avec conversions, pour être nommé',
    caption: 'Chemins observés, dans l’ordre choisi ; répétitions réunies',
    rank: 'Classement',
    ranks: { conversions: 'Conversions', value: 'Valeur', wilson: 'Taux, au moins' },
    covers: (journeys, conversions, f) =>
      `L’image couvre ${f.percent(journeys)} des parcours${conversions === null ? '' : ` et ${f.percent(conversions)} des conversions`}.`,
    support: (least, variants, f) =>
      `Sur ${f.plural(variants, { one: '{n} chemin distinct', other: '{n} chemins distincts' })}, sont nommés ceux d’au moins ${f.plural(least, { one: '{n} parcours', other: '{n} parcours' })}.`,
    likely: 'Par contraste : chemins que le modèle juge probables',
    likelyNote:
      'Non observés. Le modèle oublie d’où vient un parcours : il joint des débuts et des fins qui ne se sont peut-être jamais suivis.',
    likelyShare: 'Part selon le modèle',
    observedShare: 'Part observée',
    neverSeen: 'jamais vu',
  },
  holes: {
    title: (name, rate, f) => `Le trou le plus noir : ${name}, où se perdent ${f.percent(rate)} des visites`,
    none: 'Aucun point de contact ne perd sûrement plus que ses pareils',
    caption: {
      excess:
        'Classés par le nombre approximatif de conversions perdues au-delà de l’attendu, au moins, selon le modèle',
      lost: 'Classés par le nombre de pertes',
      rate: 'Classés par la part des visites perdues',
    },
    rank: 'Classement',
    ranks: { excess: 'Excès', lost: 'Pertes', rate: 'Part perdue' },
    lost: 'Perdus',
    visits: 'Sur visites',
    lossRate: 'Part perdue',
    expected: 'Attendu',
    times: 'Fois l’attendu',
    atStake: 'En jeu (modèle)',
    excess: 'Excès (modèle)',
    excessLow: 'Excès, au moins',
    light: 'Des conversions, passées ici',
    verdict: 'Verdict',
    both: 'étoile et trou',
    differs: (byExcess, byLost, byRate) =>
      `En tête par l’excès : ${byExcess} ; par le nombre : ${byLost} ; par la part : ${byRate}.`,
    together: (judged, f) =>
      `Points de contact jugés ensemble : ${f.count(judged)} ; en moyenne, un trou noir sur vingt au plus est dû au hasard.`,
    tooFew: 'Sous 30 visites réglées, ici ou chez tous les autres ensemble, pas de verdict : trop peu.',
  },
  credits: {
    title: 'À qui reviennent les conversions ? Cela dépend de la méthode',
    caption: 'Conversions attribuées aux points de contact, par méthode',
    method: 'Méthode',
    methods: {
      removal: 'Effet de retrait',
      first: 'Premier contact',
      last: 'Dernier contact',
      linear: 'Linéaire',
      'linear-distinct': 'Shapley',
      position: '40/20/40',
      'time-decay': 'Décroissance',
    },
    rules: {
      removal: 'Ce qui manquerait sans lui, selon le modèle',
      first: 'Tout au premier contact',
      last: 'Tout au dernier contact',
      linear: 'Autant à chaque contact',
      'linear-distinct': 'Autant à chaque point de contact du chemin : la valeur de Shapley',
      position: '40\u00a0% au premier, 40\u00a0% au dernier, le reste entre les deux',
      'time-decay': 'Moitié moins tous les 7 jours avant la conversion',
    },
    unmodelled: 'Hors du modèle',
    total: 'Toutes les conversions',
    note: 'Chaque colonne totalise toutes les conversions. Aucune ne mesure ce qu’un point de contact a causé : elles partagent ce qui a eu lieu, même celle nommée effet de retrait, en gris, qui est du modèle.',
  },
  whatIf: {
    title: (name) => `Et si l’on perdait moins, ou plus, à ${name} ?`,
    choose: 'Point de contact',
    label: (name) => `Part perdue : ${name}`,
    value: (from, to, f) => `${f.percent(to)} au lieu de ${f.percent(from)}`,
    remove: 'Le retirer',
    plug: 'Boucher le trou',
    asExpected: 'Comme ses pareils',
    reset: 'Tel quel',
    more: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), { one: 'environ {n} conversion', other: 'environ {n} conversions' })} de plus, en sus de ${f.count(of)}, selon le modèle`,
    fewer: (conversions, of, f) =>
      `${f.plural(Math.round(conversions), { one: 'environ {n} conversion', other: 'environ {n} conversions' })} de moins, sur ${f.count(of)}, selon le modèle`,
    same: 'Autant de conversions qu’il y en a',
    rate: (from, to, f) => `${f.percent(from)} des parcours convertissent selon le modèle ; alors ${f.percent(to)}`,
    none: 'Personne, à notre connaissance, n’est allé plus loin d’ici : le modèle n’a pas de réponse.',
    note: 'Une estimation du modèle, aucun gain mesuré : qui resterait est censé poursuivre comme les autres.',
    includesOpen: 'Les parcours encore en cours sont comptés comme le modèle s’attend à ce qu’ils finissent.',
    hint: 'Tirez l’anneau dans l’image, ou servez-vous du curseur.',
  },
  trace: {
    title: 'Parcours selon leur voie',
    search: 'Trouver des parcours par leur voie',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${f.plural(t.journeys, { one: '{n} parcours passe', other: '{n} parcours passent' })} par ${t.path}${t.steps > 1 ? (t.adjacent ? ', l’un aussitôt après l’autre' : ', dans cet ordre') : ''} : ${f.percent(t.rate)} convertissent (${f.range(t.low, t.high)}), contre ${f.percent(t.rateOfAll)} de tous ; ${f.plural(t.lost, { one: '{n} perdu', other: '{n} perdus' })}, ${f.count(t.open)} en cours.`,
    nobody: (path) => `Aucun parcours ne passe par ${path} dans cet ordre.`,
    unknown: (words, f) => `Aucun point de contact ne s’appelle ${f.list(words.map((word) => `« ${word} »`))}.`,
    nothing:
      'Désignez ou choisissez un point de contact, puis un autre pour les parcours qui passent par les deux ; ou cherchez.',
    clear: 'Effacer',
    into: (name) => `Vers ${name} depuis`,
    outOf: (name) => `De ${name} vers`,
    kinds: {
      start: 'le début',
      unobserved: 'ce qui n’a pas été observé',
      converted: 'la conversion',
      lost: 'perdus',
      open: 'en cours',
      ended: 'une bonne fin',
    },
    again: 'ici encore, aussitôt',
  },
  actor: {
    title: (a, f) =>
      `${a.actor} : ${f.plural(a.touches, { one: '{n} contact', other: '{n} contacts' })}${a.spanMs > 0 ? ` en ${f.duration(a.spanMs)}` : ''}${a.stage === null ? '' : ` ; à présent à l’étape ${a.stage}`}${a.stepsBack > 0 ? `, ${f.plural(a.stepsBack, { one: '{n} pas', other: '{n} pas' })} en arrière depuis ${a.furthest ?? ''}` : ''}`,
    summary: (a, f) =>
      [
        `Issue : ${a.outcome}.`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { one: '{n} appareil', other: '{n} appareils' })}, ${f.plural(a.switches, { one: '{n} changement', other: '{n} changements' })}.`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`Plus long silence : ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`Silence de ${f.duration(a.silentSinceMs)} à la fin de l’observation.`]),
      ].join(' '),
    unknown: (actor) => `Personne n’est connu sous le nom ${actor}.`,
    silence: (ms, f) => `${f.duration(ms)} de silence`,
    silentSince: (ms, f) => `silence depuis ${f.duration(ms)}`,
    comesBack: 'revient',
    unobserved: 'une partie n’a pas été observée',
    converts: 'convertit',
    isLost: 'est perdu',
    changesTo: (device) => `passe à : ${device}`,
    closing: '(sans point de contact)',
    now: 'fin de l’observation',
    caption: 'Contacts d’une personne, dans l’ordre',
    channel: 'Canal',
    device: 'Appareil',
  },
  switches: {
    title: (share, f) => `Parmi les parcours dont l’appareil est connu, ${f.percent(share)} en changent`,
    note: (switching, staying, f) =>
      `Parmi ceux qui changent, ${f.percent(switching)} convertissent ; parmi les autres, ${f.percent(staying)}. Un long parcours a plus d’occasions de changer : ce n’est pas un effet du changement.`,
    caption: 'D’un contact au suivant : quel appareil succède à quel autre',
    from: 'De',
    sequences: 'Suites les plus fréquentes',
    sequence: 'Suite',
    none: 'Aucun appareil n’est connu',
  },
  influence: {
    title: (share, f) =>
      `Des parcours convertis avec un contact direct, ${f.percent(share)} avaient d’abord un contact indirect`,
    none: 'Aucun parcours converti n’a rencontré de point de contact déclaré direct',
    only: (n, f) =>
      `Parmi les parcours convertis, rencontre des deux genres : ${f.count(n.both)} ; de contacts indirects seuls : ${f.count(n.indirect)} ; de directs seuls : ${f.count(n.direct)}${n.unknown > 0 ? ` ; d’aucun qui soit déclaré : ${f.count(n.unknown)}` : ''}${n.noTouchpoint > 0 ? ` ; sans contact : ${f.count(n.noTouchpoint)}` : ''}.`,
    caption: 'Parcours convertis, selon ce qu’ils ont rencontré',
    kind: 'Genre',
    reached: 'Parcours convertis qui l’ont rencontré',
    credit: 'Conversions attribuées',
    touches: 'Contacts',
    kinds: {
      indirect: 'Indirect',
      direct: 'Direct',
      online: 'En ligne',
      store: 'En magasin',
      peer: 'Entre personnes',
      brand: 'De la marque',
      unknown: 'Non déclaré',
    },
    credited: (method) => `Attribution : ${method}.`,
  },
  controls: {
    title: 'Ce qui est montré',
    coverage: 'Parcours couverts',
    detail: 'Voies dessinées',
    detailAuto: 'autant qu’il en tient',
    group: 'Corps',
    touchpoints: 'Points de contact',
    all: 'Tous',
    cohort: 'Vus d’abord',
    outcome: 'Issue',
    reset: 'Tout montrer',
    kept: (journeys, all, f) =>
      `${f.count(journeys)} sur ${f.plural(all, { one: '{n} parcours', other: '{n} parcours' })}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way} : ${f.percent(converted)} des convertis y passent, ${f.percent(lost)} des perdus`,
    caption: 'Part des parcours convertis et perdus qui suivent une voie, la plus grande différence d’abord',
    way: 'Voie',
    points: 'Différence, points de pourcentage',
    times: 'Avec, fois sans',
    none: 'Aucune différence entre voies ne résiste à la correction pour tests multiples.',
    note: (ways, tested, f) =>
      `${f.count(ways)} ${f.plural(tested, { one: 'sur {n} voie testée', other: 'sur {n} voies testées' })} ${f.plural(ways, { one: 'diffère', other: 'diffèrent' })} d’une façon qui résiste à la correction pour tests multiples à ${f.percent(0.1)} (test exact de Fisher, Benjamini et Hochberg). Une différence n’est pas une cause.`,
  },
}
