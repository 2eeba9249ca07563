import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in Spanish. */
export const issuesEs: IssueMessages = {
  'missing-actor': 'Filas sin actor (omitidas)',
  'unreadable-time': 'Filas con una fecha ilegible (omitidas)',
  'malformed-row': 'Filas mal formadas',
  'missing-column': 'Filas ilegibles por falta de una columna',
  'unknown-stage': 'Etapas que la definición no conoce (tratadas como ausentes)',
  'unreadable-value': 'Valores que no son números (tratados como ausentes)',
  'unreadable-mark': 'Marcas que no son ni sí ni no (tratadas como no)',
  'unreadable-text': 'Bytes ajenos a la codificación del archivo (leídos como �)',
  'duplicate-row': 'Filas que aparecen más de una vez (conservadas)',
  'time-before-epoch': 'Fechas anteriores a 1970',
  'time-after-observed-until': 'Fechas posteriores al fin de la observación',
  'suspect-time': 'Fechas muy alejadas de todas las demás (no fijan el fin de la observación)',
  'stage-conflict': 'Contactos cuya etapa difiere de la de su punto de contacto (vale la del contacto)',
  'ambiguous-time': 'Fechas que pueden leerse de más de una manera',
  'unnamed-case': 'Casos sin nombre de un registro de eventos (numerados)',
  'several-lifecycles': 'Eventos que indican otro estado de la misma actividad (conservados)',
  'unknown-referrer': 'Recomendantes que no figuran entre los actores',
  'too-many-touchpoints': 'Más de un millón de puntos de contacto',
  'guessed-column': 'Columnas reconocidas por su nombre y sus valores',
  'guessed-stages': 'Etapas ordenadas, o propuestas, a partir de los datos',
  'similar-stages': 'Nombres de etapas de los que uno quizá sea una errata (se mantienen separados)',
  'unmatched-rule': 'Identificadores de reglas de conversión o pérdida que no aparecen en ninguna parte',
  'no-conversion': 'Recorridos de un registro sin ninguna conversión (las tasas de conversión no dicen nada)',
}
