/** How much one request may ask. */
export const QUERY_LIMITS = {
  /** Bytes of the HTTP body. */
  bodyBytes: 256 * 1024,
  /** Lexical tokens of the document; beyond it parsing stops. */
  tokens: 2_000,
  /** Validation errors reported before validation gives up. */
  validationErrors: 20,
  /** Selections after every fragment is written out. */
  recursiveSelections: 5_000,
  /**
   * The same, those below an interface counted for each of its types: what planning costs. The worst that is allowed is
   * planned in under 250 ms (`npm run bench -- planning`).
   */
  planning: 1_000,
  /**
   * Plans of one operation that are compared. Below a fragment under a condition every field can be asked in as many ways as
   * subgraphs know its type, and the ways multiply; of ten thousand of them the best is hardly better.
   */
  plans: 200,
  /** Lists and objects within each other in a variable. */
  nesting: 32,
  /** Fields within fields. */
  depth: 12,
  /** What one operation may cost (`@cost` and `@listSize` of the schema), and one of an analyst. */
  cost: 20_000,
  analystCost: 100_000,
  /** Fields within fields under `__schema` and `__type`; the standard introspection query needs 15. */
  introspectionDepth: 20,
  aliases: 30,
  directives: 50,
  rootFields: 20,
  /** Root fields of a mutation, which share one deadline and come one after the other. */
  acts: 10,
} as const;
