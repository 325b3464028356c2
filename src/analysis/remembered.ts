/** Remembers what a pure function gives for each key. The memory lives as long as the function that is returned. */
export function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  return withMemory(new Map(), compute);
}

/** The same for a function that outlives its keys: a key that is gone is forgotten. For few, large keys. */
export function rememberedFor<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  return withMemory(new WeakMap(), compute);
}

interface Memory<K, V> {
  get(key: K): { readonly is: V } | undefined;
  set(key: K, value: { readonly is: V }): unknown;
}

function withMemory<K extends object, V>(values: Memory<K, V>, compute: (key: K) => V): (key: K) => V {
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known.is;
    const value = compute(key);
    values.set(key, { is: value });
    return value;
  };
}

/** Remembers what a pure function gives for the last texts or paths, at most `most` of them. */
export function rememberedLast<V>(most: number, compute: (text: string) => V): (text: string) => V {
  const values = new Map<string, V>();
  return (text) => {
    if (!values.has(text)) values.set(text, compute(text));
    const value = values.get(text)!;
    const [oldest] = values.keys();
    if (values.size > most) values.delete(oldest!);
    return value;
  };
}
