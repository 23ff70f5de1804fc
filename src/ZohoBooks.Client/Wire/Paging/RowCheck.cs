using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What the rows of a list must be, so that a filter that the service ignores (it does not say so) is still kept. A row that does not tell
/// is handed out.
/// </summary>
internal sealed class RowCheck<T>
    where T : class
{
    private readonly List<Func<T, bool>> _rules = [];
    private Func<T, Instant?>? _falling;
    private Instant _until;

    /// <summary>The row's value is the wanted one, where one is wanted.</summary>
    public RowCheck<T> Is(string? wanted, Func<T, string?> value)
    {
        if (wanted is not null)
            _rules.Add(row => value(row) is not { Length: > 0 } actual || string.Equals(actual, wanted, StringComparison.Ordinal));
        return this;
    }

    /// <summary>The row was changed in this second or later, where a time is wanted.</summary>
    public RowCheck<T> ChangedSince(Instant? wanted, Func<T, Instant?> changed)
    {
        if (wanted is { } time)
        {
            // The filter is exact to the second.
            var second = Instant.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
            _rules.Add(row => changed(row) is not { } at || at >= second);
        }
        return this;
    }

    /// <summary>
    /// The rows come with the latest change first: the list may end at the first one that is too old, as long as that order is really kept.
    /// </summary>
    public RowCheck<T> LatestFirst(Instant? until, Func<T, Instant?> changed)
    {
        if (until is { } time)
            (_falling, _until) = (changed, time);
        return ChangedSince(until, changed);
    }

    /// <summary>Whether nothing is wanted of a row.</summary>
    public bool KeepsAll => _rules.Count == 0;

    public bool Keeps(T row) => _rules.TrueForAll(rule => rule(row));

    /// <summary>Whether no later page can hold a row that is kept.</summary>
    public bool EndsWith(IReadOnlyList<PageRow<T>> rows)
    {
        if (_falling is null || rows.Count == 0)
            return false;
        Instant last = Instant.MaxValue;
        foreach (PageRow<T> row in rows)
        {
            // Where the time of one row is not known, the order is not.
            if (row.Value is not { } value || _falling(value) is not { } at || at > last)
                return false;
            last = at;
        }
        return last.ToUnixTimeSeconds() < _until.ToUnixTimeSeconds();
    }
}
