namespace ZohoProcore.Sync;

/// <summary>Slots in rising order; one slot needs nothing beside itself, more lie in chunks that versions share.</summary>
internal readonly struct SlotList
{
    private readonly SlotChunks? _chunks;
    private readonly int _only;
    private readonly int _hidden;

    private SlotList(int only, SlotChunks? chunks, int hidden) => (_only, _chunks, _hidden) = (only, chunks, hidden);

    /// <summary>How many there are.</summary>
    public int Count => (_chunks?.Count ?? (_only > 0 ? 1 : 0)) - (_hidden > 0 ? 1 : 0);

    /// <summary>The chunks in which more than one lie; null where they do not.</summary>
    public SlotChunks? Chunks => _chunks;

    /// <summary>The first; null when there is none.</summary>
    public int? First
    {
        get
        {
            foreach (var slot in this)
            {
                return slot;
            }

            return null;
        }
    }

    /// <summary>One slot.</summary>
    public static SlotList Of(int slot) => new(slot + 1, null, 0);

    /// <summary>Several slots.</summary>
    public static SlotList Of(SlotChunks chunks) => new(0, chunks, 0);

    /// <summary>The same without one of them.</summary>
    public SlotList Without(int slot) =>
        slot >= 0 && (_chunks is null ? _only == slot + 1 : _chunks.Contains(slot)) ? new(_only, _chunks, slot + 1) : this;

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the slots.</summary>
    public struct Enumerator
    {
        private readonly SlotList _list;
        private int _chunk;
        private int _at;

        internal Enumerator(SlotList list) => (_list, _chunk, _at) = (list, 0, -1);

        public int Current { get; private set; }

        public bool MoveNext()
        {
            while (Next())
            {
                if (Current + 1 != _list._hidden)
                {
                    return true;
                }
            }

            return false;
        }

        private bool Next()
        {
            _at++;
            if (_list._chunks is not { } chunks)
            {
                Current = _list._only - 1;
                return _list._only > 0 && _at == 0;
            }

            if (_chunk < chunks.Chunks.Length && _at == chunks.Chunks[_chunk].Length)
            {
                (_chunk, _at) = (_chunk + 1, 0);
            }

            if (_chunk == chunks.Chunks.Length)
            {
                return false;
            }

            Current = chunks.Chunks[_chunk][_at];
            return true;
        }
    }
}
