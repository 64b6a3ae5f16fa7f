// How long things are kept, in the words of the notice to families. Each is ended by privacy/forgetting.

export const WITH_THE_CHILD = 'while the child is at the school, then one year'
export const WITH_THE_ROUND = 'as long as the round, at least two years after it is finished'
export const AFTER_THE_ROUND = 'one year after the round is finished'
export const AFTER_THE_ANSWER = 'two years after it was answered'
export const UNTIL_THE_LAST_DAY = 'until replaced, or the last day'
