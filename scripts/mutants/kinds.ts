import type { Node, Place, Point } from './points.ts'

/** Words by which a line asks who may what. */
const POLICY =
  /\b(childrenOf|withheld|\w*GuardedBy|caresFor|knows|presents|educates|worksHere|onDay|asStaff|ownHomes|coGuardians|isLivedIn|isHead|isStaff|isGuardian|isStudent|isMover|isSpeaker|seesMeeting|seesDaysOf|isVeiled|isInTeam|isOnTeam|hasPupil|me|role)\b/
const PREDICATE = /^(holds|seesMeeting|seesDaysOf|is(Head|Staff|Guardian|Student|Mover|Speaker|Veiled))$/
/** Narrowing a type is no rule; what may be empty is asked to save a statement. */
const NO_RULE = /actor\.kind|actor\b.*===|length|size|\beb\.|sql/

const source = ({ text }: Place, { start, end }: Node) => text.slice(start, end)
const decides = (place: Place, node: Node) => place.depth === 'whole' || POLICY.test(source(place, node))
const around = (what: string, { start, end }: Node, wrap: Point['wrap']): Point => ({
  what,
  start,
  end,
  wrap,
})
const asYes = (what: string, node: Node) => around(what, node, n => [`($taken(${n}) || (`, '))'])
const asNo = (what: string, node: Node) => around(what, node, n => [`(!$taken(${n}) && (`, '))'])
const nameOf = (node: unknown) => ((node as Node | undefined)?.name as string | undefined) ?? ''
const isPredicate = (node: Node) => node.type === 'CallExpression' && PREDICATE.test(nameOf(node.callee))

/** `if (…) throw`, `if (…) return`, and a need said alone. */
export function guardPoints(place: Place): Point[] {
  const { node } = place
  if (node.type === 'IfStatement') {
    const then = onlyStatement(node.consequent as Node)
    const test = node.test as Node
    const throws =
      then?.type === 'ThrowStatement' && /Absent|Forbidden|Refused|Fault/.test(source(place, then))
    const returns = then?.type === 'ReturnStatement' && !NO_RULE.test(source(place, test))
    return (throws && /Absent|Forbidden|Fault/.test(source(place, then))) || (returns && decides(place, test))
      ? [asNo(throws ? 'refusal' : 'return', test)]
      : []
  }
  const said = node.type === 'ExpressionStatement' ? bare(node.expression as Node) : null
  if (said && isNeed(said)) return [around('need', node.expression as Node, n => [`$taken(${n}) || (`, ')'])]
  const body = node.type === 'ArrowFunctionExpression' ? (node.body as Node) : null
  return body && isNeed(body) ? [around('need', body, n => [`($taken(${n}) ? undefined : `, ')'])] : []
}

const onlyStatement = (node: Node): Node | undefined =>
  node.type === 'BlockStatement'
    ? (node.body as Node[]).length === 1
      ? (node.body as Node[])[0]
      : undefined
    : node
const bare = (node: Node) => (node.type === 'AwaitExpression' ? (node.argument as Node) : node)
const isNeed = (node: Node) => node.type === 'CallExpression' && /^need[A-Z]/.test(nameOf(node.callee))

/** A condition of a query, a negation in it, and a role that is asked for. */
export function callPoints(place: Place): Point[] {
  const { node } = place
  if (isPredicate(node)) return [asYes('role', node)]
  if (node.type !== 'CallExpression' || (node.callee as Node).type !== 'MemberExpression') return []
  const { object, property } = node.callee as Node & { object: Node; property: Node }
  const name = nameOf(property)
  const args = { ...node, start: property.end }
  if ((name === 'where' || name === 'whereRef') && decides(place, args))
    return [
      {
        what: 'where',
        start: object.end,
        end: node.end,
        wrap: n => [`.$if(!$taken(${n}), ($q: any) => $q`, ')'],
      },
    ]
  const builder = nameOf(object)
  if (name === 'not' && builder)
    return [around('not', node, n => [`($taken(${n}) ? ${builder}.val(true) : `, ')'])]
  return []
}

/** What is joined by and, or, or by a choice between two. */
export function choicePoints(place: Place): Point[] {
  const { node } = place
  const rule = (part: Node) =>
    decides(place, part) && !NO_RULE.test(source(place, part)) && !isPredicate(part)
  if (node.type === 'LogicalExpression') {
    const parts = [node.left as Node, node.right as Node].filter(
      part => rule(part) && part.type !== 'LogicalExpression',
    )
    if (node.operator === '&&') return parts.map(part => asYes('and', part))
    if (node.operator === '||') return parts.map(part => asNo('or', part))
  }
  if (node.type === 'ConditionalExpression' && rule(node.test as Node))
    return [asYes('choice', node.test as Node), asNo('choice', node.test as Node)]
  return []
}

/** The parts of `eb.and([…])` and `eb.or([…])`, and the words of a list that stands beside a rule. */
export function arrayPoints(place: Place): Point[] {
  const { node, parents, text } = place
  const [above] = parents.slice(-1)
  if (node.type === 'ArrayExpression' && above?.type === 'CallExpression') {
    const callee = above.callee as Node & { object?: Node; property?: Node }
    const [builder, name] = [nameOf(callee.object), nameOf(callee.property)]
    if (!builder || !['and', 'or'].includes(name)) return []
    return (node.elements as Node[])
      .filter(part => part.type !== 'SpreadElement' && decides(place, part))
      .map(part => around(name, part, n => [`($taken(${n}) ? ${builder}.val(${name === 'and'}) : `, ')']))
  }
  return node.type === 'Property' && place.depth === 'whole' && isListBeside(node, parents)
    ? ((node.value as Node).elements as Node[]).map(part =>
        around(`word ${text.slice(part.start, part.end)}`, part, n => [`($taken(${n}) ? 'none' : `, ')']),
      )
    : []
}

const isListBeside = (node: Node, parents: Node[]) =>
  (node.value as Node).type === 'ArrayExpression' &&
  parents.at(-2)?.type === 'VariableDeclarator' &&
  parents.length <= 5

/** Conditions that are written as SQL: what is denied, what is joined, and a flag that is put in. */
export function sqlPoints(place: Place): Point[] {
  const { node } = place
  if (node.type !== 'TaggedTemplateExpression' || nameOf(node.tag) !== 'sql') return []
  const quasi = node.quasi as Node & { quasis: Node[]; expressions: Node[] }
  const inText = quasi.quasis.flatMap(piece => [
    ...found(
      place,
      piece,
      /\bnot (?=exists|\()|\bnot $/g,
      'not',
      n => `\${$sql($taken(${n}) ? 'null is distinct from' : 'not')} `,
    ),
    ...found(place, piece, /\band \(/g, 'and', n => `and (\${$sql($taken(${n}) ? 'true or' : '')} `),
  ])
  const flags = quasi.expressions
    .filter(part => part.type === 'Identifier' && /^as[A-Z]/.test(nameOf(part)))
    .map(part => asYes('flag', part))
  return decides(place, node) ? [...inText, ...flags] : []
}

const found = (
  place: Place,
  piece: Node,
  what: RegExp,
  kind: string,
  write: (n: number) => string,
): Point[] =>
  [...source(place, piece).matchAll(what)].map(match => {
    const start = piece.start + match.index
    return { what: kind, start, end: start + match[0].length, wrap: n => [write(n), ''], replaces: true }
  })
