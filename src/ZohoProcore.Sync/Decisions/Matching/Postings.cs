namespace ZohoProcore.Sync;

/// <summary>
/// Which slots have a key. Two layers: a large one that versions share, and a small one with what changed since. Immutable, so that readers
/// need no lock.
/// </summary>
internal sealed class Postings<TKey>
    where TKey : notnull
{
    private static readonly int[] None = [];
    private readonly Dictionary<TKey, int[]> _below;
    private readonly Dictionary<TKey, int[]> _above;

    private Postings(Dictionary<TKey, int[]> below, Dictionary<TKey, int[]> above)
    {
        _below = below;
        _above = above;
    }

    public static Postings<TKey> Empty { get; } = new([], []);

    /// <summary>The slots of a key, in rising order.</summary>
    public int[] Find(TKey key) =>
        (_above.Count > 0 && _above.TryGetValue(key, out var slots)) || _below.TryGetValue(key, out slots) ? slots : None;

    /// <summary>Begins the next version.</summary>
    public Edit Change() => new(this);

    /// <summary>What the next version will have.</summary>
    public sealed class Edit(Postings<TKey> before)
    {
        private readonly Dictionary<TKey, List<int>> _changed = [];

        public void Add(TKey key, int slot)
        {
            var slots = Slots(key);
            if (slots.Count == 0 || slots[slots.Count - 1] < slot)
            {
                slots.Add(slot);
            }
            else if (slots.BinarySearch(slot) is < 0 and var at)
            {
                slots.Insert(~at, slot);
            }
        }

        public void Remove(TKey key, int slot)
        {
            var slots = Slots(key);
            if (slots.BinarySearch(slot) is >= 0 and var at)
            {
                slots.RemoveAt(at);
            }
        }

        public Postings<TKey> Build()
        {
            if (_changed.Count == 0)
            {
                return before;
            }

            // Few changes lie on top; many are worked into a new layer.
            var isFew = (before._above.Count + _changed.Count) * 4 < before._below.Count;
            var next = new Dictionary<TKey, int[]>(isFew ? before._above : before._below);
            if (!isFew)
            {
                foreach (var pair in before._above)
                {
                    next[pair.Key] = pair.Value;
                }
            }

            foreach (var pair in _changed)
            {
                next[pair.Key] = [.. pair.Value];
            }

            if (isFew)
            {
                return new(before._below, next);
            }

            foreach (var empty in next.Where(pair => pair.Value.Length == 0).Select(pair => pair.Key).ToList())
            {
                next.Remove(empty);
            }

            return new(next, []);
        }

        private List<int> Slots(TKey key)
        {
            if (!_changed.TryGetValue(key, out var slots))
            {
                _changed[key] = slots = [.. before.Find(key)];
            }

            return slots;
        }
    }
}
