/** Fetches are printed by the planner: the operation comes first and says its kind unless it is a query. */
export const isMutation = (query: string): boolean => /^\s*mutation\b/.test(query);
