import type { Kind, Step } from '../domain/voice/rules.ts'

/** What a home of the cast said so many days ago, each in its language, and what became of it. */
export type DemoItem = {
  who: string
  kid: string
  home?: number
  days: number
  kind: Kind
  text: string
  /** Who of the school typed it, and who spoke where it was another of the home. */
  typed?: { by: string; spoken: string }
  to?: string[]
  both?: true
  steps?: [days: number, by: string, step: Step, text: string][]
}

export const SAID: DemoItem[] = [
  {
    ...{ who: 'amal', kid: 'noor', days: 1, kind: 'concern' },
    text: 'منذ يوم الاثنين لا تريد نور الذهاب إلى المدرسة صباحًا. تقول إن بطنها يؤلمها، لكنه لا يؤلمها بعد الظهر.\n\nهل حدث شيء في الاستراحة؟',
  },
  {
    ...{ who: 'uma-mother', kid: 'uma', days: 6, kind: 'concern' },
    text: 'Uma reads the same two books again and again and gets cross when I offer another one. Should we let her, or push a little?',
  },
  {
    ...{ who: 'dana', kid: 'ari', days: 9, kind: 'concern' },
    text: 'Ari forgets his homework folder in one of the two homes almost every week, and then he is ashamed to say so at school.',
    steps: [
      [8, 'wen', 'asked_back', 'Thank you for telling me. Would it help if a second folder stayed with us?'],
      [7, 'dana', 'replied', 'Yes, very much. He would not have to ask for it then.'],
      [
        6,
        'wen',
        'taken_up',
        'A second folder lies in his drawer from tomorrow. We look at it again in four weeks.',
      ],
    ],
  },
  {
    ...{ who: 'mark', kid: 'ari', home: 2, days: 12, kind: 'aspiration' },
    text: 'I would love to see Ari speak in front of others once this year. He has so much to say at our kitchen table.',
    steps: [
      [10, 'wen', 'answered', 'So would we. The science evening in spring could be his moment. I ask him.'],
    ],
  },
  {
    ...{ who: 'dana', kid: 'ari', days: 20, kind: 'insight', both: true },
    text: 'Ari has new glasses. He needs them for the board, not for reading.',
    steps: [
      [
        19,
        'wen',
        'closed',
        'He sits in the second row now and wears them in class. Thank you for telling all of us.',
      ],
    ],
  },
  {
    ...{ who: 'lucia', kid: 'mateo', days: 5, kind: 'observation' },
    text: 'En casa Mateo cuenta los pasos hasta la panadería y pregunta cuántos faltan. Ayer llegó a 240.',
    steps: [
      [
        4,
        'ines',
        'answered',
        '¡Qué bien! Mañana medimos con pasos el patio entero y le dejo anotar la cuenta.',
      ],
    ],
  },
  {
    ...{ who: 'lucia', kid: 'ines-f', days: 25, kind: 'aspiration' },
    text: 'Ojalá Inés vuelva a pintar. Antes pintaba todas las tardes y desde el verano no toca los colores.',
    steps: [
      [23, 'tomas', 'taken_up', 'La invito al mural del pasillo. Busca gente que sepa de colores.'],
      [4, 'tomas', 'closed', 'Inés pintó el río del mural y quiere seguir los jueves.'],
    ],
  },
  {
    ...{ who: 'june', kid: 'iris', days: 3, kind: 'insight', to: ['tomas'] },
    text: 'Iris will be quiet this week. Her rabbit died on Sunday and she does not want the whole group to know.',
  },
  {
    ...{ who: 'sam', kid: 'obi', days: 2, kind: 'observation' },
    ...{ typed: { by: 'ines', spoken: 'Obi’s grandmother' } },
    text: 'He ties his own shoes since the weekend and tells everybody at the bus stop.',
  },
  {
    ...{ who: 'amal', kid: 'sami', days: 15, kind: 'insight' },
    text: 'سامي يهدأ بسرعة إذا أعطيناه شيئًا يعدّه: أزرارًا أو حبات فاصولياء.',
    steps: [[14, 'ines', 'answered', 'شكرًا لك. وضعتُ له علبة أزرار في ركن القراءة، وقد نفعت اليوم.']],
  },
]

/** What homes answered when they were asked three days ago: by the place of the question. */
export const ANSWERED: { who: string; kid: string; answers: Record<number, string> }[] = [
  {
    ...{ who: 'lucia', kid: 'mateo' },
    answers: { 0: 'Se levanta contento.', 3: 'Que encuentre un amigo con quien jugar también por la tarde.' },
  },
  {
    ...{ who: 'dana', kid: 'mia' },
    answers: { 0: 'She sings the songs of the morning circle at home.', 1: 'Sunday evenings.' },
  },
]
