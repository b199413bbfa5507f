import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { answerWriter, type ValueWriter } from './answer.writer';
import { introspect, isIntrospection } from './introspection.answer';
import type { NormalForm } from './normal.form';
import type { AnswerObject } from './plan.path';
import type { PlanStep } from './plan.steps';
import { selectedFields, type Selecting } from './selected.fields';

/** How an operation is answered under one choice of its `@include` and `@skip`. */
interface Shape {
  readonly write: ValueWriter;
  /** Root fields about the schema itself. */
  readonly introspection: readonly FieldNode[];
}

/** What planning gives. */
export interface Planned {
  /** Undefined when no subgraph needs to be asked. */
  readonly plan: PlanStep | undefined;
  /** Whether nothing that it asks or sends is personal: its answer is the same for everybody. */
  readonly isPublic: boolean;
}

/** More choices than anybody makes on purpose; each is compiled again when it is asked after these. */
const MAX_SHAPES = 16;

/** An operation with everything that does not depend on its variables: plan, and how its answer is written. */
export class PreparedOperation {
  readonly operation: OperationDefinitionNode;
  /** Of the normal form. */
  readonly text: string;
  readonly plan: PlanStep | undefined;
  readonly isPublic: boolean;
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly root: GraphQLObjectType;
  private readonly conditions: readonly string[];
  private readonly shapes = new Map<string, Shape>();

  constructor(
    { document, operation, fragments, text }: NormalForm,
    private readonly schema: GraphQLSchema,
    { plan, isPublic }: Planned,
  ) {
    const root = schema.getRootType(operation.operation);
    if (!root) throw new Error(`The schema has no ${operation.operation}.`);
    this.root = root;
    this.operation = operation;
    this.fragments = fragments;
    this.text = text;
    this.plan = plan;
    this.isPublic = isPublic;
    this.conditions = conditionsOf(document);
  }

  /** The writer of the answer, for the values of the variables with their defaults. */
  writer(variables: Readonly<Record<string, unknown>>): ValueWriter {
    return this.shape(variables).write;
  }

  /** What is asked about the schema itself; nothing in most operations. */
  introspected(
    variables: Readonly<Record<string, unknown>>,
    given: Readonly<Record<string, unknown>>,
  ): AnswerObject {
    const fields = this.shape(variables).introspection;
    if (fields.length === 0) return {};
    return introspect(this.schema, this.operation, this.fragments.values(), fields, given);
  }

  private shape(variables: Readonly<Record<string, unknown>>): Shape {
    const key = this.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
    let shape = this.shapes.get(key);
    if (!shape) {
      if (this.shapes.size >= MAX_SHAPES) this.shapes.clear();
      shape = this.compile({ schema: this.schema, fragments: this.fragments, conditions: variables });
      this.shapes.set(key, shape);
    }
    return shape;
  }

  private compile(selecting: Selecting): Shape {
    const sets = [this.operation.selectionSet];
    const fields = [...selectedFields(sets, this.root, selecting).values()];
    return {
      write: answerWriter(sets, this.root, selecting),
      introspection: fields.flatMap((nodes) => nodes.filter(isIntrospection)),
    };
  }
}

/** The variables that decide what is included, in a fixed order. */
function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Directive({ name, arguments: args }) {
      if (name.value !== 'include' && name.value !== 'skip') return;
      const value = args?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
