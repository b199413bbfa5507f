import { SEARCH_COLUMNS } from '../catalogue/catalogue.migration';

/** Columns of a table of guidance services, to follow the columns of an offering. */
export const GUIDANCE_COLUMNS = `
    until_school_year int,
    kind text NOT NULL,
    description jsonb NOT NULL,
    access text[] NOT NULL,
    guides_to text[] NOT NULL,
    ${SEARCH_COLUMNS}
`;
