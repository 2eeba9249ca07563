import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'en cada conversión y en cada silencio largo',
  conversion: 'en cada conversión',
  silence: 'en cada silencio largo',
  'first-conversion': 'en la primera conversión',
  never: 'en ningún punto: un recorrido por actor',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return 'nunca perdidos por silencio'
  if (least === most) return `perdidos tras ${f.duration(least)} de silencio`
  const by = 'según el punto de contacto'
  if (most === Number.POSITIVE_INFINITY) return `perdidos tras ${f.duration(least)} de silencio o nunca, ${by}`
  return `perdidos tras un silencio de ${f.duration(least)} a ${f.duration(most)}, ${by}`
}

/** The shared texts in Spanish. */
export const commonEs: CommonMessages = {
  outcome: { converted: 'Convertidos', lost: 'Perdidos', open: 'Aún en curso', ended: 'Bien terminados' },
  keyboardHint:
    'Las flechas recorren, Intro selecciona, Escape sale, el signo de interrogación muestra la lista de teclas.',
  help: {
    title: 'Teclas',
    rows: [
      { label: 'Flechas', value: 'pasar de una parte a la siguiente' },
      { label: 'Inicio, Fin', value: 'ir a la primera, a la última' },
      { label: 'Intro', value: 'seleccionar; con Mayús añadir, con Ctrl o Cmd alternar' },
      { label: 'Escape', value: 'cerrar lo que esté abierto; después, quitar la selección' },
      { label: 'T', value: 'mostrar u ocultar la tabla' },
      { label: '?', value: 'mostrar u ocultar esta lista' },
    ],
    close: 'Cerrar',
  },
  showTable: 'Mostrar la tabla',
  hideTable: 'Ocultar la tabla',
  selected: (title) => `Seleccionado: ${title}.`,
  selectionCleared: 'Selección quitada.',
  numberedStage: (label) => `la etapa ${label}`,
  loading: 'Leyendo los recorridos…',
  emptyTitle: 'No hay recorridos que dibujar',
  emptyHint:
    'Los datos no contienen ningún contacto legible. Revise las columnas de actor, de fecha y de punto de contacto.',
  failedTitle: 'No se ha podido dibujar este gráfico',
  failedHint: 'Sus cifras están en la tabla.',
  thinData: (n, f) => `pocos datos (n = ${f.count(n)})`,
  definition: (facts, f) =>
    [
      `Recorridos cortados ${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? 'empates en el orden de las filas' : 'empates ordenados por contenido',
      facts.observation === 'complete'
        ? 'observación completa'
        : `observados hasta el ${f.date(facts.observedUntilMs)}`,
    ].join('; '),
  rowsAtFault: {
    'missing-actor': {
      one: '{n} fila no indica actor y se omite.',
      other: '{n} filas no indican actor y se omiten.',
    },
    'unreadable-time': {
      one: '{n} fila no tiene una fecha legible y se omite.',
      other: '{n} filas no tienen una fecha legible y se omiten.',
    },
    'malformed-row': { one: '{n} fila está mal formada.', other: '{n} filas están mal formadas.' },
    'missing-column': {
      one: 'No se ha encontrado una columna necesaria.',
      other: 'No se han encontrado columnas necesarias.',
    },
  },
  noConversion: 'Ninguna fila es una conversión: indique en la definición qué cuenta como tal.',
  stagesGuessed: {
    data: 'El orden de las etapas se deduce de los datos.',
    proposed: 'Los datos no indican etapas: estas se proponen según el orden de los puntos de contacto.',
  },
}
