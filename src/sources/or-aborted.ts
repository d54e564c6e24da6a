/** Waits for a result, or rejects at once when the person stops, even if the result never comes. */
export async function orAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return result;
  signal.throwIfAborted();
  const over = new AbortController();
  try {
    return await Promise.race([
      result,
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(new Error('cancelled')), { signal: over.signal });
      }),
    ]);
  } finally {
    over.abort();
  }
}
