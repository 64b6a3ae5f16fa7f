/** What a home can say: what it sees, what it knows about the child, what worries it, what it hopes. */
export const KINDS = ['concern', 'observation', 'insight', 'aspiration'] as const
export type Kind = (typeof KINDS)[number]

/** Where an item stands. `asked`: the school has a question, and it is the home's turn. */
export const STATES = ['heard', 'asked', 'answered', 'taken_up', 'closed'] as const
export type State = (typeof STATES)[number]

export const STEPS = ['answered', 'asked_back', 'replied', 'taken_up', 'closed'] as const
export type Step = (typeof STEPS)[number]
