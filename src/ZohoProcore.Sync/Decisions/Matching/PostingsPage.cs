namespace ZohoProcore.Sync;

/// <summary>Some keys of <see cref="Postings"/> in rising order, each with its slots.</summary>
internal sealed class PostingsPage
{
    private readonly ulong[] _places;

    /// <summary>The only slot of a key; where it has more, the complement of where they are in <see cref="_many"/>.</summary>
    private readonly int[] _slots;
    private readonly SlotChunks[] _many;

    private PostingsPage(ulong[] places, int[] slots, SlotChunks[] many) => (_places, _slots, _many) = (places, slots, many);

    public static PostingsPage Empty { get; } = new([], [], []);

    /// <summary>How many keys there are.</summary>
    public int Count => _places.Length;

    public SlotList Find(ulong place) => Array.BinarySearch(_places, place) is >= 0 and var at ? At(at) : default;

    /// <summary>The page after changes: a slot that is added, or the complement of one that is removed.</summary>
    /// <param name="places">The keys that change, in rising order, one for each change.</param>
    /// <param name="changes">What changes; of one key in any order.</param>
    public PostingsPage With(ReadOnlySpan<ulong> places, ReadOnlySpan<int> changes)
    {
        var next = new Builder(_places.Length + places.Length);
        var (at, from) = (0, 0);
        while (at < _places.Length || from < places.Length)
        {
            if (from == places.Length || (at < _places.Length && _places[at] < places[from]))
            {
                next.Add(_places[at], At(at));
                at++;
                continue;
            }

            var place = places[from];
            var (added, removed) = (new List<int>(), new List<int>());
            for (; from < places.Length && places[from] == place; from++)
            {
                var change = changes[from];
                (change >= 0 ? added : removed).Add(change >= 0 ? change : ~change);
            }

            added.Sort();
            removed.Sort();
            var isKnown = at < _places.Length && _places[at] == place;
            next.Add(place, SlotChunks.Change(isKnown ? At(at) : default, added, removed));
            at += isKnown ? 1 : 0;
        }

        return next.Build();
    }

    /// <summary>Divides the page by the next digits of its keys.</summary>
    public IEnumerable<PostingsPage> Divide(int shift, int parts)
    {
        var at = 0;
        var first = _places.Length == 0 ? 0 : (int)(_places[0] >> shift) & ~(parts - 1);
        for (var part = 0; part < parts; part++)
        {
            var next = new Builder(_places.Length / parts);
            for (; at < _places.Length && (int)(_places[at] >> shift) == first + part; at++)
            {
                next.Add(_places[at], At(at));
            }

            yield return next.Build();
        }
    }

    private SlotList At(int at) => _slots[at] >= 0 ? SlotList.Of(_slots[at]) : SlotList.Of(_many[~_slots[at]]);

    /// <summary>A page that is being written; keys without slots are left out.</summary>
    private sealed class Builder(int room)
    {
        private readonly List<ulong> _places = new(room);
        private readonly List<int> _slots = new(room);
        private readonly List<SlotChunks> _many = [];

        public void Add(ulong place, SlotList slots)
        {
            if (slots.Count == 0)
            {
                return;
            }

            _places.Add(place);
            _slots.Add(slots.Chunks is null ? slots.First!.Value : ~_many.Count);
            if (slots.Chunks is { } chunks)
            {
                _many.Add(chunks);
            }
        }

        public PostingsPage Build() => new([.. _places], [.. _slots], [.. _many]);
    }
}
