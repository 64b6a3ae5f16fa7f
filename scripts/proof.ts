// npm run --silent proof: the counts that the tests of the latest whole run wrote down themselves.
import { readProof } from '../test/support/proof.ts'

console.log(JSON.stringify(readProof(), null, 2))
