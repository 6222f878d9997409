import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** A plan with other nodes in the places of its fetches. */
export function changeFetches(plan: QueryPlan, change: (fetch: FetchNode) => PlanNode): QueryPlan {
  const changed = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(changed) };
      case 'Flatten':
        return { ...node, node: changed(node.node) };
      case 'Condition':
        return {
          ...node,
          ...(node.ifClause && { ifClause: changed(node.ifClause) }),
          ...(node.elseClause && { elseClause: changed(node.elseClause) }),
        };
      case 'Fetch':
        return change(node);
      case 'Defer':
        return node;
    }
  };
  if (plan.node === undefined || plan.node.kind === 'Subscription') return plan;
  return { ...plan, node: changed(plan.node) };
}
