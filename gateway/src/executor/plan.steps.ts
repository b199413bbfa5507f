import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import type { TypeTest } from './data.rewrite';
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
  return node && stepOf(node, [], isOfType);
}

function stepOf(node: PlanNode, path: readonly PathStep[], isOfType: TypeTest): PlanStep {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map((one) => stepOf(one, path, isOfType)) };
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map((one) => stepOf(one, path, isOfType)) };
    case 'Flatten':
      return stepOf(node.node, [...path, ...readPath(node.path)], isOfType);
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        then: node.ifClause && stepOf(node.ifClause, path, isOfType),
        otherwise: node.elseClause && stepOf(node.elseClause, path, isOfType),
      };
    case 'Fetch':
      return { kind: 'fetch', fetch: planFetch(node, path, isOfType) };
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
