/**
 * Most rules of one table. Advice on a component, and a page of tables, work through whole tables within one request;
 * the largest tables that were drawn up hold some dozens. What is larger is several tables, each of its own pathways or
 * providers.
 */
export const MAX_RULES = 2_000;

/** Most items of one condition, and most components that one rule grants: a rule says one thing. */
export const MAX_ITEMS_OF_RULE = 50;
export const MAX_GRANTS_OF_RULE = 100;

/** Most characters of a note, which comes along with every advice in which its rule appears. */
export const MAX_NOTE = 2_000;
