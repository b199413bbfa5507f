import { developmentIssuerUrl, KEYS_PATH } from './development-issuer.settings';
import { startDevelopmentIssuer } from './development-issuer';
import { storedDevelopmentKey } from './development-key';

/**
 * Runs the development issuer of this machine when nothing else is configured and no other process runs it already.
 *
 * @returns how to stop it; null when there was nothing to start
 * @throws Error when something else has its port
 */
export async function runDevelopmentIssuer(
  environment: NodeJS.ProcessEnv,
): Promise<(() => Promise<void>) | null> {
  if (environment.ISSUERS_FILE) return null;
  if (await runsAlready(environment)) return null;
  const { stop } = await startDevelopmentIssuer({ environment });
  return stop;
}

/** Whether the port answers with the key of this machine. */
async function runsAlready(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { publicJwk } = await storedDevelopmentKey(environment);
  try {
    const answer = await fetch(`${developmentIssuerUrl(environment)}${KEYS_PATH}`, {
      signal: AbortSignal.timeout(1_000),
      redirect: 'error',
    });
    const { keys } = (await answer.json()) as { keys?: { kid?: string }[] };
    return keys?.some(({ kid }) => kid === publicJwk.kid) ?? false;
  } catch {
    return false;
  }
}
