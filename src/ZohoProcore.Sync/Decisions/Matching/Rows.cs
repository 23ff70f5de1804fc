namespace ZohoProcore.Sync;

/// <summary>
/// Rows by their slots, in pages that versions share. Immutable: a change copies the pages that it falls into. A row that is removed leaves
/// its slot to the next one.
/// </summary>
internal sealed class Rows<T>
{
    private const int OfPage = 512;
    private readonly T?[][] _pages;
    private readonly FreeSlot? _free;

    private Rows(T?[][] pages, int slots, int count, FreeSlot? free) => (_pages, Slots, Count, _free) = (pages, slots, count, free);

    public static Rows<T> Empty { get; } = new([], 0, 0, null);

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The room that they take; some of it may be empty.</summary>
    public int Slots { get; }

    /// <summary>The row in a slot; nothing where it is empty.</summary>
    public T? this[int slot] => _pages[slot / OfPage][slot % OfPage];

    /// <summary>Begins the next version.</summary>
    public Edit Change() => new(this);

    /// <summary>What the next version will have.</summary>
    public sealed class Edit(Rows<T> before)
    {
        private readonly List<T?[]> _pages = [.. before._pages];
        private readonly HashSet<int> _own = [];
        private FreeSlot? _free = before._free;
        private int _slots = before.Slots;
        private int _count = before.Count;

        public T? this[int slot] => _pages[slot / OfPage][slot % OfPage];

        /// <summary>Puts a row into a slot that is free.</summary>
        /// <returns>The slot.</returns>
        public int Add(T row)
        {
            var slot = _free?.Slot ?? _slots;
            (_free, _slots) = (_free?.Next, Math.Max(_slots, slot + 1));
            _count++;
            Own(slot / OfPage)[slot % OfPage] = row;
            return slot;
        }

        public void Remove(int slot)
        {
            _count--;
            _free = new(slot, _free);
            Own(slot / OfPage)[slot % OfPage] = default;
        }

        public Rows<T> Build() => _own.Count == 0 ? before : new([.. _pages], _slots, _count, _free);

        private T?[] Own(int page)
        {
            if (page == _pages.Count)
            {
                _pages.Add(new T?[OfPage]);
                _own.Add(page);
            }
            else if (_own.Add(page))
            {
                _pages[page] = (T?[])_pages[page].Clone();
            }

            return _pages[page];
        }
    }

    /// <summary>A slot that is free, and the others.</summary>
    private sealed class FreeSlot(int slot, FreeSlot? next)
    {
        public int Slot => slot;

        public FreeSlot? Next => next;
    }
}
