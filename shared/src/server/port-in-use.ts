/** Turns the operating system's refusal of a port into a sentence; other errors pass unchanged. */
export function explainListenError(error: unknown, port: number, variable: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE')
    return new Error(`Port ${port} is in use. Stop what listens there, or set ${variable}.`);
  if (code === 'EACCES')
    return new Error(`Port ${port} may not be opened by this user. Set ${variable} above 1023.`);
  return error;
}
