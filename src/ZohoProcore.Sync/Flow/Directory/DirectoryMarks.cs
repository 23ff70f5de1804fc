using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Which state of the directory the orders that wait were last made due for. Whoever reads the directory moves what is kept of it; this
/// moves only together with the orders, so a refresh that fails, or a process that ends, between the two loses none.
/// </summary>
internal sealed class DirectoryMarks(ISyncStore store, string connectionId)
{
    private const string Company = "directory.requeued";
    private const string Shared = "directory.shared";

    /// <summary>
    /// What to store with a directory that is kept: where it is another one than before, nothing was made due for it, whatever it becomes
    /// next. An order may have been planned with it meanwhile.
    /// </summary>
    /// <param name="cursor">The cursor at which the directory is noted.</param>
    /// <param name="before">The hash that was kept; null when there was none.</param>
    /// <param name="hash">The hash of what is kept now.</param>
    /// <param name="at">When it was read.</param>
    public static Dictionary<string, string> Keeping(string cursor, string? before, string hash, Instant at)
    {
        var cursors = new Dictionary<string, string>(StringComparer.Ordinal) { [cursor] = DirectoryNote.Of(at, hash) };
        if (before is not null && before != hash)
        {
            cursors[$"{Company}{cursor.Substring(CompanyCache.Cursor.Length)}"] = string.Empty;
        }

        return cursors;
    }

    /// <summary>What is not as it was when orders were last made due; to be stored with those that are made due now.</summary>
    /// <param name="company">The vendors and projects; null when they were not read.</param>
    /// <param name="codes">The codes that were read, by project.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<Dictionary<string, string>> MovedAsync(
        CompanyIndex? company, IReadOnlyDictionary<long, CodeIndex> codes, CancellationToken cancellationToken)
    {
        var now = codes.ToDictionary(
            one => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", Company, one.Key), one => one.Value.Hash, StringComparer.Ordinal);
        if (company is not null)
        {
            now[Company] = company.Hash;
        }

        var moved = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (cursor, hash) in now)
        {
            if (await store.GetCursorAsync(connectionId, cursor, cancellationToken).ConfigureAwait(false) != hash)
            {
                moved[cursor] = hash;
            }
        }

        return moved;
    }

    /// <summary>
    /// The same of what other connections of the organization have of its projects; nothing where that is as it was.
    /// </summary>
    /// <param name="hash">What they have, under one hash; empty where there are no others.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<Dictionary<string, string>> SharedMovedAsync(string hash, CancellationToken cancellationToken) =>
        (await store.GetCursorAsync(connectionId, Shared, cancellationToken).ConfigureAwait(false) ?? string.Empty) == hash
            ? []
            : new(StringComparer.Ordinal) { [Shared] = hash };
}
