import 'reflect-metadata';
import type { GraphQLError } from 'graphql';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, pageSize } from './page-arguments';

describe('the size of a page', () => {
  it.each([
    [undefined, DEFAULT_PAGE_SIZE],
    [null, DEFAULT_PAGE_SIZE],
    [1, 1],
    [57, 57],
    [MAX_PAGE_SIZE, MAX_PAGE_SIZE],
  ])('first: %s means %i', (first, size) => {
    expect(pageSize(first)).toBe(size);
  });

  it('is 20 unless the client says otherwise, and at most 100', () => {
    expect([DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE]).toEqual([20, 100]);
  });

  it.each([0, -1, -2_147_483_648, 101, 2_147_483_647])('first: %i is bad input', (first) => {
    expect.assertions(2);
    try {
      pageSize(first);
    } catch (error) {
      expect((error as GraphQLError).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
      expect((error as GraphQLError).message).toContain(String(first));
    }
  });
});
