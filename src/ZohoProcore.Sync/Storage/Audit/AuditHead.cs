using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// A point in a connection's audit that was true once. Kept where nobody can write who can write to the store, it lets anyone find later
/// that entries were cut off, or that the chain was made anew.
/// </summary>
/// <param name="Sequence">The entry's position.</param>
/// <param name="Hash">The entry's hash, in hex.</param>
public sealed record AuditHead(long Sequence, string Hash)
{
    /// <summary>
    /// Under which name a store keeps the last head among its cursors, with the entries that it stores, so that entries that are gone are
    /// missed.
    /// </summary>
    public const string Cursor = "audit.head";

    /// <summary>Reads what <see cref="ToString"/> wrote, e.g. <c>41:1322dc32…</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The head; null when the text is none.</returns>
    public static AuditHead? Parse(string? text)
    {
        var parts = text?.Split(':');
        return parts is [var sequence, { Length: 64 } hash]
            && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && hash.All(letter => letter is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
                ? new(number, hash)
                : null;
    }

    /// <summary>The sequence, a colon and the hash.</summary>
    public override string ToString() => FormattableString.Invariant($"{Sequence}:{Hash}");
}
