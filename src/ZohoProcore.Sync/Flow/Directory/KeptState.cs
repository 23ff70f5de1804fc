namespace ZohoProcore.Sync;

/// <summary>A state of before that a kept plan rests on, in a row of such states.</summary>
/// <param name="Cursor">The cursor of its directory.</param>
/// <param name="Number">The how manieth it is.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Before">The hash of the kept one before it; empty for none.</param>
/// <param name="Next">The hash of the next kept one; empty where that is of the last hour.</param>
internal sealed record KeptState(string Cursor, long Number, string Hash, string Before, string Next)
{
    /// <summary>Where stands what the next kept one does not have any more.</summary>
    public string GivenUp => GivenUpBy(Number, Hash);

    public static string GivenUpBy(long number, string hash) => $"given-up-by/{StateList.Text(number)}/{hash}";

    /// <summary>A kept state; null where there is none of this hash.</summary>
    public static async ValueTask<KeptState?> FindAsync(StateParts parts, string hash, CancellationToken cancellationToken)
    {
        if (hash.Length == 0 || await parts.ReadAsync(KeyOf(hash), cancellationToken).ConfigureAwait(false) is not { } text)
        {
            return null;
        }

        return text.Split(' ') is [var cursor, var number, var before, var next]
            ? new(cursor, StateList.NumberIn(number), hash, before, next)
            : throw StoredDocument.Damaged(StateList.Kind);
    }

    public void Store(StateParts parts) => parts.Write(KeyOf(Hash), $"{Cursor} {StateList.Text(Number)} {Before} {Next}");

    public void Remove(StateParts parts) => parts.Remove(KeyOf(Hash));

    private static string KeyOf(string hash) => $"kept/{hash}";
}
