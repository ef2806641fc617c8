/** Items by key, in order, each as `valueOf` makes it. */
export function groupBy<Item, Key, Value>(items: Iterable<Item>, keyOf: (item: Item) => Key, valueOf: (item: Item) => Value): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [valueOf(item)]);
    else group.push(valueOf(item));
  }
  return groups;
}
