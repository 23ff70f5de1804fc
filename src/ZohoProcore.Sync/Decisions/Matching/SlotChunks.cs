namespace ZohoProcore.Sync;

/// <summary>
/// Two and more slots in rising order. Immutable: a change copies the chunks that it falls into, however many slots there are.
/// </summary>
internal sealed class SlotChunks
{
    private const int Most = 512;

    private SlotChunks(int[][] chunks, int count) => (Chunks, Count) = (chunks, count);

    /// <summary>The slots; no chunk is empty.</summary>
    public int[][] Chunks { get; }

    public int Count { get; }

    public bool Contains(int slot) => Array.BinarySearch(Chunks[ChunkOf(slot)], slot) >= 0;

    /// <summary>The slots of a list with some more and without others.</summary>
    /// <param name="before">The list.</param>
    /// <param name="added">In rising order.</param>
    /// <param name="removed">In rising order; one that is added again stays.</param>
    public static SlotList Change(SlotList before, IReadOnlyList<int> added, IReadOnlyList<int> removed)
    {
        int[][] chunks = before.Chunks?.Chunks ?? [before.First is { } only ? [only] : []];
        var next = new List<int[]>(chunks.Length + (added.Count / Most) + 1);
        var (a, r) = (0, 0);
        for (var i = 0; i < chunks.Length; i++)
        {
            var last = i + 1 == chunks.Length ? int.MaxValue : chunks[i + 1][0] - 1;
            if ((a < added.Count && added[a] <= last) || (r < removed.Count && removed[r] <= last))
            {
                Merge(chunks[i], last);
            }
            else
            {
                next.Add(chunks[i]);
            }
        }

        var count = next.Sum(chunk => chunk.Length);
        return count == 0 ? default : count == 1 ? SlotList.Of(next[0][0]) : SlotList.Of(new SlotChunks([.. next], count));

        // What lies up to a slot, as it is after the change, in chunks that are not too large.
        void Merge(int[] old, int last)
        {
            var merged = new List<int>(old.Length + 8);
            for (var o = 0; o < old.Length || (a < added.Count && added[a] <= last);)
            {
                var isAdded = a < added.Count && added[a] <= last && (o >= old.Length || added[a] <= old[o]);
                var slot = isAdded ? added[a] : old[o];
                o += o < old.Length && old[o] == slot ? 1 : 0;
                while (a < added.Count && added[a] == slot)
                {
                    a++;
                }

                while (r < removed.Count && removed[r] < slot)
                {
                    r++;
                }

                if (isAdded || r >= removed.Count || removed[r] != slot)
                {
                    merged.Add(slot);
                }
            }

            while (r < removed.Count && removed[r] <= last)
            {
                r++;
            }

            // In equal parts: one slot more never leaves a chunk of one behind.
            var parts = (merged.Count + Most - 1) / Most;
            for (var part = 0; part < parts; part++)
            {
                var (from, to) = (merged.Count * part / parts, merged.Count * (part + 1) / parts);
                next.Add([.. merged.GetRange(from, to - from)]);
            }
        }
    }

    private int ChunkOf(int slot)
    {
        var (low, high) = (0, Chunks.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Chunks[middle][0] <= slot ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
