import DataLoader from 'dataloader';

/**
 * DataLoaders of a field that takes arguments: keys asked for with the same arguments share one batch.
 *
 * @param batch loads the values of `keys`, in their order
 * @param maxBatchSize keys of one statement
 */
export function argumentLoaders<Key, Arguments, Value>(
  batch: (keys: readonly Key[], args: Arguments) => Promise<ArrayLike<Value | Error>>,
  maxBatchSize: number,
): (args: Arguments) => DataLoader<Key, Value> {
  const loaders = new Map<string, DataLoader<Key, Value>>();
  return (args) => {
    const name = JSON.stringify(args);
    const known = loaders.get(name);
    if (known) return known;
    const loader = new DataLoader<Key, Value>((keys) => batch(keys, args), { maxBatchSize });
    loaders.set(name, loader);
    return loader;
  };
}
