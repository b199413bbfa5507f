import { operationFromDocument, Supergraph, type Schema } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import {
  isAbstractType,
  isObjectType,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { mayHoldPersonal } from '../errors/sensitive.request';
import type { SupergraphIndex } from '../supergraph/supergraph.index';
import type { TypeTest } from './data.rewrite';
import { normalForm, type NormalForm } from './normal.form';
import { planSteps } from './plan.steps';
import { PreparedOperation } from './prepared.operation';
import { needsTypeConditions } from './type.conditions';

/** How much text of operations is kept prepared; what is compiled from it takes some ten times as much memory. */
const MAX_TEXT = 2_000_000;

/** One supergraph, ready to plan operations, and the operations that it prepared. */
export class PlannedSchema {
  private readonly supergraph: Supergraph;
  /** The schema that clients see. */
  readonly apiSchema: GraphQLSchema;
  private readonly api: Schema;
  private readonly planner: QueryPlanner;
  /** Plans with type conditions in their paths; made for the first operation that needs them. */
  private conditionalPlanner: QueryPlanner | undefined;
  private readonly types: GraphQLSchema;
  private readonly prepared = new LRUCache<string, PreparedOperation>({
    maxSize: MAX_TEXT,
    sizeCalculation: (_operation, text) => text.length,
  });
  /** Apollo Server keeps a document as long as its text is asked. */
  private readonly known = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();

  /** @throws Error when the text is no valid supergraph */
  constructor(
    supergraphSdl: string,
    private readonly index: SupergraphIndex,
  ) {
    this.supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
    this.api = this.supergraph.apiSchema();
    this.apiSchema = this.api.toGraphQLJSSchema();
    this.types = this.supergraph.schema.toGraphQLJSSchema();
    this.planner = new QueryPlanner(this.supergraph, PLANNING);
  }

  /** Tells types of objects apart by what the whole supergraph knows, what clients do not see included. */
  readonly isOfType: TypeTest = (object, condition) => {
    const name = object['__typename'];
    if (name === condition) return true;
    const type = typeof name === 'string' ? this.types.getType(name) : undefined;
    const conditionType = this.types.getType(condition);
    return isObjectType(type) && isAbstractType(conditionType) && this.types.isSubType(conditionType, type);
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

  private plan(form: NormalForm): PreparedOperation {
    const operation = operationFromDocument(this.api, form.document, { validate: false });
    const planner = needsTypeConditions(form.operation, form.fragments)
      ? (this.conditionalPlanner ??= new QueryPlanner(this.supergraph, {
          ...PLANNING,
          typeConditionedFetching: true,
        }))
      : this.planner;
    return new PreparedOperation(form, this.apiSchema, {
      plan: planSteps(planner.buildQueryPlan(operation), this.isOfType),
      isPublic: !mayHoldPersonal(form.document, this.index),
    });
  }
}

const PLANNING = { reuseQueryFragments: false };
