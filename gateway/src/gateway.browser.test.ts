import { resolve } from 'node:path';
import { loadExamples, tabName } from './landing/example.loader';
import { startFederation, type TestFederation } from './testing/federation.fixtures';

let federation: TestFederation;
beforeAll(async () => {
  federation = await startFederation();
});
afterAll(() => federation.stop());

describe('a page of another origin', () => {
  it('may ask, with a token of its own but without what the browser keeps', async () => {
    const preflight = await fetch(`${federation.gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    const allowed = preflight.headers.get('access-control-allow-headers')?.split(', ');
    expect(allowed).toEqual(expect.arrayContaining(['authorization', 'content-type']));
    const { headers } = await federation.ask('{ __typename }', {
      headers: { origin: 'https://example.org' },
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('the landing page', () => {
  it('serves the editor with the examples, from here only', async () => {
    const response = await fetch(`${federation.gateway.url}/`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.url).toBe(`${federation.gateway.url}/altair/`);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
    const examples = await loadExamples(resolve(__dirname, '../examples'));
    expect(examples.length).toBeGreaterThan(1);
    examples.forEach((example) => expect(html).toContain(`initialName: \`${tabName(example)}\``));
    // Every tab asks the address under which the page itself was reached.
    expect(html.match(/endpointURL: `\$\{location\.origin\}\/graphql`/g)).toHaveLength(examples.length + 1);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    const sources = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(sources.length).toBeGreaterThan(2);
    for (const source of sources) {
      expect((await fetch(new URL(source, response.url), { method: 'HEAD' })).status).toBe(200);
    }
  });

  it('confines the frame that runs scripts of the user', async () => {
    const frame = await fetch(`${federation.gateway.url}/altair/iframe-sandbox/index.html`);
    expect(frame.headers.get('content-security-policy')).toBe('sandbox allow-scripts');
  });
});
