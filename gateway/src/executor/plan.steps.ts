import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import type { TypeTest } from './data.rewrite';
import { shapeJoins } from './join.shape';
import { planFetch, type PlannedFetch } from './planned.fetch';
import { readPath, type PathStep } from './plan.path';

/** A plan made ready to be carried out: the planner's tree, each fetch with its way through the answer. */
export type PlanStep =
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly PlanStep[] }
  | {
      readonly kind: 'condition';
      readonly variable: string;
      readonly then: PlanStep | undefined;
      readonly otherwise: PlanStep | undefined;
    }
  | { readonly kind: 'fetch'; readonly fetch: PlannedFetch };

/** Makes a plan ready; undefined when nothing is to be fetched. */
export function planSteps({ node }: QueryPlan, isOfType: TypeTest): PlanStep | undefined {
  if (node?.kind === 'Subscription') throw new Error('Subscriptions are not served.');
  const step = node && stepOf(node, [], isOfType, false);
  shapeJoins(fetchesOf(step));
  return step;
}

function stepOf(
  node: PlanNode,
  path: readonly PathStep[],
  isOfType: TypeTest,
  hasFollowers: boolean,
): PlanStep {
  const below = (one: PlanNode): PlanStep => stepOf(one, path, isOfType, hasFollowers);
  switch (node.kind) {
    case 'Sequence':
      return {
        kind: 'sequence',
        steps: node.nodes.map((one, at) =>
          stepOf(one, path, isOfType, hasFollowers || at < node.nodes.length - 1),
        ),
      };
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map(below) };
    case 'Flatten':
      return stepOf(node.node, [...path, ...readPath(node.path)], isOfType, hasFollowers);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        then: node.ifClause && below(node.ifClause),
        otherwise: node.elseClause && below(node.elseClause),
      };
    case 'Fetch':
      return { kind: 'fetch', fetch: planFetch(node, path, isOfType, hasFollowers) };
    case 'Defer':
      throw new Error('Deferred fragments are not served.');
  }
}

/** All fetches of a plan. */
export function fetchesOf(step: PlanStep | undefined): PlannedFetch[] {
  if (!step) return [];
  if (step.kind === 'fetch') return [step.fetch];
  if (step.kind === 'condition') return [...fetchesOf(step.then), ...fetchesOf(step.otherwise)];
  return step.steps.flatMap(fetchesOf);
}
