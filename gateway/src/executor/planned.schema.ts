import { setTimeout as delay } from 'node:timers/promises';
import { operationFromDocument, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { mayHoldPersonal } from '../errors/sensitive.request';
import { QUERY_LIMITS } from '../limits/query.limits';
import { resolvableKeysFirst } from '../supergraph/key.order';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import type { TypeTest } from './data.rewrite';
import { normalForm, privateForm, type NormalForm } from './normal.form';
import { planSteps, type PlanStep } from './plan.steps';
import { PreparedOperation } from './prepared.operation';
import { rootParts } from './root.parts';
import { needsTypeConditions } from './type.conditions';
import { withTypeNames } from './type.names';

/** How many operations are kept prepared, and of how much text: a small one takes some tens of kilobytes. */
const MAX_OPERATIONS = 1_000;
const MAX_TEXT = 1_000_000;
/** So many of them are prepared again for a new supergraph before it is served. */
const WARMED = 50;
const BREATH_MILLISECONDS = 50;

/** One supergraph, ready to plan operations, and the operations that it prepared. */
export class PlannedSchema {
  /** Plans with type conditions in their paths; made for the first operation that needs them. */
  private conditionalPlanner: QueryPlanner | undefined;
  private readonly prepared = new LRUCache<string, PreparedOperation>({
    max: MAX_OPERATIONS,
    maxSize: MAX_TEXT,
    sizeCalculation: (_operation, text) => text.length,
  });
  /** Apollo Server keeps a document as long as its text is asked. */
  private readonly known = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();

  private constructor(
    private readonly supergraph: Supergraph,
    private readonly index: SupergraphIndex,
    private readonly api: Schema,
    /** The schema that clients see. */
    readonly apiSchema: GraphQLSchema,
    private readonly planner: QueryPlanner,
  ) {}

  /**
   * Reads a supergraph, and prepares what was asked lately under the one before, as far as it is still valid: nobody waits
   * for it later. Where there is one before, it is served meanwhile: this stops between its steps until requests that
   * waited are answered, since all of it may take longer than a request may.
   *
   * @throws Error when the text is no valid supergraph
   */
  static async build(
    supergraphSdl: string,
    index: SupergraphIndex,
    before?: PlannedSchema,
  ): Promise<PlannedSchema> {
    const breath = async (): Promise<unknown> => before && delay(BREATH_MILLISECONDS);
    const text = resolvableKeysFirst(supergraphSdl, index.schema);
    const supergraph = Supergraph.build(text, { validateSupergraph: true });
    await breath();
    const api = supergraph.apiSchema();
    const apiSchema = api.toGraphQLJSSchema();
    await breath();
    const planned = new PlannedSchema(
      supergraph,
      index,
      api,
      apiSchema,
      new QueryPlanner(supergraph, PLANNING),
    );
    for (const asked of [...(before?.prepared.keys() ?? [])].slice(0, WARMED)) {
      await breath();
      planned.prepareAgain(asked);
    }
    await breath();
    return planned;
  }

  /** Tells types of objects apart by what the whole supergraph knows, what clients do not see included. */
  readonly isOfType: TypeTest = (object, condition) => {
    const name = object['__typename'];
    if (name === condition) return true;
    const { schema } = this.index;
    const type = typeof name === 'string' ? schema.getType(name) : undefined;
    const conditionType = schema.getType(condition);
    return isObjectType(type) && isAbstractType(conditionType) && schema.isSubType(conditionType, type);
  };

  /** The operation, planned and compiled; at once when one of the same normal form was asked before. */
  prepare(document: DocumentNode, operation: OperationDefinitionNode): PreparedOperation {
    let operations = this.known.get(document);
    if (!operations) {
      operations = new Map();
      this.known.set(document, operations);
    }
    const name = operation.name?.value ?? '';
    let found = operations.get(name);
    if (!found) {
      const form = normalForm(document, operation);
      found = this.prepared.get(form.text) ?? this.plan(form);
      this.prepared.set(form.text, found);
      operations.set(name, found);
    }
    return found;
  }

  private prepareAgain(text: string): void {
    const document = parse(text, { noLocation: true });
    const operation = getOperationAST(document);
    if (operation && validate(this.apiSchema, document).length === 0) this.prepare(document, operation);
  }

  private plan(asked: NormalForm): PreparedOperation {
    // Kept without the places of its tokens, which would take more room than all the rest.
    const lean = { ...asked, document: parse(asked.text, { noLocation: true }) };
    const form = privateForm(lean, this.index.joined);
    const isMutation = form.operation.operation === OperationTypeNode.MUTATION;
    const parts = isMutation ? rootParts(form.operation, form.fragments) : [form.operation];
    const steps = parts.flatMap((part) => this.stepsOf(part, form.fragments) ?? []);
    return new PreparedOperation(form, this.apiSchema, {
      plan: steps.length > 1 ? { kind: 'sequence', steps } : steps[0],
      isPublic: !mayHoldPersonal(asked.document, this.index),
    });
  }

  private stepsOf(
    operation: OperationDefinitionNode,
    fragments: NormalForm['fragments'],
  ): PlanStep | undefined {
    const document = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] } as const;
    const planner = needsTypeConditions(operation, fragments)
      ? (this.conditionalPlanner ??= new QueryPlanner(this.supergraph, {
          ...PLANNING,
          typeConditionedFetching: true,
        }))
      : this.planner;
    const planned = operationFromDocument(this.api, withTypeNames(document), { validate: false });
    return planSteps(planner.buildQueryPlan(planned), this.isOfType);
  }
}

const PLANNING = { reuseQueryFragments: false, debug: { maxEvaluatedPlans: QUERY_LIMITS.plans } };
