namespace ZohoProcore.Sync;

/// <summary>
/// Which slots have a key. Immutable, so that readers need no lock: the keys lie sorted in small pages, and a change copies the pages that
/// it falls into. Keys are numbers of 64 bits; of a text, its hash, so that whoever asks looks at what was found.
/// </summary>
internal sealed class Postings
{
    private const int MostOfPage = 512;
    private readonly PostingsPage[] _pages;
    private readonly int _shift;
    private readonly int _count;

    private Postings(PostingsPage[] pages, int shift, int count) => (_pages, _shift, _count) = (pages, shift, count);

    public static Postings Empty { get; } = new([PostingsPage.Empty], 64, 0);

    /// <summary>The key of a text.</summary>
    public static ulong KeyOf(string text)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1_099_511_628_211UL);
        }

        return hash;
    }

    /// <summary>The slots of a key.</summary>
    public SlotList Find(ulong key)
    {
        var place = Place(key);
        return _pages[PageOf(place, _shift)].Find(place);
    }

    /// <summary>The slots of a text.</summary>
    public SlotList Find(string text) => Find(KeyOf(text));

    /// <summary>Begins the next version.</summary>
    public Edit Change() => new(this);

    // One number for another: what is near becomes far, so that pages fill evenly.
    private static ulong Place(ulong key) => unchecked(key * 0x9E37_79B9_7F4A_7C15UL);

    private static int PageOf(ulong place, int shift) => shift == 64 ? 0 : (int)(place >> shift);

    /// <summary>What the next version will have.</summary>
    public sealed class Edit(Postings before)
    {
        private readonly List<ulong> _places = [];
        private readonly List<int> _changes = [];

        public void Add(ulong key, int slot) => Note(key, slot);

        public void Add(string text, int slot) => Note(KeyOf(text), slot);

        public void Remove(ulong key, int slot) => Note(key, ~slot);

        public void Remove(string text, int slot) => Note(KeyOf(text), ~slot);

        /// <summary>Adds a key of a slot, or removes it.</summary>
        public void Set(ulong key, int slot, bool isAdded) => Note(key, isAdded ? slot : ~slot);

        /// <summary>Adds a text of a slot, or removes it.</summary>
        public void Set(string text, int slot, bool isAdded) => Note(KeyOf(text), isAdded ? slot : ~slot);

        public Postings Build()
        {
            if (_places.Count == 0)
            {
                return before;
            }

            var (places, changes) = (_places.ToArray(), _changes.ToArray());
            Array.Sort(places, changes);
            var pages = (PostingsPage[])before._pages.Clone();
            var count = before._count;
            for (var from = 0; from < places.Length;)
            {
                var page = PageOf(places[from], before._shift);
                var to = from;
                while (to < places.Length && PageOf(places[to], before._shift) == page)
                {
                    to++;
                }

                count -= pages[page].Count;
                pages[page] = pages[page].With(places.AsSpan(from, to - from), changes.AsSpan(from, to - from));
                count += pages[page].Count;
                from = to;
            }

            return Divided(pages, before._shift, count);
        }

        private void Note(ulong key, int change)
        {
            _places.Add(Place(key));
            _changes.Add(change);
        }

        /// <summary>With so many pages that none is large: each becomes those that its keys' next digits tell.</summary>
        private static Postings Divided(PostingsPage[] pages, int shift, int count)
        {
            var digits = 0;
            while (count > ((long)pages.Length << digits) * MostOfPage)
            {
                digits++;
            }

            return digits == 0
                ? new(pages, shift, count)
                : new([.. pages.SelectMany(page => page.Divide(shift - digits, 1 << digits))], shift - digits, count);
        }
    }
}
