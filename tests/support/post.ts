export type Posted = { status: number; body: unknown; cookie: string | null };

/** Posts JSON below `base` and reads what comes back; `cookie` is what is to be kept, without its attributes. */
export async function post(
  base: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Posted> {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? null : (JSON.parse(text) as unknown),
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
  };
}
