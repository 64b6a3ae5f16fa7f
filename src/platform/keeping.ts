// How long things are kept, in the words of the notice to families. What ends each time is named in the test of privacy/forgetting.

export const WITH_THE_CHILD = 'while the child is at the school, then one year'
export const WITH_THE_ROUND = 'as long as the round, at least two years after it is finished'
export const AFTER_THE_ROUND = 'one year after the round is finished'
export const AFTER_THE_ANSWER = 'two years after it was answered'
export const UNTIL_THE_LAST_DAY = 'until replaced, or the last day'
export const WHILE_HERE = 'while at the school, then one year'
export const WHILE_WORKING = 'while working here, then one year'
/** Names: of whom nobody would know any more who said what is still kept. */
export const BESIDE_WORDS = 'while at the school, then one year, or as long as what they stand beside'
export const UNTIL_SET_ANEW = 'until they are set anew'
export const WITH_A_SUSPICION = 'seven years after the child has left'
