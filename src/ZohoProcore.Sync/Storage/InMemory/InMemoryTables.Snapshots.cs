using NodaTime;

namespace ZohoProcore.Sync;

/// <content>What was read and planned, by its hash.</content>
internal sealed partial class InMemoryTables
{
    public Dictionary<string, string> Snapshots { get; } = new(StringComparer.Ordinal);

    /// <summary>The snapshots that others took the place of, and when.</summary>
    public Dictionary<string, Instant> Replaced { get; } = new(StringComparer.Ordinal);

    /// <summary>What snapshots rest on.</summary>
    private Dictionary<string, IReadOnlyList<string>> Uses { get; } = new(StringComparer.Ordinal);

    /// <summary>The snapshots that any ever rested on.</summary>
    private Dictionary<string, bool> EverUsed { get; } = new(StringComparer.Ordinal);

    /// <summary>A snapshot that rests on another one; null when none does.</summary>
    public string? UserOf(string hash) => Uses.FirstOrDefault(one => one.Value.Contains(hash)).Key;

    /// <summary>Those that others rested on and none does any more.</summary>
    public List<string> Unused(string? after, int most)
    {
        var used = new HashSet<string>(Uses.Values.SelectMany(hashes => hashes), StringComparer.Ordinal);
        return
        [
            .. EverUsed.Keys.Where(hash => !used.Contains(hash) && string.CompareOrdinal(hash, after) > 0)
                .OrderBy(hash => hash, StringComparer.Ordinal).Take(most),
        ];
    }

    /// <summary>Lets go of snapshots that others took the place of before a time.</summary>
    public int RemoveReplaced(Instant before, int most)
    {
        var gone = Replaced.Where(one => one.Value < before).OrderBy(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal)
            .Take(most).Select(one => one.Key).ToList();
        foreach (var hash in gone)
        {
            Snapshots.Remove(hash);
            Replaced.Remove(hash);
            Uses.Remove(hash);
        }

        return gone.Count;
    }

    private void ApplySnapshots(ChangeSet changes, Instant now)
    {
        foreach (var hash in changes.RemovedSnapshots)
        {
            Remove(Snapshots, hash);
            Remove(Replaced, hash);
            Remove(Uses, hash);
            Remove(EverUsed, hash);
        }

        foreach (var snapshot in changes.Snapshots)
        {
            Set(Snapshots, snapshot.Key, Snapshots.TryGetValue(snapshot.Key, out var known) ? known : snapshot.Value);
            Remove(Replaced, snapshot.Key);
        }

        foreach (var use in changes.SnapshotUses.Where(use => changes.Snapshots.ContainsKey(use.By)))
        {
            Set(Uses, use.By, use.Hashes);
            foreach (var hash in use.Hashes)
            {
                Set(EverUsed, hash, true);
            }
        }

        foreach (var hash in changes.ReplacedSnapshots.Where(hash => Snapshots.ContainsKey(hash) && !Replaced.ContainsKey(hash)))
        {
            Set(Replaced, hash, now);
        }
    }
}
